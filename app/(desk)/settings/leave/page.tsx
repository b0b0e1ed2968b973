/** One's own leave: the days, who covers, and what falls into them. */
import type { Metadata } from "next";
import { LeaveForm } from "@/components/agencies/leave-form";
import { LeaveList } from "@/components/agencies/leave-list";
import { SettingsFrame } from "@/components/agencies/settings-frame";
import { Card } from "@/components/ui/card";
import { Section } from "@/components/ui/page";
import { agencyOf, consultantsOf, me } from "@/lib/agencies/queries";
import { leavesOf } from "@/lib/agencies/queries/leave";
import { deskGate } from "@/lib/platform/gates";
import { dayIn } from "@/lib/platform/time";
import { callOff, enterOwn, putBack } from "./actions";

export const metadata: Metadata = { title: "Leave · Settings" };

export default async function LeavePage() {
  const scope = await deskGate();
  const [agency, self, people, leaves] = await Promise.all([
    agencyOf(scope),
    me(scope),
    consultantsOf(scope),
    leavesOf(scope, scope.consultantId),
  ]);
  const today = dayIn(scope.now, self.zone ?? agency.zone);
  const colleagues = people
    .filter((one) => one.id !== self.id)
    .map(({ id, name }) => ({ value: id, label: name }));
  return (
    <SettingsFrame part="leave">
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Section
          id="go"
          title="Go on leave"
          hint="While you are away, your work stands on your cover’s Today, and letters say who writes."
        >
          <Card>
            <LeaveForm action={enterOwn} today={today} colleagues={colleagues} />
          </Card>
        </Section>
        <Section id="leave" title="Your leave" count={leaves.length}>
          <LeaveList leaves={leaves} today={today} callOff={callOff} putBack={putBack} />
        </Section>
      </div>
    </SettingsFrame>
  );
}
