/** The days that people name when asked "by when": tomorrow, the end of this week, next week. Pure. */
import { formatDay } from "@/lib/interviews/when";
import { addDays, type Day } from "@/lib/platform/time";

/** Working days of the Monday-to-Friday kind, soonest first, never today and never twice. */
export function handyDays(today: Day): { label: string; day: Day }[] {
  const weekday = weekdayOf(today);
  const tomorrow = weekday >= 5 ? addDays(today, 8 - weekday) : addDays(today, 1);
  const friday = addDays(today, weekday < 5 ? 5 - weekday : 12 - weekday);
  const nextFriday = addDays(friday, 7);
  const days = [
    { label: weekday >= 5 ? formatDay(tomorrow) : "Tomorrow", day: tomorrow },
    { label: formatDay(friday), day: friday },
    { label: formatDay(nextFriday), day: nextFriday },
  ];
  return days.filter(({ day }, at) => days.findIndex((one) => one.day === day) === at);
}

/** 1 for Monday to 7 for Sunday. */
function weekdayOf(day: Day): number {
  return new Date(`${day}T12:00:00Z`).getUTCDay() || 7;
}
