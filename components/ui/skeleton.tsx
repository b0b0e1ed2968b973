// Grey bars where words will be, while a slow part of a page is on its way.
import { classes } from "./classes";

export function Skeleton({
  lines = 3,
  label = "Loading",
  className,
}: {
  lines?: number;
  label?: string;
  className?: string;
}) {
  return (
    <div role="status" aria-label={label} className={classes("animate-pulse space-y-2.5", className)}>
      {Array.from({ length: lines }, (_, line) => (
        <div
          key={line}
          className={classes("h-4 rounded-sm bg-sunken", line % 3 === 2 ? "w-2/3" : "w-full")}
        />
      ))}
    </div>
  );
}
