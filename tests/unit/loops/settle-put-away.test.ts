/** What the facts make of history and of what was archived: no clocks, and no candidate forgotten. */
import { describe, expect, it } from "vitest";
import { settle } from "@/lib/loops/settle";
import { at, factsAt, relay } from "../../support/loop-facts";

const DEBRIEFED = {
  debrief: { loggedAt: at("11:30") },
  interview: { status: "attended" },
  loop: { debrief: "logged" },
} as const;

describe("history", () => {
  it("has no clocks at all, whatever its legs would say", () => {
    const old = { day: "2025-03-03", endsAt: at("2025-03-03 11:00") };
    const settled = settle(factsAt("12:00", { interview: old, loop: { history: true } }));
    expect(settled).toMatchObject({ debriefDueAt: null, requestDueAt: null, relayDueAt: null, nextAt: null });
  });
});

describe("an archived interview", () => {
  const archived = { status: "booked", archivedAt: at("2026-10-30 12:05") } as const;

  it("that nothing had followed is closed as not having taken place", () => {
    expect(settle(factsAt("12:00", { interview: archived }))).toMatchObject({
      state: "closed",
      closedReason: "cancelled",
      debriefDueAt: null,
    });
  });

  it("keeps the reason for which it was closed, until a later answer has to be told", () => {
    const loop = { state: "closed", closedReason: "told", closedAt: at("13:10"), debrief: "logged" } as const;
    const heard = [relay({ status: "spoken", createdAt: at("13:00") })];
    const request = [{ status: "answered" as const }];
    const put = {
      ...DEBRIEFED,
      loop,
      relays: heard,
      requests: request,
      interview: { ...archived, archivedAt: at("14:00") },
    };
    const answer = { at: at("12:30"), verdict: "no" as const };
    expect(settle(factsAt("15:00", { ...put, answer }))).toMatchObject({
      state: "closed",
      closedReason: "told",
    });
    const late = { ...answer, at: at("14:30") };
    expect(settle(factsAt("15:00", { ...put, answer: late }))).toMatchObject({
      state: "open",
      relay: "to_write",
    });
  });
});
