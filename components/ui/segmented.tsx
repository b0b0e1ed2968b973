// A short either-or as links side by side: board or table, mine or everybody's.
import Link from "next/link";
import type { ReactNode } from "react";
import { classes } from "./classes";
import { SideScroll } from "./side-scroll";

export type Segment = { href: string; label: string; icon?: ReactNode; count?: number; current?: boolean };

export function Segmented({
  label,
  segments,
  className,
}: {
  label: string;
  segments: readonly Segment[];
  className?: string;
}) {
  return (
    <SideScroll label={label} className={classes("max-w-full overflow-x-auto", className)}>
      <ul className="inline-flex rounded-md border border-line bg-surface p-0.5">
        {segments.map((segment) => (
          <li key={segment.href}>
            <Link
              href={segment.href}
              aria-current={segment.current ? "true" : undefined}
              scroll={false}
              className={classes(
                "flex min-h-8 items-center gap-1.5 rounded-sm px-3 text-sm font-semibold whitespace-nowrap max-sm:min-h-10 [&_svg]:size-4",
                segment.current ? "bg-accent-soft text-accent-text" : "text-muted hover:text-text",
              )}
            >
              {segment.icon}
              {segment.label}
              {segment.count !== undefined && (
                <span className="font-medium text-muted tabular-nums">{segment.count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </SideScroll>
  );
}
