/** One part of Today: its rows, each with who, for what, how long, and the one thing to do next. */
// In the browser too: so the answer carries each row as a few facts, and not a second time as markup.
"use client";

import { CircleCheck } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { Clock } from "@/components/ui/clock";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/page";
import { Cell, Row, RowActions, RowLink, Table } from "@/components/ui/table";
import { formatDay, formatInstant, formatInterview, relativeTime } from "@/lib/interviews/when";
import type { Part, TodayRow } from "@/lib/loops/today";
import { PART_WORDS } from "./part-words";

/** `onBehalf`: by consultant, for whom one covers now: "for Jane Cole (back Mon 7 Dec)". */
type Around = { now: Date; zone: string; showOwner: boolean; onBehalf: Record<string, string> };

export function TodayPart({ part, rows, around }: { part: Part; rows: TodayRow[]; around: Around }) {
  const words = PART_WORDS[part];
  return (
    <Section id={part.replace("_", "-")} title={words.title} count={rows.length} hint={words.hint}>
      <Card flush>
        {rows.length === 0 ? (
          <EmptyState good icon={<CircleCheck />} title={words.empty} />
        ) : (
          <Table caption={words.title} columns={columns(around.showOwner)}>
            {rows.map((row) => (
              <TodayLine key={row.loop.interviewId} row={row} around={around} />
            ))}
          </Table>
        )}
      </Card>
    </Section>
  );
}

function columns(showOwner: boolean) {
  return [
    { label: "Candidate", className: "w-[24%]" },
    { label: "Interview", className: "w-[30%]" },
    ...(showOwner ? [{ label: "Consultant" }] : []),
    { label: "How it stands" },
    { label: "Next", hidden: true },
  ];
}

function TodayLine({ row, around }: { row: TodayRow; around: Around }) {
  const { loop, action } = row;
  return (
    <Row>
      <Cell>
        <RowLink href={`/interviews/${loop.interviewId}`}>{loop.candidateName}</RowLink>
        {loop.repliedAt && (
          <Badge tone="info" className="ml-2">
            Wrote back
          </Badge>
        )}
        <div className="text-muted">
          {loop.candidatePhone ? (
            <a
              className="relative z-1 hover:underline"
              href={`tel:${loop.candidatePhone.replace(/[^+\d]/g, "")}`}
            >
              {loop.candidatePhone}
            </a>
          ) : (
            "no number yet"
          )}
        </div>
      </Cell>
      <Cell>
        <div>
          {loop.jobTitle} <span className="text-muted">at</span> {loop.employerName}
        </div>
        <div className="text-muted">
          {loop.round > 1 && `Round ${loop.round} · `}
          {formatInterview(loop, around.zone, null, around.now)}
        </div>
        {around.onBehalf[loop.ownerId] && (
          <Badge tone="info" className="mt-1">
            {around.onBehalf[loop.ownerId]}
          </Badge>
        )}
      </Cell>
      {around.showOwner && <Cell label="Consultant">{loop.ownerName}</Cell>}
      <Cell>
        <div className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="font-medium">{row.state}</span>
          <RowClock row={row} around={around} />
        </div>
        {loop.contactName && row.part !== "to_debrief" && (
          <div className="text-muted">{loop.contactName}</div>
        )}
      </Cell>
      <Cell>
        <RowActions>
          <ButtonLink
            href={action.href}
            size="sm"
            variant={row.part === "waiting" ? "quiet" : "secondary"}
            shortcut={action.key}
            aria-label={`${action.label}: ${loop.candidateName}, ${loop.employerName}`}
          >
            {action.label}
          </ButtonLink>
        </RowActions>
      </Cell>
    </Row>
  );
}

function RowClock({ row, around }: { row: TodayRow; around: Around }) {
  const { loop, dueAt, urgency } = row;
  if (loop.request === "promised" && row.part === "waiting" && loop.promisedFor) {
    return <Clock tone="held" word="" label={`by ${formatDay(loop.promisedFor)}`} />;
  }
  if (loop.request === "held" && row.part === "waiting" && loop.heldUntil) {
    return <Clock tone="held" word="Until" label={formatDay(loop.heldUntil)} />;
  }
  if (!dueAt) return null;
  const label =
    urgency === "overdue"
      ? `by ${relativeTime(dueAt, around.now).replace(/ ago$/, "")}`
      : relativeTime(dueAt, around.now);
  return <Clock tone={urgency} label={label} title={formatInstant(dueAt, around.zone)} />;
}
