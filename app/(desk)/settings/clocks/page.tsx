/** The clocks: how long each step may take before it counts as late, and when chasers go out. */
import type { Metadata } from "next";
import { ClocksForm } from "@/components/agencies/clocks-form";
import { HoldingByItself } from "@/components/agencies/holding-by-itself";
import { OwnerOnly } from "@/components/agencies/owner-only";
import { SettingsFrame } from "@/components/agencies/settings-frame";
import { clocksOf } from "@/lib/agencies/clocks";
import { clockValues } from "@/lib/agencies/clocks-form";
import { agencyOf } from "@/lib/agencies/queries";
import { may } from "@/lib/agencies/roles";
import { deskGate } from "@/lib/platform/gates";
import { saveClocks, turnHoldingByItself } from "./actions";

export const metadata: Metadata = { title: "Clocks · Settings" };

export default async function ClocksPage() {
  const scope = await deskGate();
  const { clocks } = await agencyOf(scope);
  const mayManage = may(scope.role, "manage_agency");
  return (
    <SettingsFrame part="clocks">
      <OwnerOnly mayManage={mayManage} />
      <p className="max-w-prose text-muted">
        These numbers decide when something is due, at risk or late. Working hours and days count in the
        calendar of the person who has to act; plain hours and days count by the clock.
      </p>
      <HoldingByItself
        on={clocks.holdingByItself}
        afterHours={clocks.holdingAfterHours}
        everyDays={clocks.holdingEveryDays}
        readOnly={!mayManage}
        action={turnHoldingByItself}
      />
      <ClocksForm
        action={saveClocks}
        values={clockValues(clocks)}
        usual={clockValues(clocksOf({}))}
        readOnly={!mayManage}
      />
    </SettingsFrame>
  );
}
