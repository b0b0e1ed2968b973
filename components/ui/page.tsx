// The frame of a page: its width, its heading with actions, and its sections.
import { ChevronLeft } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { classes } from "./classes";

const WIDTHS = { narrow: "max-w-2xl", normal: "max-w-5xl", wide: "max-w-7xl" } as const;

/** narrow: one form; normal: a record; wide: lists and boards. */
export function Page({
  width = "normal",
  className,
  children,
}: {
  width?: keyof typeof WIDTHS;
  className?: string;
  children: ReactNode;
}) {
  return (
    <div className={classes("mx-auto w-full space-y-6 px-4 pt-5 pb-10 sm:px-6", WIDTHS[width], className)}>
      {children}
    </div>
  );
}

export function PageHeader({
  title,
  badge,
  meta,
  actions,
  back,
}: {
  title: ReactNode;
  /** State of the record, beside its name. */
  badge?: ReactNode;
  /** One quiet line under the title. */
  meta?: ReactNode;
  actions?: ReactNode;
  back?: { href: string; label: string };
}) {
  return (
    <header className="space-y-1">
      {back && (
        <Link
          href={back.href}
          className="-ml-1 inline-flex items-center gap-0.5 rounded-sm text-sm text-muted hover:text-text hover:underline max-sm:min-h-11"
        >
          <ChevronLeft className="size-4" />
          {back.label}
        </Link>
      )}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-80">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <h1 className="min-w-0 text-2xl tracking-[-0.012em] wrap-anywhere">{title}</h1>
            {badge}
          </div>
          {meta && <div className="mt-1 text-muted">{meta}</div>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
    </header>
  );
}

/** A titled part of a page, named for screen readers by its heading. */
export function Section({
  title,
  count,
  hint,
  actions,
  id,
  className,
  children,
}: {
  title: ReactNode;
  count?: number;
  hint?: ReactNode;
  actions?: ReactNode;
  /** Also the anchor; must be unique on the page. */
  id: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <section id={id} aria-labelledby={`${id}-title`} className={classes("space-y-2.5", className)}>
      <div className="flex flex-wrap items-end justify-between gap-x-4 gap-y-1">
        <div className="min-w-0">
          <h2 id={`${id}-title`} className="flex items-baseline gap-2 text-lg">
            {title}
            {count !== undefined && (
              <span className="text-base font-medium text-muted tabular-nums">{count}</span>
            )}
          </h2>
          {hint && <p className="text-sm text-muted">{hint}</p>}
        </div>
        {actions && <div className="flex flex-wrap items-center gap-2">{actions}</div>}
      </div>
      {children}
    </section>
  );
}
