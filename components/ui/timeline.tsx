// What happened, newest or oldest first as given: one sentence an event, with its time.
import type { ReactNode } from "react";
import type { Tone } from "./badge";
import { classes } from "./classes";
import { TimeAgo } from "./time-ago";

export function Timeline({
  label,
  className,
  children,
}: {
  label: string;
  className?: string;
  children: ReactNode;
}) {
  return (
    <ol aria-label={label} className={classes("[&>li:last-child]:pb-0", className)}>
      {children}
    </ol>
  );
}

/** `when.dateTime` is ISO 8601, `when.title` the absolute time with zone, `when.text` what is read; children: more under the sentence. */
export function TimelineItem({
  icon,
  tone = "neutral",
  sentence,
  when,
  children,
}: {
  icon: ReactNode;
  tone?: Tone;
  sentence: ReactNode;
  when: { dateTime: string; title: string; text: string };
  children?: ReactNode;
}) {
  return (
    <li className="group relative flex gap-3 pb-4">
      <span
        aria-hidden="true"
        className="absolute top-7 bottom-0 left-3.5 w-px -translate-x-1/2 bg-line group-last:hidden"
      />
      <span
        className={classes("grid size-7 shrink-0 place-items-center rounded-full [&_svg]:size-4", DOTS[tone])}
      >
        {icon}
      </span>
      <div className="min-w-0 flex-1 pt-0.5">
        <div className="flex flex-wrap items-baseline justify-between gap-x-4">
          <p className="min-w-0 wrap-anywhere">{sentence}</p>
          <TimeAgo dateTime={when.dateTime} title={when.title} className="shrink-0 text-sm text-muted">
            {when.text}
          </TimeAgo>
        </div>
        {children && <div className="mt-1.5">{children}</div>}
      </div>
    </li>
  );
}

const DOTS: Record<Tone, string> = {
  neutral: "bg-sunken text-muted",
  accent: "bg-accent-soft text-accent-text",
  info: "bg-info-soft text-info",
  ok: "bg-ok-soft text-ok",
  warn: "bg-warn-soft text-warn",
  danger: "bg-danger-soft text-danger",
};
