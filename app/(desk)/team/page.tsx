/** Team: open loops by consultant and age, what is late on each leg, and whose work to cover. */
import type { Metadata } from "next";
import { TeamTable } from "@/components/reports/team-table";
import { EmptyState } from "@/components/ui/empty-state";
import { Page, PageHeader } from "@/components/ui/page";
import { standInFor } from "@/lib/agencies/leave";
import { agencyOf } from "@/lib/agencies/queries";
import { leavesNow } from "@/lib/agencies/queries/leave";
import { may } from "@/lib/agencies/roles";
import { formatDay } from "@/lib/interviews/when";
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
  const [rows, leaves] = await Promise.all([teamPicture(scope, today), leavesNow(scope)]);
  const away = Object.fromEntries(
    leaves.flatMap(({ consultantId }) => {
      const standIn = standInFor(leaves, consultantId, scope.now);
      if (!standIn) return [];
      const covered = standIn.coverId !== null;
      const words = `Away until ${formatDay(standIn.leave.lastDay, today)}, ${covered ? standIn.leave.coverName : "nobody"} covers`;
      return [[consultantId, { words, covered }]];
    }),
  );
  const open = rows.reduce((sum, row) => sum + row.open, 0);
  return (
    <Page width="wide">
      <PageHeader
        title="Team"
        meta={open === 0 ? "Every candidate has heard back." : `${open} candidates wait to hear back`}
      />
      <TeamTable rows={rows} today={today} away={away} />
    </Page>
  );
}
