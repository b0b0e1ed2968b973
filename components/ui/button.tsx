// Buttons and links that look like buttons; neither needs JavaScript of its own.
import { LoaderCircle } from "lucide-react";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { classes } from "./classes";
import { Kbd } from "./kbd";

export type ButtonLook = {
  /** One primary a page; secondary beside it; quiet inside rows and headers; danger for what cannot be undone. */
  variant?: "primary" | "secondary" | "quiet" | "danger";
  size?: "sm" | "md" | "lg";
  /** Fills the width of its container. */
  block?: boolean;
};

type Extras = ButtonLook & {
  icon?: ReactNode;
  /** A single letter that presses this button (see keyboard.tsx): inside a focused row first, else on the page. */
  shortcut?: string;
};

export type ButtonProps = ComponentProps<"button"> & Extras & { pending?: boolean; pendingLabel?: ReactNode };

export function Button({
  variant,
  size,
  block,
  icon,
  shortcut,
  pending = false,
  pendingLabel,
  className,
  children,
  type = "button",
  ...rest
}: ButtonProps) {
  return (
    <button
      type={type}
      aria-disabled={pending || undefined}
      aria-busy={pending || undefined}
      className={classes(buttonClasses({ variant, size, block }), className)}
      {...shortcutProps(shortcut)}
      {...rest}
    >
      {pending ? <LoaderCircle className="animate-spin" /> : icon}
      {pending && pendingLabel ? pendingLabel : children}
      {shortcut && !pending && <ShortcutHint letter={shortcut} />}
    </button>
  );
}

export type ButtonLinkProps = ComponentProps<typeof Link> & Extras;

export function ButtonLink({
  variant,
  size,
  block,
  icon,
  shortcut,
  className,
  children,
  ...rest
}: ButtonLinkProps) {
  return (
    <Link
      className={classes(buttonClasses({ variant, size, block }), className)}
      {...shortcutProps(shortcut)}
      {...rest}
    >
      {icon}
      {children}
      {shortcut && <ShortcutHint letter={shortcut} />}
    </Link>
  );
}

/** The bare class names, for triggers that another component renders. */
export function buttonClasses({
  variant = "secondary",
  size = "md",
  block = false,
}: ButtonLook = {}): string {
  return classes("ui-button", VARIANTS[variant], SIZES[size], block && "w-full");
}

/** For eyes only (assistive technology reads aria-keyshortcuts); in a list only the first and the focused row show it. */
function ShortcutHint({ letter }: { letter: string }) {
  return (
    <span aria-hidden="true" data-shortcut-hint="" className="inline-flex max-sm:hidden">
      <Kbd>{letter}</Kbd>
    </span>
  );
}

function shortcutProps(key: string | undefined) {
  return key ? { "data-key": key.toLowerCase(), "aria-keyshortcuts": key } : {};
}

const VARIANTS = {
  primary: "border-transparent bg-accent text-on-accent hover:bg-accent-strong",
  secondary: "border-line-strong/55 bg-raised text-text shadow-low hover:border-line-strong hover:bg-surface",
  quiet: "border-transparent text-accent-text hover:bg-accent-soft",
  danger: "border-transparent bg-danger-fill text-on-danger hover:bg-danger-fill-strong",
} as const;

const SIZES = {
  sm: "min-h-8 gap-1.5 px-2.5 text-sm [&_svg]:size-4",
  md: "min-h-9 gap-2 px-3.5 text-sm [&_svg]:size-4",
  lg: "min-h-12 gap-2.5 px-5 text-base [&_svg]:size-5",
} as const;
