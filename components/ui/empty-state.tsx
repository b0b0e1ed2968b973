// A list with nothing in it: says whether that is good, and what to do next.
import type { ReactNode } from "react";
import { classes } from "./classes";

/** `good` is for a finished queue: nothing to do is a success and looks like one. */
export function EmptyState({
  title,
  icon,
  action,
  good = false,
  className,
  children,
}: {
  title: ReactNode;
  icon?: ReactNode;
  action?: ReactNode;
  good?: boolean;
  className?: string;
  children?: ReactNode;
}) {
  return (
    <div className={classes("flex items-start gap-3.5 px-4 py-5 sm:px-5", className)}>
      {icon && (
        <span
          className={classes(
            "grid size-9 shrink-0 place-items-center rounded-full [&_svg]:size-5",
            good ? "bg-ok-soft text-ok" : "bg-sunken text-muted",
          )}
        >
          {icon}
        </span>
      )}
      <div className="min-w-0 space-y-1">
        <p className="font-semibold">{title}</p>
        {children && <div className="max-w-prose text-muted">{children}</div>}
        {action && <div className="flex flex-wrap gap-2 pt-2">{action}</div>}
      </div>
    </div>
  );
}
