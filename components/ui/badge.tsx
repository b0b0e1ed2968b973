// A word about a record's state. The word carries the meaning; tone and icon only help the eye.
import type { ReactNode } from "react";
import { classes } from "./classes";

export type Tone = "neutral" | "accent" | "info" | "ok" | "warn" | "danger";

export function Badge({
  tone = "neutral",
  icon,
  title,
  className,
  children,
}: {
  tone?: Tone;
  icon?: ReactNode;
  title?: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <span
      title={title}
      className={classes(
        "inline-flex max-w-full items-center gap-1 rounded-sm border px-1.5 py-px text-xs font-semibold whitespace-nowrap",
        "[&_svg]:size-3.5 [&_svg]:shrink-0",
        toneClasses[tone],
        className,
      )}
    >
      {icon}
      {children}
    </span>
  );
}

/** Border, soft background and text of each tone. */
export const toneClasses: Record<Tone, string> = {
  neutral: "border-line bg-sunken text-muted",
  accent: "border-accent-line bg-accent-soft text-accent-text",
  info: "border-info-line bg-info-soft text-info",
  ok: "border-ok-line bg-ok-soft text-ok",
  warn: "border-warn-line bg-warn-soft text-warn",
  danger: "border-danger-line bg-danger-soft text-danger",
};
