/** All interviews of the agency: search, filter, open. */
import type { Metadata } from "next";
import { InterviewTable } from "@/components/interviews/interview-table";
import { ListFrame } from "@/components/records/list-frame";
import { ButtonLink } from "@/components/ui/button";
import { Page, PageHeader } from "@/components/ui/page";
import { agencyOf, consultantsOf, me } from "@/lib/agencies/queries";
import { interviewList } from "@/lib/loops/queries/interviews";
import { deskGate } from "@/lib/platform/gates";
import { pageOf } from "@/lib/platform/lists";

export const metadata: Metadata = { title: "Interviews" };

type Search = {
  q?: string;
  state?: string;
  owner?: string;
  from?: string;
  to?: string;
  sort?: string;
  page?: string;
};

const STATES = [
  { value: "upcoming", label: "Still to come" },
  { value: "open", label: "Waiting to hear back" },
  { value: "closed", label: "Closed" },
  { value: "history", label: "History" },
  { value: "cancelled", label: "Cancelled" },
  { value: "archived", label: "Archived" },
];

export default async function InterviewsPage({ searchParams }: { searchParams: Promise<Search> }) {
  const scope = await deskGate();
  const query = await searchParams;
  const [list, consultants, agency, self] = await Promise.all([
    interviewList(scope, { ...query, page: pageOf(query.page) }),
    consultantsOf(scope),
    agencyOf(scope),
    me(scope),
  ]);
  return (
    <Page width="wide">
      <PageHeader
        title="Interviews"
        actions={
          <>
            <ButtonLink href="/imports">Import</ButtonLink>
            <ButtonLink href="/interviews/new" variant="primary">
              Book interview
            </ButtonLink>
          </>
        }
      />
      <ListFrame
        path="/interviews"
        query={query}
        searches="candidate, employer, job or INT number"
        list={list}
        filters={[
          { name: "state", label: "Show", placeholder: "All", options: STATES },
          {
            name: "owner",
            label: "Consultant",
            placeholder: "Everybody’s",
            options: consultants.map((one) => ({ value: one.id, label: one.name })),
          },
        ]}
      >
        <InterviewTable list={list} query={query} now={scope.now} zone={self.zone ?? agency.zone} />
      </ListFrame>
    </Page>
  );
}
