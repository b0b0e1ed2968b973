/** Search through everything at once: people, employers, jobs, and interviews by their number. */
import { Search } from "lucide-react";
import type { Metadata } from "next";
import { Button } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { TextInput } from "@/components/ui/input";
import { Page, PageHeader, Section } from "@/components/ui/page";
import { Cell, Row, RowLink, Table } from "@/components/ui/table";
import { type FoundKind, findAnything } from "@/lib/loops/queries/finding";
import { deskGate } from "@/lib/platform/gates";
import { withQuery } from "@/lib/platform/lists";

export const metadata: Metadata = { title: "Search" };

const EACH = 10;
const TITLES: Record<FoundKind, string> = {
  candidate: "Candidates",
  employer: "Employers",
  contact: "Contacts",
  job: "Jobs",
  interview: "Interviews",
};
/** Where the whole list is; contacts stand with their employers. */
const LISTS: Partial<Record<FoundKind, string>> = {
  candidate: "/candidates",
  employer: "/employers",
  job: "/jobs",
};

export default async function SearchPage({ searchParams }: { searchParams: Promise<{ q?: string }> }) {
  const scope = await deskGate();
  const q = (await searchParams).q?.slice(0, 200).trim() ?? "";
  const found = (await findAnything(scope, { q, each: EACH })).filter(({ hits }) => hits.length > 0);
  return (
    <Page>
      <PageHeader title={q ? `Search: ${q}` : "Search"} />
      <search>
        <form action="/search" method="get" className="flex flex-wrap items-end gap-3">
          <TextInput
            label="Name, e-mail, telephone, title or INT number"
            type="search"
            name="q"
            defaultValue={q}
            before={<Search />}
            className="min-w-60 flex-1"
          />
          <Button type="submit">Search</Button>
        </form>
      </search>
      {q && found.length === 0 && (
        <Card flush>
          <EmptyState icon={<Search />} title={`Nothing is called “${q}”.`}>
            Try fewer letters; accents and capitals do not matter.
          </EmptyState>
        </Card>
      )}
      {found.map(({ kind, hits, more }) => (
        <Section key={kind} id={kind} title={TITLES[kind]}>
          <Card flush>
            <Table
              caption={TITLES[kind]}
              columns={[{ label: "Name", className: "w-1/2" }, { label: "More" }]}
            >
              {hits.map((hit) => (
                <Row key={hit.id}>
                  <Cell>
                    <RowLink href={hit.href}>{hit.label}</RowLink>
                  </Cell>
                  <Cell className="text-muted">{hit.hint}</Cell>
                </Row>
              ))}
            </Table>
            {more && LISTS[kind] && (
              <p className="border-t border-line px-4 py-2.5 text-sm">
                <a className="link" href={withQuery(LISTS[kind], { q }, {})}>
                  All of them
                </a>
              </p>
            )}
          </Card>
        </Section>
      ))}
    </Page>
  );
}
