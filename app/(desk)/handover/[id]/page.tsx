/** The handover sheet of a leave: the note, then every open loop of the one who goes, most urgent first; made to be printed. */
import type { Metadata } from "next";
import { NoteForm } from "@/components/agencies/note-form";
import { HandoverSheet } from "@/components/loops/handover-sheet";
import { PrintButton } from "@/components/loops/print-button";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { Page, PageHeader, Section } from "@/components/ui/page";
import { isWorkingDay } from "@/lib/agencies/calendar";
import { backOn } from "@/lib/agencies/leave";
import { agencyOf, me } from "@/lib/agencies/queries";
import { leaveSheet } from "@/lib/agencies/queries/leave";
import { may } from "@/lib/agencies/roles";
import { formatDay } from "@/lib/interviews/when";
import { handoverLines } from "@/lib/loops/queries/handover";
import { deskGate } from "@/lib/platform/gates";
import { dayIn } from "@/lib/platform/time";
import { saveNote } from "./actions";

export const metadata: Metadata = { title: "Handover sheet" };

export default async function HandoverPage({ params }: { params: Promise<{ id: string }> }) {
  const scope = await deskGate();
  const { id } = await params;
  const leave = await leaveSheet(scope, id);
  const [agency, self, lines] = await Promise.all([
    agencyOf(scope),
    me(scope),
    handoverLines(scope, leave.consultantId),
  ]);
  const zone = self.zone ?? agency.zone;
  const today = dayIn(scope.now, zone);
  const back = backOn(leave, (day) => isWorkingDay(agency.calendar, day));
  const mine = leave.consultantId === scope.consultantId;
  const writes = mine || may(scope.role, "manage_leave");
  return (
    <Page>
      <PageHeader
        back={mine ? { href: "/settings/leave", label: "Leave" } : { href: "/today", label: "Today" }}
        title={`Handover: ${leave.name} to ${leave.coverName}`}
        badge={leave.cancelledAt && <Badge tone="warn">Cancelled</Badge>}
        meta={`Away ${formatDay(leave.firstDay, today)} to ${formatDay(leave.lastDay, today)}, back ${formatDay(back, today)} · ${lines.length} open ${lines.length === 1 ? "loop" : "loops"}`}
        actions={<PrintButton />}
      />
      {(writes || leave.note) && (
        <Section id="note" title={mine ? "Your note" : `A note from ${leave.name}`}>
          <Card>
            {writes ? (
              <NoteForm action={saveNote} id={leave.id} note={leave.note} />
            ) : (
              <p className="whitespace-pre-wrap wrap-anywhere">{leave.note}</p>
            )}
          </Card>
        </Section>
      )}
      <HandoverSheet lines={lines} around={{ now: scope.now, zone, today, numbers: agency.clocks }} />
    </Page>
  );
}
