/** The interviews of a record, each with how far its loop has come; the newest first. */
import { CalendarDays } from "lucide-react";
import { LoopBadge } from "@/components/loops/loop-badge";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/page";
import { Cell, Row, RowLink, Table } from "@/components/ui/table";
import { formatInterview } from "@/lib/interviews/when";
import type { InterviewOfRecord, SubmissionRow } from "@/lib/submissions/queries";

type Props = {
  rows: SubmissionRow[];
  /** On whose page: what that page says already is not said again. */
  on: "candidate" | "employer" | "job";
  now: Date;
  zone: string;
};

const MOST = 25;

export function InterviewRows({ rows, on, now, zone }: Props) {
  const all = rows
    .flatMap((submission) => submission.interviews.map((interview) => ({ interview, submission })))
    .toSorted((a, b) => b.interview.day.localeCompare(a.interview.day));
  const waiting = all.filter(({ interview }) => isWaiting(interview)).length;
  return (
    <Section
      id="interviews"
      title="Interviews"
      count={all.length}
      hint={waiting > 0 ? `${waiting} ${waiting === 1 ? "loop is" : "loops are"} open` : undefined}
    >
      <Card flush>
        {all.length === 0 ? (
          <EmptyState icon={<CalendarDays />} title="No interviews yet">
            Once one is booked, its loop stands here until the candidate has heard back.
          </EmptyState>
        ) : (
          <Table
            caption="Interviews"
            columns={[
              { label: on === "candidate" ? "Job" : "Candidate" },
              { label: "When" },
              { label: "Loop" },
              { label: "Consultant" },
              { label: "No.", align: "end" },
            ]}
          >
            {all.slice(0, MOST).map(({ interview, submission }) => (
              <Row key={interview.id}>
                <Cell>
                  <RowLink href={`/interviews/${interview.id}`}>
                    {on === "candidate" ? submission.job.title : submission.candidate.name}
                  </RowLink>
                  <p className="text-muted">
                    {[
                      on === "candidate" && submission.job.employer.name,
                      on === "employer" && submission.job.title,
                      interview.round > 1 && `round ${interview.round}`,
                    ]
                      .filter(Boolean)
                      .join(" · ")}
                  </p>
                </Cell>
                <Cell label="When">{formatInterview(interview, zone, interview.place, now)}</Cell>
                <Cell label="Loop">
                  {interview.loop && <LoopBadge loop={interview.loop} interviewStatus={interview.status} />}
                </Cell>
                <Cell label="Consultant">{interview.loop?.owner.name}</Cell>
                <Cell label="No." align="end" className="whitespace-nowrap text-muted">
                  INT-{interview.number}
                </Cell>
              </Row>
            ))}
          </Table>
        )}
        {all.length > MOST && (
          <p className="border-t border-line px-4 py-2.5 text-sm text-muted">
            The newest {MOST} of {all.length}; the rest are found under Interviews.
          </p>
        )}
      </Card>
    </Section>
  );
}

/** Over, and the candidate has not heard back. */
export function isWaiting({ loop }: InterviewOfRecord): boolean {
  return loop?.state === "open" && !loop.history && loop.debrief !== "not_due";
}
