/** When a loop's employer is asked or reminded by itself, and when that is left to people. */
import { describe, expect, test } from "vitest";
import { clocksOf } from "@/lib/agencies/clocks";
import { actAt } from "@/lib/loops/by-itself";
import { settle } from "@/lib/loops/settle";
import { at, factsAt } from "../../support/loop-facts";

const ON = clocksOf({ asksByItself: true });
const OURS = {
  byHand: false,
  handleFirst: false,
  withdrawn: false,
  replyWaits: false,
  touchedAt: null as Date | null,
};
const CALLED = { status: "attended" } as const;

function when(now: string, changes: Parameters<typeof factsAt>[1], ground: Partial<typeof OURS> = {}) {
  const facts = factsAt(now, { clocks: ON, ...changes });
  return actAt(facts, settle(facts), { ...OURS, ...ground });
}
const called = { debrief: { loggedAt: at("11:30") }, interview: CALLED };
const asked = {
  ...called,
  requests: [{ status: "asked" as const, askedAt: at("11:40"), nextChaseAt: at("2026-11-03 11:40") }],
};

describe("an employer is asked by itself", () => {
  test("ten minutes after the call-back, so that its writer may still do it in other words", () => {
    expect(when("11:31", called)).toEqual(at("11:40"));
  });
  test("ten minutes after whatever else a person did", () => {
    expect(when("14:01", called, { touchedAt: at("14:00") })).toEqual(at("14:10"));
  });
  test("at once when the time to wait for a call-back is over", () => {
    expect(when("15:30", { interview: CALLED })).toEqual(at("11:00"));
    expect(when("14:00", { interview: CALLED })).toBeNull();
  });
  test("not before the day until which they asked for silence", () => {
    expect(when("11:31", { ...called, requests: [{ notBefore: "2026-11-09" }] })).toEqual(
      at("2026-11-09 09:00"),
    );
  });
  test("and reminded when the cadence says", () =>
    expect(when("12:00", asked)).toEqual(at("2026-11-03 11:40")));
});

describe("it is left to people", () => {
  test("where the agency has not switched it on", () => {
    expect(when("11:31", { ...called, clocks: clocksOf({}) })).toBeNull();
  });
  test("where somebody has taken it in hand", () => {
    expect(when("11:31", called, { byHand: true })).toBeNull();
    expect(when("12:00", asked, { byHand: true })).toBeNull();
  });
  test("where something is to be handled before the first letter, though not before a reminder", () => {
    expect(when("11:31", called, { handleFirst: true })).toBeNull();
    expect(when("12:00", asked, { handleFirst: true })).not.toBeNull();
    expect(when("12:00", asked, { replyWaits: true })).toBeNull();
  });
  test("where the candidate withdraws: neither asked nor reminded", () => {
    expect(when("11:31", called, { withdrawn: true })).toBeNull();
    expect(when("12:00", asked, { withdrawn: true })).toBeNull();
  });
  test("where the interview is so old that we would have stopped asking by now", () => {
    expect(when("2026-11-20 12:00", called)).not.toBeNull();
    expect(when("2026-11-24 12:00", called)).toBeNull();
  });
  test("in an imported history, and once the loop is closed", () => {
    expect(when("12:00", { ...asked, loop: { history: true } })).toBeNull();
    const off = { ...asked, interview: { status: "cancelled", cancelledBy: "candidate" } as const };
    expect(when("12:00", off)).toBeNull();
  });
  test("while nothing may be asked: held, promised, answered, declined", () => {
    const waits = { heldUntil: "2026-11-20", promisedFor: "2026-11-20", answeredAt: at("11:50") };
    for (const status of ["held", "promised", "answered", "declined", "unreachable"] as const)
      expect(
        when("12:00", { ...asked, requests: [{ ...waits, status, askedAt: at("11:40") }] }),
        status,
      ).toBeNull();
  });
});
