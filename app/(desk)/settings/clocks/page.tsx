/** The clocks: how long each step may take before it counts as late, and when chasers go out. */
import type { Metadata } from "next";
import { ByItself } from "@/components/agencies/by-itself";
import { ClocksForm } from "@/components/agencies/clocks-form";
import { OwnerOnly } from "@/components/agencies/owner-only";
import { SettingsFrame } from "@/components/agencies/settings-frame";
import { ChasePlan } from "@/components/requests/chase-plan";
import { nextWorkingTime } from "@/lib/agencies/calendar";
import { clocksOf } from "@/lib/agencies/clocks";
import { clockValues } from "@/lib/agencies/clocks-form";
import { agencyOf } from "@/lib/agencies/queries";
import { may } from "@/lib/agencies/roles";
import { deskGate } from "@/lib/platform/gates";
import { askedAt, chasePlan } from "@/lib/requests/chase-plan";
import { saveClocks, turnByItself } from "./actions";

export const metadata: Metadata = { title: "Clocks · Settings" };

export default async function ClocksPage() {
  const scope = await deskGate();
  const { clocks, calendar } = await agencyOf(scope);
  const example = chasePlan(askedAt(nextWorkingTime(calendar, scope.now), clocks, calendar), scope.now);
  const mayManage = may(scope.role, "manage_agency");
  return (
    <SettingsFrame part="clocks">
      <OwnerOnly mayManage={mayManage} />
      <p className="max-w-prose text-muted">
        These numbers decide when something is due, at risk or late. Working hours and days count in the
        calendar of the person who has to act; plain hours and days count by the clock.
      </p>
      <ByItself
        what="asksByItself"
        title="Asking and reminding"
        on={clocks.asksByItself}
        readOnly={!mayManage}
        action={turnByItself}
      >
        <p className="max-w-prose text-muted">
          Ten minutes after the call-back the employer is asked, and reminded in the rhythm below, in the
          consultant’s name and in the reader’s working hours, until an answer comes. Calls, and the question
          whether to stop, stand in Today for a person. Where the call-back names a concern to handle first,
          nothing is asked automatically.
          {!clocks.asksByItself && " Once it is on, whoever is overdue is written to within minutes."}
        </p>
        <div className="space-y-2">
          <h3 className="text-sm font-semibold">If somebody were asked now and never answered</h3>
          <ChasePlan steps={example} theirs={calendar.zone} now={scope.now} byItself={clocks.asksByItself} />
        </div>
      </ByItself>
      <ByItself
        what="choosesTime"
        title="The time at which they answer"
        on={clocks.choosesTime}
        readOnly={!mayManage}
        action={turnByItself}
      >
        <p className="max-w-prose text-muted">
          Where five answers or more show when somebody mostly answers, a reminder that is due waits for that
          half of the day, and up to two working days for that weekday. Never earlier than due, and always in
          their working hours.
        </p>
      </ByItself>
      <ByItself
        what="holdingByItself"
        title="Holding updates"
        on={clocks.holdingByItself}
        readOnly={!mayManage}
        action={turnByItself}
      >
        <p className="max-w-prose text-muted">
          After {clocks.holdingAfterHours} hours without a word, then every{" "}
          {clocks.holdingEveryDays === 1 ? "day" : `${clocks.holdingEveryDays} days`}, a candidate who waits
          hears what was done and when the next word comes: by e-mail and in the portal in the consultant’s
          name, or by a call that stands in Today where the candidate prefers that. It never closes a loop.
          {!clocks.holdingByItself &&
            " Once they are on, whoever has waited longer than that hears within minutes."}
        </p>
      </ByItself>
      <ClocksForm
        action={saveClocks}
        values={clockValues(clocks)}
        usual={clockValues(clocksOf({}))}
        readOnly={!mayManage}
      />
    </SettingsFrame>
  );
}
