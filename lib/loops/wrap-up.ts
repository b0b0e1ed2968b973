/** The end of the day, by rule: the next card, who of today does not know yet where they stand, and what the weekend would leave loose. Pure. */
import { isWorkingDay, type WorkingCalendar } from "@/lib/agencies/calendar";
import { addDays, type Day, dayIn, type Instant, instantOf } from "@/lib/platform/time";
import type { OpenLoop, Part, TodayRow } from "./today";

/** What a person can put off; promises and waiting rows have days of their own. */
export const SKIPPABLE = ["to_debrief", "to_chase", "to_relay"] as const;
export type Skippable = (typeof SKIPPABLE)[number];

export type Skipped = { interviewId: string; part: string; until: Instant };

/** Call-backs, then employers, then candidates, each by its clock; what was put off comes back when its time has come. */
export function wrapUpCards(
  rows: Record<Part, TodayRow[]>,
  skips: readonly Skipped[],
  now: Instant,
): (TodayRow & { part: Skippable })[] {
  const resting = (row: TodayRow) =>
    skips.some(
      ({ interviewId, part, until }) =>
        interviewId === row.loop.interviewId && part === row.part && until > now,
    );
  return SKIPPABLE.flatMap((part) =>
    rows[part].filter((row) => !resting(row)).map((row) => ({ ...row, part })),
  );
}

export type Unaware = { loop: OpenLoop; why: string };

/**
 * Whose interview was today and who has not had a word from us since: no call-back was logged, or what there is to tell
 * has not reached them. A talk for the call-back is a word: they know what comes next.
 */
export function unawareOf(loops: readonly OpenLoop[], now: Instant): Unaware[] {
  return loops.flatMap((loop) => {
    const over = loop.endsAt ? loop.endsAt <= now : loop.debrief !== "not_due";
    if (!over || loop.day !== dayIn(now, loop.zone)) return [];
    const why = whyUnaware(loop);
    return why ? [{ loop, why }] : [];
  });
}

function whyUnaware({ debrief, relay, lastWordAt, endsAt }: OpenLoop): string | null {
  if (relay === "failed") return "the letter to them came back";
  if (relay === "to_write" || relay === "approved")
    return "there is something to tell, and nobody has told them";
  if (relay === "needs_approval") return "the words for them wait for a second pair of eyes";
  if (lastWordAt && endsAt && lastWordAt >= endsAt) return null;
  return debrief === "due" || debrief === "not_due" ? "no call-back yet" : null;
}

/** Noon of the next working day, where tomorrow is none: before a weekend or a holiday. Null on other days. */
export function freeUntil(calendar: WorkingCalendar, now: Instant): Instant | null {
  let day: Day = addDays(dayIn(now, calendar.zone), 1);
  if (isWorkingDay(calendar, day)) return null;
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1);
  return instantOf(day, "12:00", calendar.zone);
}

/** What falls due while nobody is at the desk, or on the first morning back. */
export function looseEnds(waiting: readonly TodayRow[], until: Instant): TodayRow[] {
  return waiting.filter(({ dueAt }) => dueAt !== null && dueAt <= until);
}

/** When something that is put off comes back: in an hour, or at the opening of a working day. */
export const SKIP_UNTIL = ["hour", "tomorrow", "next_week"] as const;
export type SkipUntil = (typeof SKIP_UNTIL)[number];

export function comesBackAt(until: SkipUntil, calendar: WorkingCalendar, now: Instant): Instant {
  if (until === "hour") return new Date(now.getTime() + 3_600_000);
  const today = dayIn(now, calendar.zone);
  let day = addDays(today, until === "tomorrow" ? 1 : 8 - weekdayOf(today));
  while (!isWorkingDay(calendar, day)) day = addDays(day, 1);
  return instantOf(day, calendar.from, calendar.zone);
}

/** 1 Monday to 7 Sunday. */
function weekdayOf(day: Day): number {
  return ((new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7) + 1;
}
