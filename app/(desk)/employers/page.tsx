/** The employers the agency works for: search, filter, open. */
import { Building2 } from "lucide-react";
import type { Metadata } from "next";
import { ListFrame } from "@/components/records/list-frame";
import { ButtonLink } from "@/components/ui/button";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHeader } from "@/components/ui/page";
import { Cell, Row, RowLink, Table } from "@/components/ui/table";
import { employerList } from "@/lib/employers/queries";
import { cityOf, relativeTime } from "@/lib/interviews/when";
import { deskGate } from "@/lib/platform/gates";
import { pageOf, withQuery } from "@/lib/platform/lists";

export const metadata: Metadata = { title: "Employers" };

type Search = { q?: string; state?: string; sort?: string; page?: string };

export default async function EmployersPage({ searchParams }: { searchParams: Promise<Search> }) {
  const scope = await deskGate();
  const query = await searchParams;
  const list = await employerList(scope, { ...query, page: pageOf(query.page) });
  const newest = query.sort === "newest";
  const sortLink = (sort?: string) => withQuery("/employers", query, { sort, page: undefined });
  return (
    <Page width="wide">
      <PageHeader
        title="Employers"
        actions={
          <ButtonLink href="/employers/new" variant="primary">
            New employer
          </ButtonLink>
        }
      />
      <ListFrame
        path="/employers"
        query={query}
        searches="name"
        list={list}
        filters={[
          {
            name: "state",
            label: "Show",
            placeholder: "All in use",
            options: [{ value: "archived", label: "Archived" }],
          },
        ]}
      >
        {list.rows.length === 0 ? (
          <EmptyState
            icon={<Building2 />}
            title={query.q || query.state ? "No employer fits." : "No employers yet"}
          >
            {query.q || query.state
              ? "Try fewer letters, or clear the filters."
              : "Booking an interview makes its employer on the way."}
          </EmptyState>
        ) : (
          <Table
            caption="Employers"
            columns={[
              { label: "Name", sort: { href: sortLink(), direction: newest ? undefined : "asc" } },
              { label: "Place" },
              { label: "Contacts", align: "end" },
              { label: "Jobs", align: "end" },
              { label: "Added", sort: { href: sortLink("newest"), direction: newest ? "desc" : undefined } },
            ]}
          >
            {list.rows.map((row) => (
              <Row key={row.id}>
                <Cell>
                  <RowLink href={`/employers/${row.id}`}>{row.name}</RowLink>
                </Cell>
                <Cell label="Place">{row.zone ? cityOf(row.zone) : "–"}</Cell>
                <Cell label="Contacts" align="end">
                  {row._count.contacts}
                </Cell>
                <Cell label="Jobs" align="end">
                  {row._count.jobs}
                </Cell>
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
