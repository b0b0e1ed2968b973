/** The jobs the agency fills: search, filter, open. */
import { Briefcase } from "lucide-react";
import type { Metadata } from "next";
import { ListFrame } from "@/components/records/list-frame";
import { Badge } from "@/components/ui/badge";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHeader } from "@/components/ui/page";
import { Cell, Row, RowLink, Table } from "@/components/ui/table";
import { relativeTime } from "@/lib/interviews/when";
import { JOB_STATUS_WORDS, JOB_STATUSES, type JobStatus } from "@/lib/jobs/model";
import { jobList } from "@/lib/jobs/queries";
import { deskGate } from "@/lib/platform/gates";
import { pageOf, withQuery } from "@/lib/platform/lists";

export const metadata: Metadata = { title: "Jobs" };

type Search = { q?: string; state?: string; sort?: string; page?: string };

export default async function JobsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const scope = await deskGate();
  const query = await searchParams;
  const list = await jobList(scope, { ...query, page: pageOf(query.page) });
  const newest = query.sort === "newest";
  const sortLink = (sort?: string) => withQuery("/jobs", query, { sort, page: undefined });
  return (
    <Page width="wide">
      <PageHeader
        title="Jobs"
        actions={
          <ButtonLink href="/jobs/new" variant="primary">
            New job
          </ButtonLink>
        }
      />
      <ListFrame
        path="/jobs"
        query={query}
        searches="title or place"
        list={list}
        filters={[
          {
            name: "state",
            label: "Show",
            placeholder: "All in use",
            options: [
              ...JOB_STATUSES.map((value) => ({ value, label: JOB_STATUS_WORDS[value] })),
              { value: "archived", label: "Archived" },
            ],
          },
        ]}
      >
        {list.rows.length === 0 ? (
          <EmptyState icon={<Briefcase />} title={query.q || query.state ? "No job fits." : "No jobs yet"}>
            {query.q || query.state
              ? "Try fewer letters, or clear the filters."
              : "Booking an interview makes its job on the way."}
          </EmptyState>
        ) : (
          <Table
            caption="Jobs"
            columns={[
              { label: "Title", sort: { href: sortLink(), direction: newest ? undefined : "asc" } },
              { label: "Employer" },
              { label: "Status" },
              { label: "Put forward", align: "end" },
              { label: "Consultant" },
              { label: "Added", sort: { href: sortLink("newest"), direction: newest ? "desc" : undefined } },
            ]}
          >
            {list.rows.map((row) => (
              <Row key={row.id}>
                <Cell>
                  <RowLink href={`/jobs/${row.id}`}>{row.title}</RowLink>
                </Cell>
                <Cell>{row.employer.name}</Cell>
                <Cell label="Status">
                  <Badge tone={row.status === "open" ? "info" : "neutral"}>
                    {JOB_STATUS_WORDS[row.status as JobStatus]}
                  </Badge>
                </Cell>
                <Cell label="Put forward" align="end">
                  {row._count.submissions}
                </Cell>
                <Cell label="Consultant">{row.owner?.name ?? "–"}</Cell>
                <Cell label="Added" className="text-muted">
                  {relativeTime(row.createdAt, scope.now)}
                </Cell>
              </Row>
            ))}
          </Table>
        )}
      </ListFrame>
    </Page>
  );
}
