/** One card of the wrap-up: who, about what, since when, the one thing to do, and the way to put it off. */
import { Phone } from "lucide-react";
import Link from "next/link";
import type { ReactNode } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Clock } from "@/components/ui/clock";
import { Disclosure } from "@/components/ui/disclosure";
import { formatInstant, formatInterview, relativeTime } from "@/lib/interviews/when";
import type { TodayRow } from "@/lib/loops/today";
import type { Skippable } from "@/lib/loops/wrap-up";
import type { Action } from "@/lib/platform/action";
import { SkipForm } from "./skip-form";

type Props = {
  row: TodayRow & { part: Skippable };
  now: Date;
  zone: string;
  skip: Action;
  /** A call to make, with what to say, in place of the button. */
  children?: ReactNode;
};

const TITLES: Record<Skippable, (row: TodayRow) => string> = {
  to_debrief: ({ loop }) => `Call ${loop.candidateName} back`,
  to_chase: ({ loop, action }) =>
    `${action.label}${loop.passOnAt ? " to" : ""} ${loop.contactName ?? loop.employerName}`,
  to_relay: ({ loop, action }) => `${action.label} ${loop.candidateName}`,
};

export function WrapUpCard({ row, now, zone, skip, children }: Props) {
  const { loop, action, dueAt, urgency, part } = row;
  return (
    <section
      aria-labelledby="card"
      className="space-y-5 rounded-xl border border-accent-line bg-surface p-5 shadow-low sm:p-6"
    >
      <div className="space-y-1">
        <h2 id="card" className="text-2xl wrap-anywhere">
          {TITLES[part](row)}
        </h2>
        <p>
          <Link className="hover:underline" href={`/interviews/${loop.interviewId}`}>
            {loop.candidateName}, {loop.jobTitle} <span className="text-muted">at</span> {loop.employerName}
          </Link>
        </p>
        <p className="text-muted">{formatInterview(loop, zone, null, now)}</p>
        <p className="flex flex-wrap items-center gap-2 pt-1">
          <span className="font-medium">{row.state}</span>
          {dueAt && (
            <Clock
              tone={urgency}
              label={
                urgency === "overdue"
                  ? `by ${relativeTime(dueAt, now).replace(/ ago$/, "")}`
                  : relativeTime(dueAt, now)
              }
              title={formatInstant(dueAt, zone, undefined, now)}
            />
          )}
        </p>
      </div>
      {children ?? (
        <div className="flex flex-wrap items-center gap-3">
          <ButtonLink href={action.href} size="lg" variant="primary" shortcut={action.key}>
            {action.label}
          </ButtonLink>
          {part !== "to_chase" && loop.candidatePhone && (
            <ButtonLink
              href={`tel:${loop.candidatePhone.replace(/[^+\d]/g, "")}`}
              size="lg"
              icon={<Phone />}
              shortcut="r"
            >
              {loop.candidatePhone}
            </ButtonLink>
          )}
        </div>
      )}
      <Disclosure plain summary="Not now" shortcut="s">
        <SkipForm interviewId={loop.interviewId} part={part} action={skip} />
      </Disclosure>
    </section>
  );
}
