/** Candidates as rows. */
import { Users } from "lucide-react";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Cell, Row, RowLink, Table } from "@/components/ui/table";
import type { CandidateRow } from "@/lib/candidates/queries";
import { formatDay, relativeTime } from "@/lib/interviews/when";
import { type Paged, withQuery } from "@/lib/platform/lists";

type Query = Record<string, string | undefined>;

export function CandidateTable({ list, query, now }: { list: Paged<CandidateRow>; query: Query; now: Date }) {
  if (list.rows.length === 0) return <NoCandidates query={query} />;
  const newest = query.sort === "newest";
  return (
    <Table
      caption="Candidates"
      columns={[
        {
          label: "Name",
          sort: {
            href: withQuery("/candidates", query, { sort: undefined, page: undefined }),
            direction: newest ? undefined : "asc",
          },
        },
        { label: "Reached by" },
        { label: "Consultant" },
        { label: "Last interview" },
        { label: "Heard back" },
        {
          label: "Added",
          sort: {
            href: withQuery("/candidates", query, { sort: "newest", page: undefined }),
            direction: newest ? "desc" : undefined,
          },
        },
      ]}
    >
      {list.rows.map((row) => (
        <Row key={row.id}>
          <Cell>
            <RowLink href={`/candidates/${row.id}`}>{row.name}</RowLink>
          </Cell>
          <Cell className="wrap-anywhere">
            {(row.preferredChannel === "phone" ? row.phone : row.email) ?? row.email ?? row.phone ?? "–"}
          </Cell>
          <Cell label="Consultant">{row.owner?.name ?? "–"}</Cell>
          <Cell label="Last interview">{row.lastInterview ? formatDay(row.lastInterview) : "–"}</Cell>
          <Cell label="Heard back">
            {row.openLoops > 0 ? (
              <Badge tone="warn">{row.openLoops} waiting</Badge>
            ) : (
              <span className="text-muted">{row.interviews > 0 ? "nothing open" : "no interview"}</span>
            )}
          </Cell>
          <Cell label="Added" className="text-muted">
            {relativeTime(row.createdAt, now)}
          </Cell>
        </Row>
      ))}
    </Table>
  );
}

function NoCandidates({ query }: { query: Query }) {
  if (query.q || query.owner || query.state) {
    return <EmptyState title="Nobody fits.">Try fewer letters, or clear the filters.</EmptyState>;
  }
  return (
    <EmptyState
      icon={<Users />}
      title="No candidates yet"
      action={
        <>
          <ButtonLink href="/interviews/new" variant="primary">
            Book an interview
          </ButtonLink>
          <ButtonLink href="/imports">Import from a spreadsheet</ButtonLink>
        </>
      }
    >
      Book an interview and the candidate is made on the way, or bring in a whole list at once.
    </EmptyState>
  );
}
