/** Whether a promise is near its moment or past it, and how that reads: pure. A day is over when the next one begins. */
import { formatDay, formatTime } from "@/lib/interviews/when";
import type { Day, Instant, Zone } from "@/lib/platform/time";

export type Due = { dueOn: Day; dueAt: Instant | null };
type Around = { now: Instant; today: Day; zone: Zone };

export function promiseState({ dueOn, dueAt }: Due, { now, today }: Around): "past" | "today" | "ahead" {
  if (dueAt ? dueAt <= now : dueOn < today) return "past";
  return dueOn <= today ? "today" : "ahead";
}

/** "Was due Thu 5 Nov", "Today 17:00", "By Fri 6 Nov". */
export function promiseWords(due: Due, around: Around): string {
  const time = due.dueAt ? ` ${formatTime(due.dueAt, around.zone)}` : "";
  const day = due.dueOn === around.today ? "today" : formatDay(due.dueOn, around.today);
  const state = promiseState(due, around);
  if (state === "past") return `Was due ${day}${time}`;
  return state === "today" ? `Today${time}` : `By ${day}${time}`;
}
