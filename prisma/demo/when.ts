/** When the demo's interviews took place, counted in working days from now. */
import { isWorkingDay, type WorkingCalendar } from "@/lib/agencies/calendar";
import { addDays, addMinutes, type Day, dayIn, type Instant, instantOf } from "@/lib/platform/time";

/** Minutes ago that today's interviews ended: one just now, one near its limit, one past it. */
const ENDED = [20, 50, 170] as const;
const TIMES = ["10:00", "11:30", "13:15", "14:30"] as const;

export type Moment = { age: number; time: number; zone: string };

/** Interviews begin between ten and three where they take place; those of "today" ended within the last working hours. */
export function startOf(calendar: WorkingCalendar, now: Instant, { age, time, zone }: Moment): Instant {
  if (age === 0) {
    const closed = instantOf(workingDay(calendar, now, 0), calendar.to, calendar.zone);
    return addMinutes(closed < now ? closed : now, -60 - (ENDED[time % ENDED.length] ?? 0));
  }
  return instantOf(workingDay(calendar, now, age), TIMES[time % TIMES.length] ?? "10:00", zone);
}

/** The working day so many before today (negative: after it); 0 is today, or the last one before a day off. */
function workingDay(calendar: WorkingCalendar, now: Instant, age: number): Day {
  const step = age < 0 ? 1 : -1;
  let day = dayIn(now, calendar.zone);
  while (step < 0 && !isWorkingDay(calendar, day)) day = addDays(day, -1);
  for (let left = Math.abs(age); left > 0; left -= 1) {
    do day = addDays(day, step);
    while (!isWorkingDay(calendar, day));
  }
  return day;
}
