/** The one thing to do next, from every leg's state: never none while the candidate waits, never one when it is done. */
import { describe, expect, it } from "vitest";
import { CLOSED_REASONS } from "@/lib/loops/lifecycle";
import { at } from "../../support/loop-facts";
import { type Changes, step } from "../../support/next-step";

const LATER = at("16:00");
const PAST = at("11:30");

describe("what to do", () => {
  it.each<[string, Changes, string, string | undefined, string]>([
    [
      "before the interview",
      { status: "booked", loop: { debrief: "not_due" } },
      "The interview is still to come.",
      undefined,
      "wait",
    ],
    [
      "over, the clock has not looked yet",
      { status: "booked", loop: { debrief: "not_due", nextAt: PAST } },
      "Call Nadia back.",
      "l",
      "act",
    ],
    [
      "over",
      { loop: { debrief: "due", debriefDueAt: PAST, request: "waiting_debrief" } },
      "Call Nadia back.",
      "l",
      "act",
    ],
    ["ready", { loop: { request: "ready", requestDueAt: PAST } }, "Ask Piotr for feedback.", "a", "act"],
    [
      "ready, nobody known",
      { respondent: null, loop: { request: "ready", requestDueAt: PAST } },
      "Whom do we ask?",
      "a",
      "act",
    ],
    [
      "ready, not yet",
      { loop: { request: "ready", requestDueAt: LATER } },
      "Ask Piotr when the day comes.",
      "a",
      "wait",
    ],
    ["asked", { loop: { request: "asked", requestDueAt: LATER } }, "Waiting for Piotr.", "a", "wait"],
    ["chase due", { loop: { request: "asked", requestDueAt: PAST } }, "Remind Piotr.", "a", "act"],
    ["promised", { loop: { request: "promised", requestDueAt: LATER } }, "Waiting for Piotr.", "a", "wait"],
    ["held", { loop: { request: "held", requestDueAt: LATER } }, "On hold.", "a", "wait"],
    [
      "answered",
      { loop: { request: "answered", relay: "to_write" } },
      "Tell Nadia what Harrow Mills said.",
      "t",
      "act",
    ],
    [
      "lapsed",
      { loop: { request: "lapsed", relay: "to_write" } },
      "Tell Nadia honestly how it stands.",
      "t",
      "act",
    ],
    [
      "cancelled",
      { status: "cancelled", loop: { request: "cancelled", relay: "to_write" } },
      "Tell Nadia that it is off.",
      "t",
      "act",
    ],
    [
      "no-show",
      { status: "employer_no_show", loop: { request: "cancelled", relay: "to_write" } },
      "Talk to Nadia about what happened.",
      "t",
      "act",
    ],
    [
      "came back",
      { loop: { request: "answered", relay: "failed" } },
      "The letter to Nadia came back.",
      "t",
      "act",
    ],
    [
      "sent",
      { loop: { request: "answered", relay: "sent", relayDueAt: LATER } },
      "Waiting for Nadia to read it.",
      "t",
      "wait",
    ],
    [
      "not read",
      { loop: { request: "answered", relay: "sent", relayDueAt: PAST } },
      "Ring Nadia: it was sent and not read.",
      "t",
      "act",
    ],
    [
      "told before called back",
      { loop: { debrief: "due", request: "answered", relay: "to_write" } },
      "Tell Nadia what Harrow Mills said.",
      "t",
      "act",
    ],
    [
      "history",
      { loop: { history: true, debrief: "due" } },
      "An old interview: no clocks run.",
      undefined,
      "still",
    ],
    [
      "archived",
      { archived: true, loop: { state: "closed", closedReason: "told" } },
      "Put away in the archive.",
      undefined,
      "still",
    ],
  ])("%s", (_what, changes, title, key, mood) => {
    const next = step(changes);
    expect([next.title, next.action?.key, next.mood]).toEqual([title, key, mood]);
  });

  it("is nothing once the loop is closed, for each reason in its own words", () => {
    const closed = CLOSED_REASONS.map((closedReason) => step({ loop: { state: "closed", closedReason } }));
    expect(closed.every((next) => next.mood === "done" && next.action === null)).toBe(true);
    expect(new Set(closed.map((next) => next.title)).size).toBe(CLOSED_REASONS.length);
  });
});

describe("a candidate who is to be rung while there is no news", () => {
  const loop = { request: "asked", requestDueAt: LATER, holdingCall: true, holdingAt: PAST } as const;

  it("comes before the employer, once it is time", () => {
    const next = step({
      loop: { ...loop, lastWordAt: at("2026-10-26 12:00") },
      endsAt: at("2026-10-23 11:00"),
    });
    expect(next).toMatchObject({ mood: "act", title: "Ring Nadia with an update.", urgency: "overdue" });
    expect(next.why).toContain("No news for 7 days");
    expect(step({ loop: { ...loop, holdingAt: LATER } }).title).toBe("Waiting for Piotr.");
    expect(step({ loop: { ...loop, holdingCall: false } }).title).toBe("Waiting for Piotr.");
  });
});
