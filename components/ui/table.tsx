// A dense table that becomes a stack of labelled rows on a phone; a row can be one big link.
import { ArrowDown, ArrowUp } from "lucide-react";
import Link from "next/link";
import type { ComponentProps, ReactNode } from "react";
import { classes } from "./classes";

export type Column = {
  label: ReactNode;
  /** Only for screen readers (a column of buttons). */
  hidden?: boolean;
  align?: "start" | "end";
  /** A link that sorts by this column; `direction` says how it is sorted now. */
  sort?: { href: string; direction?: "asc" | "desc" };
  className?: string;
};

/** `caption` names the table for screen readers. Children are <Row>s. */
export function Table({
  caption,
  columns,
  className,
  children,
}: {
  caption: string;
  columns: readonly Column[];
  className?: string;
  children: ReactNode;
}) {
  return (
    <table className={classes("block w-full text-sm sm:table", className)}>
      <caption className="sr-only">{caption}</caption>
      <thead className="sr-only sm:not-sr-only sm:table-header-group">
        <tr>
          {columns.map((column, index) => (
            <HeadCell key={index} column={column} />
          ))}
        </tr>
      </thead>
      <tbody className="block sm:table-row-group">{children}</tbody>
    </table>
  );
}

/** Put one <RowLink> inside to make the whole row lead there; other buttons and links in it stay separate. */
export function Row({ className, children, ...rest }: ComponentProps<"tr">) {
  return (
    <tr data-row="" className={classes("ui-row", className)} {...rest}>
      {children}
    </tr>
  );
}

/** `label` names the value on a phone, where the heading row is out of sight; leave it out for the leading cell. */
export function Cell({
  label,
  align = "start",
  className,
  children,
  ...rest
}: Omit<ComponentProps<"td">, "align"> & { label?: string; align?: "start" | "end" }) {
  return (
    <td
      className={classes(
        "ui-cell",
        label && "max-sm:grid max-sm:grid-cols-[5.5rem_1fr] max-sm:gap-x-3",
        align === "end" && "tabular-nums sm:text-right",
        className,
      )}
      {...rest}
    >
      {label && <span className="text-muted sm:hidden">{label}</span>}
      <div className="min-w-0">{children}</div>
    </td>
  );
}

/** The main link of a row: it covers the row, and j/k walk along these. */
export function RowLink({ className, children, ...rest }: ComponentProps<typeof Link>) {
  return (
    <Link data-row-link="" className={classes("ui-row-link", className)} {...rest}>
      {children}
    </Link>
  );
}

/** Buttons at the end of a row, above the row's own link. */
export function RowActions({ children, className }: { children: ReactNode; className?: string }) {
  return (
    <div className={classes("relative z-1 flex flex-wrap items-center gap-1.5 sm:justify-end", className)}>
      {children}
    </div>
  );
}

function HeadCell({ column }: { column: Column }) {
  const { sort } = column;
  const Arrow = sort?.direction === "asc" ? ArrowUp : ArrowDown;
  return (
    <th
      scope="col"
      aria-sort={sort?.direction && (sort.direction === "asc" ? "ascending" : "descending")}
      className={classes(
        "bg-sunken/60 px-3 py-1.5 text-xs font-semibold whitespace-nowrap text-muted first:pl-4 last:pr-4",
        column.align === "end" ? "text-right" : "text-left",
        column.className,
      )}
    >
      {sort ? (
        <Link
          href={sort.href}
          className="inline-flex items-center gap-1 rounded-sm hover:text-text hover:underline"
        >
          {column.label}
          {sort.direction && <Arrow className="size-3.5" />}
        </Link>
      ) : (
        <span className={column.hidden ? "sr-only" : undefined}>{column.label}</span>
      )}
    </th>
  );
}
