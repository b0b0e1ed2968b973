// Names and values of a record, as a description list.
import type { ReactNode } from "react";
import { classes } from "./classes";

/** Facts with an empty value (null, undefined, "") are left out. */
export function Facts({
  facts,
  columns = 1,
  className,
}: {
  facts: readonly { label: string; value: ReactNode }[];
  columns?: 1 | 2 | 3;
  className?: string;
}) {
  const known = facts.filter((fact) => fact.value !== null && fact.value !== undefined && fact.value !== "");
  return (
    <div className={classes("@container", className)}>
      <dl className={classes("grid gap-x-8 gap-y-2.5", COLUMNS[columns])}>
        {known.map((fact) => (
          <div
            key={fact.label}
            className={
              columns === 1 ? "grid gap-x-4 @3xs:grid-cols-[6.5rem_1fr] @md:grid-cols-[9rem_1fr]" : undefined
            }
          >
            <dt className="text-sm text-muted">{fact.label}</dt>
            <dd className="min-w-0 wrap-anywhere">{fact.value}</dd>
          </div>
        ))}
      </dl>
    </div>
  );
}

const COLUMNS = { 1: "", 2: "@md:grid-cols-2", 3: "@md:grid-cols-2 @2xl:grid-cols-3" } as const;
