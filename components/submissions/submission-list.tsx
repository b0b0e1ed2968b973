/** Who was put forward for what, at which stage, and the way to the next one. */
import { Send } from "lucide-react";
import Link from "next/link";
import { Badge, type Tone } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/page";
import { formatDay, relativeTime } from "@/lib/interviews/when";
import type { Action } from "@/lib/platform/action";
import {
  type Category,
  categoryOf,
  reopenTarget,
  SUBMISSION_MOVES,
  type SubmissionStatus,
} from "@/lib/submissions/lifecycle";
import type { SubmissionRow } from "@/lib/submissions/queries";
import { MOST_SUBMISSIONS } from "@/lib/submissions/records";
import { STATUS_WORDS } from "@/lib/submissions/words";
import { MoveForm } from "./move-form";
import { PutForward } from "./put-forward";

type Props = {
  rows: SubmissionRow[];
  on: "candidate" | "employer" | "job";
  /** Whom or what the form under the list puts forward; none on an employer's page. */
  forward?: { candidateId: string } | { jobId: string };
  colleagues: { value: string; label: string }[];
  me: string;
  today: string;
  now: Date;
  actions: { move: Action; takeBack: Action; putForward: Action };
};

const TONES: Record<Category, Tone> = {
  unstarted: "neutral",
  active: "info",
  won: "ok",
  lost: "neutral",
  parked: "warn",
};

export function SubmissionList({ rows, on, forward, colleagues, me, today, now, actions }: Props) {
  return (
    <Section id="submissions" title="Submissions" count={rows.length}>
      <Card flush>
        {rows.length === 0 && (
          <EmptyState icon={<Send />} title="Nobody put forward yet">
            {forward ? "Pick below, or book an interview: that puts the candidate forward, too." : undefined}
          </EmptyState>
        )}
        <ul className="divide-y divide-line">
          {rows.map((row) => (
            <li key={row.id} className="px-4 py-3 sm:px-5">
              <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
                <p className="min-w-0 flex-1 basis-64 wrap-anywhere">
                  <Subject row={row} on={on} />
                </p>
                <Badge tone={TONES[categoryOf(row.status as SubmissionStatus)]}>
                  {STATUS_WORDS[row.status as SubmissionStatus]}
                </Badge>
                <span className="text-sm text-muted">{relativeTime(row.statusSince, now)}</span>
              </div>
              {(row.statusReason || row.holdUntil) && (
                <p className="text-sm text-muted">
                  {[row.holdUntil && `until ${formatDay(row.holdUntil, today)}`, row.statusReason]
                    .filter(Boolean)
                    .join(" · ")}
                </p>
              )}
              <MoveForm
                submission={{
                  id: row.id,
                  candidate: row.candidate.name,
                  waits: row.interviews.some(({ loop }) => loop?.state === "open" && !loop.history),
                  since: row.statusSince.toISOString(),
                  canTakeBack: row.statusBefore !== null,
                }}
                moves={movesOf(row)}
                colleagues={colleagues}
                me={me}
                today={today}
                move={actions.move}
                takeBack={actions.takeBack}
              />
            </li>
          ))}
        </ul>
        {rows.length === MOST_SUBMISSIONS && (
          <p className="border-t border-line px-4 py-2.5 text-sm text-muted">
            The {MOST_SUBMISSIONS} that moved last; more are under Pipeline.
          </p>
        )}
        {forward && <PutForward forward={forward} action={actions.putForward} />}
      </Card>
    </Section>
  );
}

function Subject({ row, on }: { row: SubmissionRow; on: Props["on"] }) {
  const candidate = (
    <Link className="font-semibold hover:underline" href={`/candidates/${row.candidate.id}`}>
      {row.candidate.name}
    </Link>
  );
  const job = (
    <Link className="font-semibold hover:underline" href={`/jobs/${row.job.id}`}>
      {row.job.title}
    </Link>
  );
  if (on === "job") return candidate;
  if (on === "employer")
    return (
      <>
        {candidate} <span className="text-muted">for</span> {job}
      </>
    );
  return (
    <>
      {job} <span className="text-muted">at</span>{" "}
      <Link className="hover:underline" href={`/employers/${row.job.employer.id}`}>
        {row.job.employer.name}
      </Link>
    </>
  );
}

/** The moves the table allows, the likeliest first: the way on, or back to where it stood. */
function movesOf(row: SubmissionRow) {
  const from = row.status as SubmissionStatus;
  const back = reopenTarget([...row.past, row.statusBefore ?? from] as SubmissionStatus[]);
  const allowed = SUBMISSION_MOVES[from];
  const parked = ["lost", "parked"].includes(categoryOf(from)) || from === "placed";
  const first = parked ? [back, ...allowed.filter((to) => to !== back)] : allowed;
  return first.map((value) => ({ value, label: STATUS_WORDS[value], lost: categoryOf(value) === "lost" }));
}
