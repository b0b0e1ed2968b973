/** One consultant's open loops, to help or to cover: pick rows and hand them to a colleague. */
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LeaveForm } from "@/components/agencies/leave-form";
import { LeaveList } from "@/components/agencies/leave-list";
import { HandOver } from "@/components/loops/hand-over";
import { Card } from "@/components/ui/card";
import { Page, PageHeader, Section } from "@/components/ui/page";
import { callBackGrace } from "@/lib/agencies/clocks";
import { agencyOf, consultantsOf } from "@/lib/agencies/queries";
import { leavesOf } from "@/lib/agencies/queries/leave";
import { may } from "@/lib/agencies/roles";
import { openLoops } from "@/lib/loops/queries/today";
import { todayRows } from "@/lib/loops/today";
import { deskGate } from "@/lib/platform/gates";
import { isId } from "@/lib/platform/ids";
import { dayIn } from "@/lib/platform/time";
import { consultantName } from "@/lib/reports/queries";
import { callOff, putBack } from "../../settings/leave/actions";
import { enterFor, handOver } from "./actions";

export const metadata: Metadata = { title: "Open loops" };

export default async function ConsultantLoopsPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await deskGate();
  const { id } = await params;
  if (!isId(id) || !may(scope.role, "see_team")) notFound();
  const [name, agency, everybody, loops, leaves] = await Promise.all([
    consultantName(scope, id),
    agencyOf(scope),
    consultantsOf(scope),
    openLoops(scope, id),
    leavesOf(scope, id),
  ]);
  const today = dayIn(scope.now, everybody.find((one) => one.id === id)?.zone ?? agency.zone);
  const colleagues = everybody
    .filter((one) => one.id !== id)
    .map((one) => ({ value: one.id, label: one.name }));
  const rows = todayRows(loops, scope.now, callBackGrace(agency.clocks));
  const states = new Map(
    Object.values(rows)
      .flat()
      .map((row) => [row.loop.interviewId, row]),
  );
  return (
    <Page width="wide">
      <PageHeader
        back={{ href: "/team", label: "Team" }}
        title={name}
        meta={loops.length === 0 ? "No open loops" : `${loops.length} open loops`}
      />
      <HandOver
        loops={loops.map((loop) => ({
          interviewId: loop.interviewId,
          candidateName: loop.candidateName,
          jobTitle: loop.jobTitle,
          employerName: loop.employerName,
          day: loop.day,
          state: states.get(loop.interviewId)?.state ?? "Still to come",
          late: states.get(loop.interviewId)?.urgency === "overdue",
        }))}
        from={{ id, name }}
        colleagues={colleagues}
        action={handOver}
        zone={agency.zone}
      />
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Section id="leave" title="Leave" count={leaves.length}>
          <LeaveList leaves={leaves} today={today} callOff={callOff} putBack={putBack} />
        </Section>
        <Section id="go" title={`Enter leave for ${name}`}>
          <Card>
            <LeaveForm action={enterFor} today={today} colleagues={colleagues} consultant={{ id, name }} />
          </Card>
        </Section>
      </div>
    </Page>
  );
}
