/** Which reminders to the same person travel in one letter: pure. Decision 0011. */
import { nextWorkingTime, type WorkingCalendar } from "@/lib/agencies/calendar";
import { addDays, dayIn, type Instant, instantOf } from "@/lib/platform/time";
import { nextAct } from "./by-itself";
import type { ChaseFacts } from "./cadence";
import type { RequestStatus } from "./lifecycle";
import type { Person } from "./manners";

type Waiting = {
  status: RequestStatus;
  person: Person | null;
  callAt: string | null;
  chase: ChaseFacts;
  /** A rest after an undecided answer, for one, may be longer than the rhythm. */
  nextChaseAt: Instant | null;
  /** The contact's. */
  calendar: WorkingCalendar;
};

/**
 * A reminder joins a letter that leaves at `postAt` if it would be due by the end of the contact's next working day
 * anyway, by e-mail: so that nobody gets one letter today and the next tomorrow. Never on the day of our last word.
 */
export function travelsAlong(
  { status, person, callAt, chase, nextChaseAt, calendar }: Waiting,
  postAt: Instant,
): boolean {
  if (status !== "asked") return false;
  const day = dayIn(postAt, calendar.zone);
  if (dayIn(chase.lastChasedAt ?? chase.askedAt, calendar.zone) >= day) return false;
  const next = nextWorkingTime(calendar, instantOf(addDays(day, 1), "00:00", calendar.zone));
  const until = instantOf(addDays(dayIn(next, calendar.zone), 1), "00:00", calendar.zone);
  if (nextChaseAt && nextChaseAt > until) return false;
  return nextAct({ status, person, callAt, chase, now: until }).do === "chase";
}
