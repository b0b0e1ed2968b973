/** Three stretches of the year in agencies that ask by themselves: whatever happened, every letter kept its manners. */
import { describe, expect, it } from "vitest";
import { isWorkingTime } from "@/lib/agencies/calendar";
import { dayIn } from "@/lib/platform/time";
import { type Simulated, simulate } from "../../support/simulation";

/** Both changes of the clock, and the fortnight in which nobody works. */
const WINDOWS = [
  { name: "the end of March", start: "2027-03-22T09:00:00Z", seed: 20260322 },
  { name: "late October to November", start: "2026-10-19T08:00:00Z", seed: 20261019 },
  { name: "Christmas and New Year", start: "2026-12-14T09:00:00Z", seed: 20261214 },
];
const DAYS = 30;
const MOST_CHASES = 6;

async function mustKeepManners(
  { left, silences, ended, calendarOf }: Simulated,
  seed: number,
): Promise<void> {
  const chases = new Map<string, number>();
  const days = new Set<string>();
  for (const { kind, contactId, requestId, at } of left) {
    const about = `seed ${seed}: ${kind} of ${requestId} at ${at.toISOString()}`;
    const calendar = await calendarOf(contactId);
    const day = dayIn(at, calendar.zone);
    expect(isWorkingTime(calendar, at), `${about} in working time`).toBe(true);
    const end = ended.get(requestId);
    expect(end === undefined || at < end, `${about} before the answer`).toBe(true);
    // The newest word counts: who says "Friday" after "not before Monday" may be reminded after Friday.
    const silence = silences.findLast((one) => one.requestId === requestId && one.since < at);
    if (silence) expect(day >= silence.until, `${about} not before ${silence.until}`).toBe(true);
    if (kind !== "chase") continue;
    expect(days.has(`${contactId} ${day}`), `${about} the only reminder of the day`).toBe(false);
    days.add(`${contactId} ${day}`);
    chases.set(requestId, (chases.get(requestId) ?? 0) + 1);
  }
  expect(Math.max(...chases.values()), `seed ${seed}: reminders of one request`).toBeLessThanOrEqual(
    MOST_CHASES,
  );
}

describe("an agency that asks by itself", () => {
  it.each(WINDOWS)("keeps its manners through $name", async ({ start, seed }) => {
    const story = await simulate(new Date(start), DAYS, seed);
    await mustKeepManners(story, seed);
    const asked = new Set(story.left.filter(({ kind }) => kind === "ask").map(({ requestId }) => requestId));
    expect(asked.size, `seed ${seed}: employers asked`).toBeGreaterThanOrEqual(15);
    expect(story.left.length - asked.size, `seed ${seed}: reminders`).toBeGreaterThanOrEqual(15);
    expect(story.silences.length, `seed ${seed}: silences asked for`).toBeGreaterThanOrEqual(4);
  });
});
