/** A promise near its moment or past it, with a time and without. */
import { expect, it } from "vitest";
import { promiseState, promiseWords } from "@/lib/promises/due";

const around = { now: new Date("2026-11-05T16:30:00Z"), today: "2026-11-05", zone: "Europe/London" };
const five = new Date("2026-11-05T17:00:00Z");
const four = new Date("2026-11-05T16:00:00Z");

it.each([
  ["2026-11-04", null, "past", "Was due Wed 4 Nov"],
  ["2026-11-05", null, "today", "Today"],
  ["2026-11-05", five, "today", "Today 17:00"],
  ["2026-11-05", four, "past", "Was due today 16:00"],
  ["2026-11-05", around.now, "past", "Was due today 16:30"],
  ["2026-11-06", null, "ahead", "By Fri 6 Nov"],
  ["2026-11-06", new Date("2026-11-06T09:15:00Z"), "ahead", "By Fri 6 Nov 09:15"],
] as const)("%s at %s is %s", (dueOn, dueAt, state, words) => {
  expect(promiseState({ dueOn, dueAt }, around)).toBe(state);
  expect(promiseWords({ dueOn, dueAt }, around)).toBe(words);
});
