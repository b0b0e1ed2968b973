// The tabs of a record: plain links, so that each tab has an address and works without JavaScript.
import Link from "next/link";
import { classes } from "./classes";
import { SideScroll } from "./side-scroll";

export type Tab = { href: string; label: string; count?: number; current?: boolean };

export function Tabs({
  label,
  tabs,
  className,
}: {
  label: string;
  tabs: readonly Tab[];
  className?: string;
}) {
  return (
    <SideScroll label={label} className={classes("overflow-x-auto border-b border-line", className)}>
      <ul className="-mb-px flex min-w-max gap-1">
        {tabs.map((tab) => (
          <li key={tab.href}>
            <Link
              href={tab.href}
              aria-current={tab.current ? "page" : undefined}
              scroll={false}
              className={classes(
                "flex min-h-10 items-center gap-1.5 border-b-2 px-3 text-sm font-semibold -outline-offset-2 max-sm:min-h-11",
                tab.current
                  ? "border-accent text-text"
                  : "border-transparent text-muted hover:border-line-strong hover:text-text",
              )}
            >
              {tab.label}
              {tab.count !== undefined && (
                <span className="font-medium text-muted tabular-nums">{tab.count}</span>
              )}
            </Link>
          </li>
        ))}
      </ul>
    </SideScroll>
  );
}
