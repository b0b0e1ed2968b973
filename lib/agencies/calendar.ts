/** Working time: the zone, hours, days and holidays of the person who must act, and the arithmetic on them. */
import { Refusal } from "@/lib/platform/refusal";
import { type Day, dayIn, type Instant, instantOf, toZoned, type Zone } from "@/lib/platform/time";
import { holidaysIn } from "./holidays";

/**
 * One person's or office's working calendar. `from` and `to` are local "HH:MM", `from` earlier than `to`; `days` are
 * ISO weekdays (1 Monday to 7 Sunday); `country` and `region` as in holidays.ts; overrides outrank both: they make a
 * holiday or a Saturday a working day, or close a day under a name.
 * A business day is one of `days` that is no bank holiday (Conduct Regulations 2003, reg. 2, for GB).
 */
export type WorkingCalendar = {
  zone: Zone;
  from: string;
  to: string;
  days: readonly number[];
  country: string;
  region: string | null;
  overrides: readonly { day: Day; working: boolean; name: string }[];
};

/** Why nobody works that day ("Christmas Day", an override's name); null for an ordinary day, weekends included. */
export function holidayName(calendar: WorkingCalendar, day: Day): string | null {
  const override = overrideOf(calendar, day);
  if (override) return override.working ? null : override.name;
  return holidaysIn(calendar.country, calendar.region, Number(day.slice(0, 4))).get(day) ?? null;
}

export function isWorkingDay(calendar: WorkingCalendar, day: Day): boolean {
  const override = overrideOf(calendar, day);
  if (override) return override.working;
  return calendar.days.includes(weekdayOf(day)) && holidayName(calendar, day) === null;
}

/** Whether an instant lies in the window, the minute of opening and the minute of closing included. */
export function isWorkingTime(calendar: WorkingCalendar, at: Instant): boolean {
  return nextWorkingTime(calendar, at).getTime() === at.getTime();
}

/** `at` itself if it is working time, else the next opening. Refuses a calendar without a working day in a year. */
export function nextWorkingTime(calendar: WorkingCalendar, at: Instant): Instant {
  const day = nextWorkingDay(calendar, dayIn(at, calendar.zone));
  const { open, close } = windowOn(calendar, day);
  if (at.getTime() > close) return new Date(windowOn(calendar, nextWorkingDay(calendar, tomorrow(day))).open);
  return new Date(Math.max(at.getTime(), open));
}

/**
 * The instant by which so many minutes of working time have passed; with 0 the next working time. A sum that uses a
 * day up to its last minute ends at that day's closing, not at the next opening. Needs `minutes` of 0 or more;
 * refuses spans of more than ten years.
 */
export function addWorkingMinutes(calendar: WorkingCalendar, at: Instant, minutes: number): Instant {
  if (!(minutes >= 0)) throw new RangeError(`Working minutes to add must be 0 or more, not ${minutes}`);
  let from = nextWorkingTime(calendar, at).getTime();
  let left = minutes * A_MINUTE;
  let day = dayIn(new Date(from), calendar.zone);
  for (let walked = 0; walked < LONGEST_WALK; walked++) {
    const { close } = windowOn(calendar, day);
    if (from + left <= close) return new Date(from + left);
    left -= close - from;
    day = nextWorkingDay(calendar, tomorrow(day));
    from = windowOn(calendar, day).open;
  }
  throw new Refusal("That is more than ten years of working time. Please choose a shorter time.");
}

/** Minutes of working time from `a` to `b`, to the millisecond (so not always whole); negative when `b` is earlier. */
export function workingMinutesBetween(calendar: WorkingCalendar, a: Instant, b: Instant): number {
  if (b.getTime() < a.getTime()) return -workingMinutesBetween(calendar, b, a);
  const last = dayIn(b, calendar.zone);
  let total = 0;
  for (let day = dayIn(a, calendar.zone); day <= last; day = tomorrow(day)) {
    if (!isWorkingDay(calendar, day)) continue;
    const { open, close } = windowOn(calendar, day);
    total += Math.max(0, Math.min(close, b.getTime()) - Math.max(open, a.getTime()));
  }
  return total / A_MINUTE;
}

/**
 * The same local time so many business days on. Outside the window the count starts at the next opening: one business
 * day after Friday 20:00 is Tuesday 09:00. With 0 the next working time. Needs whole `days` of 0 or more; refuses
 * more than ten years.
 */
export function addWorkingDays(calendar: WorkingCalendar, at: Instant, days: number): Instant {
  if (!Number.isInteger(days) || days < 0)
    throw new RangeError(`Working days to add must be 0 or more, not ${days}`);
  if (days > LONGEST_WALK) throw new Refusal("That is more than ten years away. Please choose fewer days.");
  const start = toZoned(nextWorkingTime(calendar, at), calendar.zone);
  if (days === 0) return new Date(start.epochMilliseconds);
  let day = start.toPlainDate().toString();
  for (let walked = 0; walked < days; walked++) day = nextWorkingDay(calendar, tomorrow(day));
  const wanted = instantOf(day, start.toPlainTime().toString(), calendar.zone);
  return nextWorkingTime(calendar, wanted);
}

const A_MINUTE = 60_000;
const A_DAY = 24 * 60 * A_MINUTE;
/** Working days in ten years, and a little more. */
const LONGEST_WALK = 3_700;

function overrideOf(calendar: WorkingCalendar, day: Day) {
  return calendar.overrides.find((override) => override.day === day);
}

/** `day` if it is worked, else the next that is. A year without one is a mistake in the settings. */
function nextWorkingDay(calendar: WorkingCalendar, day: Day): Day {
  let candidate = day;
  for (let walked = 0; walked < 366; walked++) {
    if (isWorkingDay(calendar, candidate)) return candidate;
    candidate = tomorrow(candidate);
  }
  throw new Refusal(
    "This calendar has no working day in a whole year. Please choose working days in the settings.",
  );
}

type Window = { open: number; close: number };
/** A pure function remembered, because zone arithmetic is the dear part; forgotten when it grows large. */
const windows = new Map<string, Map<Day, Window>>();
const MOST_DAYS = 5_000;

/** Opening and closing of a day, in milliseconds of the epoch. */
function windowOn(calendar: WorkingCalendar, day: Day): Window {
  const key = `${calendar.zone} ${calendar.from} ${calendar.to}`;
  let days = windows.get(key);
  if (!days || days.size > MOST_DAYS) {
    if (windows.size > 500) windows.clear();
    days = new Map();
    windows.set(key, days);
  }
  const known = days.get(day);
  if (known) return known;
  const open = instantOf(day, calendar.from, calendar.zone).getTime();
  const close = instantOf(day, calendar.to, calendar.zone).getTime();
  if (close <= open)
    throw new Refusal("The working day has to end after it begins. Please mend it in the settings.");
  const window = { open, close };
  days.set(day, window);
  return window;
}

/** Days are counted as UTC midnights: no zone, no summer time, and ten times quicker than calendar objects. */
function tomorrow(day: Day): Day {
  return new Date(Date.parse(day) + A_DAY).toISOString().slice(0, 10);
}

/** ISO weekday, 1 Monday to 7 Sunday. 1 January 1970 was a Thursday. */
function weekdayOf(day: Day): number {
  return ((((Date.parse(day) / A_DAY + 3) % 7) + 7) % 7) + 1;
}
