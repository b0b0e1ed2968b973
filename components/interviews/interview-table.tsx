/** Interviews as rows, each with how far its loop has come. */
import { CalendarDays } from "lucide-react";
import { LoopBadge } from "@/components/loops/loop-badge";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Cell, Row, RowLink, Table } from "@/components/ui/table";
import { formatInterview } from "@/lib/interviews/when";
import type { InterviewRow } from "@/lib/loops/queries/interviews";
import { type Paged, withQuery } from "@/lib/platform/lists";

type Query = Record<string, string | undefined>;

export function InterviewTable({
  list,
  query,
  now,
  zone,
}: {
  list: Paged<InterviewRow>;
  query: Query;
  now: Date;
  zone: string;
}) {
  if (list.rows.length === 0) return <NoInterviews query={query} />;
  const oldest = query.sort === "oldest";
  return (
    <Table
      caption="Interviews"
      columns={[
        { label: "Candidate" },
        { label: "Job" },
        {
          label: "When",
          sort: {
            href: withQuery("/interviews", query, { sort: oldest ? undefined : "oldest", page: undefined }),
            direction: oldest ? "asc" : "desc",
          },
        },
        { label: "Consultant" },
        { label: "Loop" },
        { label: "No.", align: "end" },
      ]}
    >
      {list.rows.map((row) => (
        <Row key={row.id}>
          <Cell>
            <RowLink href={`/interviews/${row.id}`}>{row.candidate.name}</RowLink>
          </Cell>
          <Cell>
            {row.jobTitle} <span className="text-muted">at</span> {row.employerName}
            {row.round > 1 && <span className="text-muted"> · round {row.round}</span>}
          </Cell>
          <Cell label="When">{formatInterview(row, zone, row.place, now)}</Cell>
          <Cell label="Consultant">{row.loop?.owner.name}</Cell>
          <Cell label="Loop">{row.loop && <LoopBadge loop={row.loop} interviewStatus={row.status} />}</Cell>
          <Cell label="No." align="end" className="text-muted">
            INT-{row.number}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function NoInterviews({ query }: { query: Query }) {
  if (query.q || query.state || query.owner) {
    return <EmptyState title="No interview fits.">Try fewer letters, or clear the filters.</EmptyState>;
  }
  return (
    <EmptyState
      icon={<CalendarDays />}
      title="No interviews yet"
      action={
        <>
          <ButtonLink href="/interviews/new" variant="primary">
            Book the first one
          </ButtonLink>
          <ButtonLink href="/imports">Import from a spreadsheet</ButtonLink>
        </>
      }
    >
      From the minute an interview ends, Hearback looks after who has to hear what.
    </EmptyState>
  );
}
