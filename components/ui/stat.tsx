// One figure with its name, leading to the rows behind it.
import Link from "next/link";
import type { ReactNode } from "react";
import type { Tone } from "./badge";
import { classes } from "./classes";

/** A row of figures that share one sheet of paper. */
export function Stats({ className, children }: { className?: string; children: ReactNode }) {
  return (
    <div
      className={classes(
        "grid grid-cols-2 gap-px overflow-clip rounded-lg border border-line bg-line shadow-low sm:auto-cols-fr sm:grid-flow-col sm:grid-cols-none",
        "max-sm:[&>*:last-child:nth-child(odd)]:col-span-2",
        className,
      )}
    >
      {children}
    </div>
  );
}

/** `hint` says what the figure means or how it compares; tone colours the figure, and the hint must say it in words. */
export function Stat({
  label,
  value,
  hint,
  tone = "neutral",
  href,
}: {
  label: ReactNode;
  value: ReactNode;
  hint?: ReactNode;
  tone?: Tone;
  href?: string;
}) {
  const inside = (
    <>
      <span className="block text-sm font-semibold text-muted">{label}</span>
      <span className={classes("mt-0.5 block text-2xl font-semibold tabular-nums", FIGURES[tone])}>
        {value}
      </span>
      {hint && <span className="block text-sm text-muted">{hint}</span>}
    </>
  );
  const look = "block bg-surface px-4 py-2 sm:py-3";
  if (!href) return <div className={look}>{inside}</div>;
  return (
    <Link href={href} className={classes(look, "-outline-offset-2 hover:bg-accent-soft/60")}>
      {inside}
    </Link>
  );
}

const FIGURES: Record<Tone, string> = {
  neutral: "",
  accent: "text-accent-text",
  info: "text-info",
  ok: "text-ok",
  warn: "text-warn",
  danger: "text-danger",
};
