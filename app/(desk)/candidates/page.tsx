/** The candidates of the agency: search, filter, open. */
import type { Metadata } from "next";
import { CandidateTable } from "@/components/candidates/candidate-table";
import { ListFrame } from "@/components/records/list-frame";
import { ButtonLink } from "@/components/ui/button";
import { Page, PageHeader } from "@/components/ui/page";
import { consultantsOf } from "@/lib/agencies/queries";
import { candidateList } from "@/lib/candidates/queries";
import { deskGate } from "@/lib/platform/gates";
import { pageOf } from "@/lib/platform/lists";

export const metadata: Metadata = { title: "Candidates" };

type Search = { q?: string; owner?: string; state?: string; sort?: string; page?: string };

export default async function CandidatesPage({ searchParams }: { searchParams: Promise<Search> }) {
  const scope = await deskGate();
  const query = await searchParams;
  const [list, consultants] = await Promise.all([
    candidateList(scope, { ...query, page: pageOf(query.page) }),
    consultantsOf(scope),
  ]);
  return (
    <Page width="wide">
      <PageHeader
        title="Candidates"
        actions={
          <ButtonLink href="/candidates/new" variant="primary">
            New candidate
          </ButtonLink>
        }
      />
      <ListFrame
        path="/candidates"
        query={query}
        searches="name, e-mail or telephone"
        list={list}
        filters={[
          {
            name: "owner",
            label: "Consultant",
            placeholder: "Everybody’s",
            options: consultants.map((one) => ({ value: one.id, label: one.name })),
          },
          {
            name: "state",
            label: "Show",
            placeholder: "All in use",
            options: [
              { value: "open", label: "Waiting to hear back" },
              { value: "archived", label: "Archived" },
            ],
          },
        ]}
      >
        <CandidateTable list={list} query={query} now={scope.now} />
      </ListFrame>
    </Page>
  );
}
