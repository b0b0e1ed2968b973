/** Working time: hours, weekdays, the agency's own days, and the public holidays that are kept. */
import type { Metadata } from "next";
import { HolidayList } from "@/components/agencies/holiday-list";
import { OwnerOnly } from "@/components/agencies/owner-only";
import { SettingsFrame } from "@/components/agencies/settings-frame";
import { WorkingTimeForm } from "@/components/agencies/working-time-form";
import { Card } from "@/components/ui/card";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/page";
import { holidaysIn } from "@/lib/agencies/holidays";
import { placeName } from "@/lib/agencies/place";
import { type Agency, agencyOf } from "@/lib/agencies/queries";
import { may } from "@/lib/agencies/roles";
import { formatDay } from "@/lib/interviews/when";
import { deskGate } from "@/lib/platform/gates";
import { addDays, type Day, dayIn } from "@/lib/platform/time";
import { addOwnDay, removeOwnDay, saveWorkingTime } from "./actions";

export const metadata: Metadata = { title: "Working time · Settings" };

export default async function CalendarPage() {
  const scope = await deskGate();
  const agency = await agencyOf(scope);
  const readOnly = !may(scope.role, "manage_agency");
  const { calendar } = agency;
  const today = dayIn(scope.now, agency.zone);
  const days = calendar.overrides.map((own) => ({ ...own, text: formatDay(own.day, today) }));
  return (
    <SettingsFrame part="calendar">
      <OwnerOnly mayManage={!readOnly} />
      <div className="grid items-start gap-6 lg:grid-cols-[3fr_2fr]">
        <div className="space-y-6">
          <Section
            id="hours"
            title="Hours"
            hint="Clocks that count working hours stand still outside them. Employers have the same hours, in their own time."
          >
            <Card>
              <WorkingTimeForm action={saveWorkingTime} time={calendar} readOnly={readOnly} />
            </Card>
          </Section>
          <Section
            id="own-days"
            title="Your own days"
            hint="A proclaimed holiday, an office outing, a Saturday that is worked."
          >
            <HolidayList days={days} add={addOwnDay} remove={removeOwnDay} readOnly={readOnly} />
          </Section>
        </div>
        <Section
          id="holidays"
          title="Public holidays"
          hint={`${placeName(agency)}: the twelve months ahead.`}
        >
          <Card>
            <Facts facts={publicHolidays(agency, today)} />
          </Card>
        </Section>
      </div>
    </SettingsFrame>
  );
}

/** The next twelve months from the calendar's own source, without the days that the agency settled itself. */
function publicHolidays(
  { country, region, calendar }: Agency,
  today: Day,
): { label: string; value: string }[] {
  const year = Number(today.slice(0, 4));
  const until = addDays(today, 365);
  return [...holidaysIn(country, region, year), ...holidaysIn(country, region, year + 1)]
    .filter(([day]) => day >= today && day <= until && !calendar.overrides.some((own) => own.day === day))
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([day, name]) => ({ label: formatDay(day, today), value: name }));
}
