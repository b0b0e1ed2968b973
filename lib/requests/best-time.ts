/** When a reminder that is due is best read, as far as their own history tells: pure. Later than due, never earlier. */
import { isWorkingTime, nextWorkingTime, type WorkingCalendar } from "@/lib/agencies/calendar";
import { addDays, type Day, dayIn, type Instant, instantOf, toZoned } from "@/lib/platform/time";
import type { Responsiveness } from "./responsiveness";

/** Working days that a reminder may wait for the better day. */
const MOST_DAYS = 2;
/** Where the halves begin and end on their clock; a day that begins later begins its morning later. */
const HALVES = { morning: ["00:00", "12:00"], afternoon: ["13:30", "23:59"] } as const;

type Habits = Pick<Responsiveness, "bestDay" | "bestHalf">;

/**
 * The first moment from `at` on that is in the half of the day, and on the weekday, on which this person mostly answers;
 * where the weekday is further off than two working days, the half alone counts; `at` where nothing is known.
 */
export function bestTime(at: Instant, habits: Habits | null, calendar: WorkingCalendar): Instant {
  if (!habits || (!habits.bestDay && !habits.bestHalf)) return at;
  const days = daysFrom(at, calendar);
  const onDay = days.filter((day) => weekday(day, calendar) === habits.bestDay);
  return slot(onDay, at, habits, calendar) ?? slot(days, at, habits, calendar) ?? at;
}

/** The first working moment of the wished half on one of these days. */
function slot(
  days: readonly Day[],
  at: Instant,
  { bestHalf }: Habits,
  calendar: WorkingCalendar,
): Instant | null {
  const { zone } = calendar;
  const [from, to] = bestHalf ? HALVES[bestHalf] : ["00:00", "23:59"];
  for (const day of days) {
    const opens = instantOf(day, from, zone);
    const start = opens > at ? opens : at;
    const first = isWorkingTime(calendar, start) ? start : nextWorkingTime(calendar, start);
    if (dayIn(first, zone) === day && first < instantOf(day, to, zone)) return first;
  }
  return null;
}

/** The day of `at` and the working days that a reminder may wait for. */
function daysFrom(at: Instant, calendar: WorkingCalendar): Day[] {
  const days = [dayIn(at, calendar.zone)];
  while (days.length <= MOST_DAYS) {
    const next = nextWorkingTime(calendar, instantOf(addDays(days.at(-1) ?? "", 1), "00:00", calendar.zone));
    days.push(dayIn(next, calendar.zone));
  }
  return days;
}

const WEEKDAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

function weekday(day: Day, { zone }: WorkingCalendar): string | undefined {
  return WEEKDAYS[toZoned(instantOf(day, "12:00", zone), zone).dayOfWeek - 1];
}
