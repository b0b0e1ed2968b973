// A short menu behind a button: links to pages, things to do, forms to send.
"use client";

import { Menu as Base } from "@base-ui/react/menu";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonLook, buttonClasses } from "./button";
import { classes } from "./classes";
import { Kbd } from "./kbd";

/** `trigger` is what the button shows; `label` names it where that is only an icon. */
export function Menu({
  trigger,
  label,
  look,
  shortcut,
  align = "end",
  className,
  children,
}: {
  trigger: ReactNode;
  label?: string;
  look?: ButtonLook;
  shortcut?: string;
  align?: "start" | "end";
  className?: string;
  children: ReactNode;
}) {
  return (
    <Base.Root>
      <Base.Trigger
        aria-label={label}
        data-key={shortcut}
        aria-keyshortcuts={shortcut}
        className={classes(buttonClasses(look), className)}
      >
        {trigger}
      </Base.Trigger>
      <Base.Portal>
        <Base.Positioner sideOffset={6} align={align} className="z-50 outline-none">
          <Base.Popup className="min-w-52 origin-(--transform-origin) rounded-lg border border-line bg-raised p-1 shadow-high transition-[opacity,scale] duration-100 outline-none data-ending-style:opacity-0 data-starting-style:scale-98 data-starting-style:opacity-0">
            {children}
          </Base.Popup>
        </Base.Positioner>
      </Base.Portal>
    </Base.Root>
  );
}

type ItemLook = { icon?: ReactNode; hint?: ReactNode; keys?: string; danger?: boolean; children: ReactNode };

export function MenuLink({ href, ...look }: ItemLook & { href: string }) {
  return (
    <Base.LinkItem className={itemClasses(look.danger)} closeOnClick render={<Link href={href} />}>
      <ItemText {...look} />
    </Base.LinkItem>
  );
}

export function MenuButton({ onSelect, ...look }: ItemLook & { onSelect: () => void }) {
  return (
    <Base.Item className={itemClasses(look.danger)} onClick={onSelect}>
      <ItemText {...look} />
    </Base.Item>
  );
}

/** Sends a form of its own to `action`; the menu stays until the page answers. */
export function MenuForm({
  action,
  fields = {},
  ...look
}: ItemLook & { action: ComponentProps<"form">["action"]; fields?: Readonly<Record<string, string>> }) {
  return (
    <form action={action}>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <Base.Item
        className={classes(itemClasses(look.danger), "w-full text-left")}
        closeOnClick={false}
        nativeButton
        render={<button type="submit" />}
      >
        <ItemText {...look} />
      </Base.Item>
    </form>
  );
}

/** A named part of a menu. */
export function MenuGroup({ label, children }: { label: ReactNode; children: ReactNode }) {
  return (
    <Base.Group>
      <Base.GroupLabel className="px-2.5 pt-2 pb-1 text-xs font-semibold text-muted">{label}</Base.GroupLabel>
      {children}
    </Base.Group>
  );
}

export function MenuSeparator() {
  return <Base.Separator className="my-1 h-px bg-line" />;
}

function ItemText({ icon, hint, keys, children }: ItemLook) {
  return (
    <>
      {icon && <span className="text-muted [&_svg]:size-4">{icon}</span>}
      <span className="min-w-0 flex-1">
        {children}
        {hint && <span className="block text-xs font-normal text-muted">{hint}</span>}
      </span>
      {keys && <Kbd>{keys}</Kbd>}
    </>
  );
}

function itemClasses(danger = false): string {
  return classes(
    "flex min-h-9 cursor-pointer items-center gap-2.5 rounded-md px-2.5 py-1.5 text-sm font-medium outline-none select-none max-sm:min-h-11",
    "data-highlighted:bg-accent-soft",
    danger && "text-danger",
  );
}
