/** Team: open loops by consultant and age, what is late on each leg, and whose work to cover. */
import type { Metadata } from "next";
import { TeamTable } from "@/components/reports/team-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHeader } from "@/components/ui/page";
import { agencyOf } from "@/lib/agencies/queries";
import { may } from "@/lib/agencies/roles";
import { deskGate } from "@/lib/platform/gates";
import { dayIn } from "@/lib/platform/time";
import { teamPicture } from "@/lib/reports/queries";

export const metadata: Metadata = { title: "Team" };

export default async function TeamPage() {
  const scope = await deskGate();
  if (!may(scope.role, "see_team")) {
    return (
      <Page>
        <PageHeader title="Team" />
        <EmptyState title="This page is for managers">Your own open loops are on Today.</EmptyState>
      </Page>
    );
  }
  const agency = await agencyOf(scope);
  const today = dayIn(scope.now, agency.zone);
  const rows = await teamPicture(scope, today);
  const open = rows.reduce((sum, row) => sum + row.open, 0);
  return (
    <Page width="wide">
      <PageHeader
        title="Team"
        meta={open === 0 ? "Every candidate has heard back." : `${open} candidates wait to hear back`}
      />
      <TeamTable rows={rows} today={today} />
    </Page>
  );
}
