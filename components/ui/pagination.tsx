// Walking through a long list by links, whether the pages are numbered or found by a cursor.
import { ChevronLeft, ChevronRight } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { classes } from "./classes";

/** A missing `previous` or `next` is the end of the list; `summary` says where we are ("51 to 100 of 1,233"). */
export function Pagination({
  previous,
  next,
  summary,
  label = "Pages",
  className,
}: {
  previous?: string;
  next?: string;
  summary?: ReactNode;
  label?: string;
  className?: string;
}) {
  if (!previous && !next && !summary) return null;
  return (
    <nav aria-label={label} className={classes("flex items-center justify-between gap-4", className)}>
      <p className="text-sm text-muted tabular-nums">{summary}</p>
      {(previous || next) && (
        <ul className="flex gap-1.5">
          <li>
            <Step href={previous} rel="prev">
              <ChevronLeft /> Previous
            </Step>
          </li>
          <li>
            <Step href={next} rel="next">
              Next <ChevronRight />
            </Step>
          </li>
        </ul>
      )}
    </nav>
  );
}

function Step({ href, rel, children }: { href?: string; rel: "prev" | "next"; children: ReactNode }) {
  const look =
    "inline-flex min-h-9 items-center gap-1 rounded-md border px-3 text-sm font-semibold max-sm:min-h-11 [&_svg]:size-4";
  if (!href)
    return (
      <span aria-disabled="true" className={classes(look, "border-line text-muted/60")}>
        {children}
      </span>
    );
  return (
    <Link
      href={href}
      rel={rel}
      className={classes(look, "border-line-strong/55 bg-raised hover:border-line-strong")}
    >
      {children}
    </Link>
  );
}
