/** One entry an open loop: who, what stands where, the last thing done, the next step, promises, days to keep, numbers. */
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/page";
import { formatDay, formatInstant, formatInterview } from "@/lib/interviews/when";
import { DEBRIEF_LEG, RELAY_LEG, REQUEST_LEG } from "@/lib/loops/leg-words";
import type { HandoverLine } from "@/lib/loops/queries/handover";
import type { RuleNumbers } from "@/lib/timeline/rules";
import { sentenceOf } from "@/lib/timeline/sentences";

type Around = { now: Date; zone: string; today: string; numbers: RuleNumbers };

export function HandoverSheet({ lines, around }: { lines: HandoverLine[]; around: Around }) {
  return (
    <Section
      id="loops"
      title="Open loops"
      count={lines.length}
      hint="What is late first, then what wants a person, then what waits for somebody else."
    >
      <Card flush>
        {lines.length === 0 ? (
          <EmptyState good title="Everybody has heard back: there is nothing to hand over." />
        ) : (
          <ol className="divide-y divide-line">
            {lines.map((line) => (
              <Entry key={line.loop.interviewId} line={line} around={around} />
            ))}
          </ol>
        )}
      </Card>
    </Section>
  );
}

function Entry({ line, around }: { line: HandoverLine; around: Around }) {
  const { loop, step } = line;
  const { now, zone, today } = around;
  const due = step.dueAt && formatInstant(step.dueAt, zone, undefined, now);
  return (
    <li className="space-y-2 px-4 py-4 sm:px-5">
      <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
        <h3 className="text-base font-semibold">
          <Link className="hover:underline" href={`/interviews/${loop.interviewId}`}>
            {loop.candidateName}
          </Link>
        </h3>
        {step.urgency === "overdue" && <Badge tone="danger">Late</Badge>}
      </div>
      <p>
        {loop.jobTitle} <span className="text-muted">at</span> {loop.employerName}
        <span className="text-muted">
          {" "}
          · {loop.round > 1 && `round ${loop.round}, `}
          {formatInterview(loop, zone, null, now)}
        </span>
      </p>
      <dl className="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-x-3 gap-y-1.5 text-sm sm:grid-cols-[7.5rem_minmax(0,1fr)] sm:gap-x-6 [&_dt]:text-muted">
        <dt>Next</dt>
        <dd className="font-semibold">
          {step.title}
          {due && (
            <span className="font-normal text-muted">
              {" "}
              {step.mood === "act" ? "Due" : "Then:"} {due}
            </span>
          )}
        </dd>
        <dt>Stands</dt>
        <dd>{legs(loop)}</dd>
        {line.last && (
          <>
            <dt>Last</dt>
            <dd>
              {sentenceOf(line.last, { day: (day) => formatDay(day, today), numbers: around.numbers })}{" "}
              <span className="text-muted">{formatInstant(line.last.at, zone, undefined, now)}</span>
            </dd>
          </>
        )}
        <Days line={line} today={today} />
        {line.promises.length > 0 && (
          <>
            <dt>Promised</dt>
            <dd>
              <ul>
                {line.promises.map((promise) => (
                  <li key={promise.id}>
                    {SIDES[promise.side] ?? "They"}: {promise.what}, by {formatDay(promise.dueOn, today)}
                  </li>
                ))}
              </ul>
            </dd>
          </>
        )}
        <dt>Telephone</dt>
        <dd>
          <Phone who={loop.candidateName} number={loop.candidatePhone} />
          {loop.contactName && (
            <>
              <br />
              <Phone who={loop.contactName} number={line.contactPhone} />
            </>
          )}
        </dd>
      </dl>
    </li>
  );
}

const SIDES: Record<string, string> = { consultant: "We", candidate: "Candidate", employer: "Employer" };

function legs({ debrief, request, relay }: HandoverLine["loop"]): string {
  return [
    `Call-back: ${lower(DEBRIEF_LEG[debrief as keyof typeof DEBRIEF_LEG]?.words)}`,
    `employer: ${lower(REQUEST_LEG[request as keyof typeof REQUEST_LEG]?.words)}`,
    `candidate: ${lower(RELAY_LEG[relay as keyof typeof RELAY_LEG]?.words)}`,
  ].join(" · ");
}

function lower(words = "unknown"): string {
  return words.charAt(0).toLowerCase() + words.slice(1);
}

/** The days that bind: nobody writes before them, an answer is awaited by them. */
function Days({ line, today }: { line: HandoverLine; today: string }) {
  const { loop, notBefore, leaveInPeaceUntil, decidesBy } = line;
  const day = (value: string) => formatDay(value, today);
  const said = [
    notBefore && notBefore >= today && `not before ${day(notBefore)}`,
    leaveInPeaceUntil && leaveInPeaceUntil > today && `no contact before ${day(leaveInPeaceUntil)}`,
    loop.heldUntil && loop.heldUntil >= today && `on hold until ${day(loop.heldUntil)}`,
    loop.promisedFor && `an answer is promised by ${day(loop.promisedFor)}`,
    decidesBy && `they decide by ${day(decidesBy)}`,
  ].filter(Boolean);
  if (said.length === 0) return null;
  return (
    <>
      <dt>Days to keep</dt>
      <dd className="first-letter:uppercase">{said.join(" · ")}</dd>
    </>
  );
}

function Phone({ who, number }: { who: string; number: string | null }) {
  if (!number) return <span className="text-muted">{who}: no number yet</span>;
  return (
    <>
      {who}:{" "}
      <a className="link" href={`tel:${number.replace(/[^+\d]/g, "")}`}>
        {number}
      </a>
    </>
  );
}
