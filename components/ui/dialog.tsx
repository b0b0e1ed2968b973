// A window over the page, for one question or one short form; also as a sheet at the side that keeps the list in view.
"use client";

import { Dialog as Base } from "@base-ui/react/dialog";
import { X } from "lucide-react";
import type { ComponentProps, ReactNode } from "react";
import { type ButtonLook, buttonClasses } from "./button";
import { classes } from "./classes";
import { SubmitButton } from "./submit-button";

type Trigger = {
  /** What the opening button says; leave out when `open` is controlled. */
  trigger?: ReactNode;
  look?: ButtonLook;
  /** The opening button's name where it shows only an icon. */
  triggerLabel?: string;
  shortcut?: string;
  open?: boolean;
  onOpenChange?: (open: boolean) => void;
};

export type DialogProps = Trigger & {
  title: ReactNode;
  description?: ReactNode;
  size?: "sm" | "md" | "lg";
  /** Slides in from the side and takes the full height. */
  sheet?: boolean;
  children: ReactNode;
};

export function Dialog({
  title,
  description,
  size = "md",
  sheet = false,
  children,
  ...trigger
}: DialogProps) {
  const { open, onOpenChange } = trigger;
  return (
    <Base.Root open={open} onOpenChange={onOpenChange && ((next) => onOpenChange(next))}>
      {trigger.trigger && <OpenButton {...trigger} />}
      <Base.Portal>
        <Base.Backdrop className="fixed inset-0 z-40 bg-veil transition-opacity duration-150 data-ending-style:opacity-0 data-starting-style:opacity-0" />
        <Base.Viewport
          className={classes(
            "fixed inset-0 z-50 flex overflow-y-auto",
            sheet ? "justify-end" : "items-end justify-center sm:items-start sm:px-4 sm:pt-[10vh] sm:pb-8",
          )}
        >
          <Base.Popup
            className={classes(
              "relative w-full border-line bg-raised shadow-high outline-none",
              "transition-[opacity,translate] duration-150 ease-out data-ending-style:opacity-0 data-starting-style:opacity-0",
              sheet ? SHEET : SHEET_UP,
              SIZES[size],
            )}
          >
            <div className="pt-4.5 pr-14 pl-5 sm:pl-6">
              <Base.Title className="text-xl">{title}</Base.Title>
              {description && <Base.Description className="mt-1 text-muted">{description}</Base.Description>}
            </div>
            <div className="px-5 pt-3 pb-5 sm:px-6">{children}</div>
            {/* Last in the order of the Tab key, so that a dialog opens on its own first field. */}
            <Base.Close
              aria-label="Close"
              className="absolute top-3 right-3 grid size-9 place-items-center rounded-md text-muted hover:bg-sunken hover:text-text max-sm:size-11"
            >
              <X className="size-5" />
            </Base.Close>
          </Base.Popup>
        </Base.Viewport>
      </Base.Portal>
    </Base.Root>
  );
}

/** The row of buttons that ends a dialog; the first child is the main one. */
export function DialogActions({ children }: { children: ReactNode }) {
  return (
    <div className="mt-5 flex flex-row-reverse flex-wrap items-center justify-start gap-2">{children}</div>
  );
}

/** A button that only closes. */
export function DialogClose({ children = "Cancel" }: { children?: ReactNode }) {
  return <Base.Close className={buttonClasses({ variant: "secondary" })}>{children}</Base.Close>;
}

/** One question before something that is hard to take back. The answer "yes" sends a form with `fields` to `action`. */
export function ConfirmDialog({
  confirm,
  cancel = "Keep it",
  danger = true,
  action,
  fields = {},
  children,
  ...dialog
}: Omit<DialogProps, "size" | "sheet" | "children"> & {
  confirm: string;
  cancel?: string;
  danger?: boolean;
  action: ComponentProps<"form">["action"];
  fields?: Readonly<Record<string, string>>;
  children?: ReactNode;
}) {
  return (
    <Dialog size="sm" {...dialog}>
      <form action={action}>
        {Object.entries(fields).map(([name, value]) => (
          <input key={name} type="hidden" name={name} value={value} />
        ))}
        {children}
        {/* The safe answer comes first, and so holds the focus when there is nothing to fill in. */}
        <div className="mt-5 flex flex-wrap items-center justify-end gap-2">
          <DialogClose>{cancel}</DialogClose>
          <SubmitButton variant={danger ? "danger" : "primary"}>{confirm}</SubmitButton>
        </div>
      </form>
    </Dialog>
  );
}

function OpenButton({ trigger, look, triggerLabel, shortcut }: Trigger) {
  return (
    <Base.Trigger
      aria-label={triggerLabel}
      className={buttonClasses(look)}
      data-key={shortcut}
      aria-keyshortcuts={shortcut}
    >
      {trigger}
    </Base.Trigger>
  );
}

const SHEET =
  "min-h-full border-l pb-[env(safe-area-inset-bottom)] data-ending-style:translate-x-6 data-starting-style:translate-x-6";
const SHEET_UP =
  "rounded-t-xl border pb-[env(safe-area-inset-bottom)] sm:rounded-xl data-ending-style:translate-y-2 data-starting-style:translate-y-2";
const SIZES = { sm: "sm:max-w-md", md: "sm:max-w-xl", lg: "sm:max-w-3xl" } as const;
