/** When an interview is over: one answer for its clocks and for what its candidate may do afterwards. Pure. */
import type { WorkingCalendar } from "@/lib/agencies/calendar";
import { type Day, type Instant, instantOf, type Zone } from "@/lib/platform/time";

type Facts = {
  interview: { endsAt: Instant | null; day: Day; zone: Zone };
  /** The agency's. */
  calendar: WorkingCalendar;
};

/** Its end; for one with a day alone, the end of that working day where it takes place. */
export function overAt({ interview: { endsAt, day, zone }, calendar }: Facts): Instant {
  return endsAt ?? instantOf(day, calendar.to, zone);
}
