/** The stages as arrows with counters, and the submissions of the chosen one. */
import Link from "next/link";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Chevrons } from "@/components/ui/chevrons";
import { EmptyState } from "@/components/ui/empty-state";
import { Pagination } from "@/components/ui/pagination";
import { Cell, Row, RowLink, Table } from "@/components/ui/table";
import { relativeTime } from "@/lib/interviews/when";
import type { PipelineRow } from "@/lib/reports/queries";
import { categoryOf, STATUS_ORDER, type SubmissionStatus } from "@/lib/submissions/lifecycle";
import { STATUS_WORDS } from "@/lib/submissions/words";

type Props = {
  counts: Map<string, number>;
  chosen: SubmissionStatus;
  rows: PipelineRow[];
  stageHref: (status: SubmissionStatus) => string;
  pageHref: (page: number) => string;
  page: number;
  pages: number;
  now: Date;
};

const MAIN_LINE = STATUS_ORDER.filter((status) =>
  ["unstarted", "active", "won"].includes(categoryOf(status)),
);
const ASIDE = STATUS_ORDER.filter((status) => !MAIN_LINE.includes(status));

export function PipelineBoard({ counts, chosen, rows, stageHref, pageHref, page, pages, now }: Props) {
  return (
    <div className="space-y-4">
      <Chevrons
        label="Stages"
        stages={MAIN_LINE.map((status) => ({
          label: STATUS_WORDS[status],
          count: counts.get(status) ?? 0,
          href: stageHref(status),
          state: status === chosen ? "current" : "plain",
        }))}
      />
      <ul className="flex flex-wrap gap-2 text-sm">
        {ASIDE.map((status) => (
          <li key={status}>
            <Link
              href={stageHref(status)}
              aria-current={status === chosen ? "true" : undefined}
              className="inline-flex min-h-8 items-center gap-1.5 rounded-full border border-line px-3 font-medium text-muted hover:text-text aria-[current=true]:border-accent aria-[current=true]:text-accent-text max-sm:min-h-11"
            >
              {STATUS_WORDS[status]} <span className="tabular-nums">{counts.get(status) ?? 0}</span>
            </Link>
          </li>
        ))}
      </ul>
      <Card flush>
        {rows.length === 0 ? (
          <EmptyState title={`Nobody stands at “${STATUS_WORDS[chosen]}”.`}>
            Pick another stage above; each number opens its rows.
          </EmptyState>
        ) : (
          <Table
            caption={STATUS_WORDS[chosen]}
            columns={[{ label: "Candidate" }, { label: "Job" }, { label: "Since" }, { label: "Heard back" }]}
          >
            {rows.map((row) => (
              <Row key={row.id}>
                <Cell>
                  <RowLink
                    href={
                      row.interviewId ? `/interviews/${row.interviewId}` : `/candidates/${row.candidateId}`
                    }
                  >
                    {row.candidateName}
                  </RowLink>
                </Cell>
                <Cell>
                  {row.jobTitle} <span className="text-muted">at</span> {row.employerName}
                </Cell>
                <Cell label="Since">{relativeTime(row.statusSince, now)}</Cell>
                <Cell label="Heard back">
                  <Heard row={row} />
                </Cell>
              </Row>
            ))}
          </Table>
        )}
      </Card>
      {pages > 1 && (
        <Pagination
          previous={page > 1 ? pageHref(page - 1) : undefined}
          next={page < pages ? pageHref(page + 1) : undefined}
          summary={`Page ${page} of ${pages}`}
        />
      )}
    </div>
  );
}

function Heard({ row }: { row: PipelineRow }) {
  if (!row.loopState) return <span className="text-muted">no interview yet</span>;
  if (row.loopState === "closed") return <Badge tone="ok">Told</Badge>;
  return <Badge tone="warn">Loop open</Badge>;
}
