/** The schedule of a letter that is put off: 1, 5, 15, 60 minutes, 4 and 12 hours, and an end after two days. */
import { expect, test } from "vitest";
import { nextTry } from "@/worker/retries";

const now = new Date("2026-03-28T23:00:00Z");
const minutes = (attempts: number, chance: number) => {
  const next = nextTry(attempts, now, chance);
  return next && (next.getTime() - now.getTime()) / 60_000;
};

test("the waits, in the middle of their jitter", () => {
  expect([1, 2, 3, 4, 5, 6, 7, 8, 9].map((attempts) => minutes(attempts, 0.5))).toEqual([
    1, 5, 15, 60, 240, 720, 720, 720, 399,
  ]);
});

test("they add up to 48 hours, and then it is over", () => {
  const sum = [1, 2, 3, 4, 5, 6, 7, 8, 9].reduce((all, attempts) => all + (minutes(attempts, 0.5) ?? 0), 0);
  expect(sum).toBe(48 * 60);
  expect(nextTry(10, now, 0.5)).toBeNull();
});

test("jitter is a tenth either way", () => {
  expect(minutes(4, 0)).toBeCloseTo(54);
  expect(minutes(4, 1)).toBeCloseTo(66);
});
