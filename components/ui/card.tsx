// A sheet of paper on the desk: what belongs together, with an optional heading line.
import type { ComponentProps, ReactNode } from "react";
import { classes } from "./classes";

/** `flush` leaves out the inner margin, for a table or list that reaches the edges. */
export function Card({
  flush = false,
  className,
  children,
  ...rest
}: ComponentProps<"div"> & { flush?: boolean }) {
  return (
    <div
      className={classes(
        "rounded-lg border border-line bg-surface shadow-low",
        flush ? "overflow-clip" : "p-4 sm:p-5",
        className,
      )}
      {...rest}
    >
      {children}
    </div>
  );
}

/** First line of a card. `level` is the heading's place in the page. */
export function CardHeader({
  title,
  meta,
  actions,
  level = 2,
  className,
}: {
  title: ReactNode;
  meta?: ReactNode;
  actions?: ReactNode;
  level?: 2 | 3;
  className?: string;
}) {
  const Heading = level === 2 ? "h2" : "h3";
  return (
    <div className={classes("mb-3 flex flex-wrap items-center justify-between gap-x-4 gap-y-1", className)}>
      <div className="flex min-w-0 flex-wrap items-baseline gap-x-2.5">
        <Heading className="text-lg">{title}</Heading>
        {meta && <span className="text-sm text-muted">{meta}</span>}
      </div>
      {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
    </div>
  );
}
