/** The manners as invariants over every letter of a simulated agency; the seed stands in each message. */
import { expect } from "vitest";
import { isWorkingTime } from "@/lib/agencies/calendar";
import { addMinutes, dayIn } from "@/lib/platform/time";
import type { Left } from "./passing-time";
import { type Simulated, simulate, type Window } from "./simulation";

/** Both changes of the clock, and the fortnight in which nobody works. */
export const WINDOWS = [
  { name: "the end of March", start: "2027-03-22T09:00:00Z", seed: 20260322 },
  { name: "late October to November", start: "2026-10-19T08:00:00Z", seed: 20261019 },
  { name: "Christmas and New Year", start: "2026-12-14T09:00:00Z", seed: 20261214 },
];
const DAYS = 30;
const MOST_CHASES = 6;
/** Between two letters about the same interview that say "no news yet": the settings' 48 hours, then a week. */
const HOLDING_REST_HOURS = 48;

/** Lets one of the windows go by, and answers what left, having judged all of it. */
export async function judgedWindow(
  { start, seed }: (typeof WINDOWS)[number],
  consultants: number,
): Promise<Simulated> {
  const window: Window = { start: new Date(start), days: DAYS, seed, consultants };
  const story = await simulate(window);
  await mustKeepManners(story, seed);
  return story;
}

async function mustKeepManners(story: Simulated, seed: number): Promise<void> {
  const chases = new Map<string, number>();
  const days = new Set<string>();
  const told = new Map<string, Date>();
  for (const letter of story.left) {
    const { kind, contactId, requestIds, at } = letter;
    const about = `seed ${seed}: ${kind} of ${letter.interviewId} at ${at.toISOString()}`;
    if (!contactId) {
      await mustBeKind(story, letter, told, about);
      continue;
    }
    const calendar = await story.calendarOf(contactId);
    const day = dayIn(at, calendar.zone);
    expect(isWorkingTime(calendar, at), `${about} in working time`).toBe(true);
    for (const requestId of requestIds) {
      const end = story.ended.get(requestId);
      expect(end === undefined || at < end, `${about} before the answer about ${requestId}`).toBe(true);
      // The newest word counts: who says "Friday" after "not before Monday" may be reminded after Friday.
      const silence = story.silences.findLast((one) => one.requestId === requestId && one.since < at);
      if (silence) expect(day >= silence.until, `${about} not before ${silence.until}`).toBe(true);
      if (kind !== "chase") continue;
      chases.set(requestId, (chases.get(requestId) ?? 0) + 1);
      expect(chases.get(requestId), `${about}: reminders of ${requestId}`).toBeLessThanOrEqual(MOST_CHASES);
      expect(days.has(`${requestId} ${day}`), `${about} the day's only word about ${requestId}`).toBe(false);
    }
    for (const requestId of requestIds) days.add(`${requestId} ${day}`);
    if (kind !== "chase") continue;
    expect(days.has(`${contactId} ${day}`), `${about} the only reminder of the day`).toBe(false);
    days.add(`${contactId} ${day}`);
  }
}

/** "No news yet": by day, while it is true, and not again before the next word was promised. */
async function mustBeKind(
  story: Simulated,
  letter: Left,
  told: Map<string, Date>,
  about: string,
): Promise<void> {
  const { candidateId, interviewId, at, kind } = letter;
  expect([kind, candidateId === null], about).toEqual(["holding", false]);
  expect(isWorkingTime(await story.wakingOf(candidateId ?? ""), at), `${about} by day`).toBe(true);
  const end = story.ended.get(story.requestOf.get(interviewId) ?? "");
  expect(end === undefined || at < end, `${about} while there was no news`).toBe(true);
  const last = told.get(interviewId);
  if (last) expect(at >= addMinutes(last, HOLDING_REST_HOURS * 60), `${about} after a rest`).toBe(true);
  told.set(interviewId, at);
}
