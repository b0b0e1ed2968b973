/** What the facts of an interview make of its legs and its loop: the situations of product.md 3.1, one by one. */
import { describe, expect, it } from "vitest";
import { overAt } from "@/lib/interviews/over";
import { settle } from "@/lib/loops/settle";
import { at, factsAt, relay } from "../../support/loop-facts";

const LOGGED = { loggedAt: at("11:30") };
const DEBRIEFED = {
  debrief: LOGGED,
  interview: { status: "attended" },
  loop: { debrief: "logged" },
} as const;

describe("the call-back", () => {
  it("is not due before the interview is over; the clock looks again at its end", () => {
    const settled = settle(factsAt("10:59"));
    expect(settled).toMatchObject({
      debrief: "not_due",
      request: "planned",
      relay: "nothing_to_say",
      state: "open",
    });
    expect(settled.nextAt).toEqual(at("11:00"));
    expect(settled.debriefDueAt).toBeNull();
  });

  it("is due an hour after the end", () => {
    const settled = settle(factsAt("11:00"));
    expect(settled).toMatchObject({ debrief: "due", request: "waiting_debrief" });
    expect(settled.debriefDueAt).toEqual(at("12:00"));
  });

  it("is due as soon as somebody says that it took place", () => {
    expect(settle(factsAt("10:30", { interview: { status: "attended" } })).debrief).toBe("due");
  });

  it("of an interview with a day alone is due at the end of that working day where it takes place", () => {
    const toronto = { endsAt: null, zone: "America/Toronto" };
    const facts = factsAt("22:29", { interview: toronto });
    expect(overAt(facts)).toEqual(at("22:30"));
    expect(settle(facts).debrief).toBe("not_due");
    expect(settle(factsAt("22:30", { interview: toronto })).debrief).toBe("due");
  });

  it("logged makes the request ready at once, or on the morning before which nobody may write", () => {
    const now = settle(factsAt("11:31", { ...DEBRIEFED }));
    expect(now).toMatchObject({ debrief: "logged", request: "ready", requestDueAt: LOGGED.loggedAt });
    const later = settle(factsAt("11:31", { ...DEBRIEFED, requests: [{ notBefore: "2026-11-04" }] }));
    expect(later.requestDueAt).toEqual(at("2026-11-04 09:00"));
  });

  it("skipped by a manager makes the request ready, too, and stays skipped", () => {
    const settled = settle(factsAt("11:31", { loop: { debrief: "skipped" } }));
    expect(settled).toMatchObject({ debrief: "skipped", request: "ready", requestDueAt: at("11:00") });
  });

  it("that never comes holds the request back for four working hours, and the rule is named", () => {
    expect(settle(factsAt("14:59")).request).toBe("waiting_debrief");
    expect(settle(factsAt("14:59")).nextAt).toEqual(at("15:00"));
    const settled = settle(factsAt("15:00"));
    expect(settled).toMatchObject({ debrief: "due", request: "ready" });
    expect(settled.happened).toEqual([
      { type: "debrief.timed_out", rule: "debrief_first_timeout", requestId: "request 1" },
    ]);
  });

  it("does not time out over a weekend", () => {
    const friday = { endsAt: at("2026-11-06 16:30"), day: "2026-11-06" };
    expect(settle(factsAt("2026-11-09 11:59", { interview: friday })).request).toBe("waiting_debrief");
    expect(settle(factsAt("2026-11-09 12:00", { interview: friday })).request).toBe("ready");
  });

  it("logged after everything else changes nothing else", () => {
    const told = [relay({ createdAt: at("13:00"), status: "spoken", toldAt: at("13:00") })];
    const answered = {
      answer: { at: at("12:30"), verdict: "no" },
      requests: [{ status: "answered" }],
    } as const;
    const facts = factsAt("14:00", {
      ...DEBRIEFED,
      ...answered,
      requests: [{ status: "answered" }],
      relays: told,
    });
    expect(settle(facts)).toMatchObject({
      debrief: "logged",
      request: "answered",
      state: "closed",
      closedReason: "told",
    });
  });
});

describe("an interview that did not take place", () => {
  for (const status of ["candidate_no_show", "employer_no_show"] as const) {
    const interview = { status, updatedAt: at("10:20") };

    it(`${status}: nothing is asked, and the candidate is owed a word within four working hours`, () => {
      const settled = settle(factsAt("10:20", { interview }));
      expect(settled).toMatchObject({
        debrief: "cancelled",
        request: "cancelled",
        relay: "to_write",
        state: "open",
      });
      expect(settled.relayDueAt).toEqual(at("14:20"));
    });

    it(`${status}: that word, once heard, closes the loop as told without feedback`, () => {
      const sent = relay({ kind: "cancelled", createdAt: at("10:40") });
      expect(settle(factsAt("12:00", { interview, relays: [sent] }))).toMatchObject({
        relay: "sent",
        state: "open",
      });
      const heard = { ...sent, status: "acknowledged", toldAt: at("11:00") } as const;
      const settled = settle(factsAt("12:00", { interview, relays: [heard] }));
      expect(settled).toMatchObject({ state: "closed", closedReason: "no_feedback_told", relayDueAt: null });
      expect(settled.happened).toEqual([{ type: "loop.closed" }]);
    });
  }

  it.each(["agency", "employer"])(
    "cancelled by the %s: the candidate is owed a word, which closes it",
    (cancelledBy) => {
      const interview = { status: "cancelled", cancelledBy, updatedAt: at("09:00") } as const;
      expect(settle(factsAt("09:30", { interview }))).toMatchObject({ relay: "to_write", state: "open" });
      const spoken = relay({ kind: "cancelled", status: "spoken", createdAt: at("09:20") });
      expect(settle(factsAt("09:30", { interview, relays: [spoken] }))).toMatchObject({
        state: "closed",
        closedReason: "cancelled",
      });
      const withheld = relay({ kind: "cancelled", status: "withheld", createdAt: at("09:20") });
      expect(settle(factsAt("09:30", { interview, relays: [withheld] })).closedReason).toBe("cancelled");
    },
  );

  it("cancelled by the candidate owes nobody a word", () => {
    const interview = { status: "cancelled", cancelledBy: "candidate", updatedAt: at("09:00") } as const;
    expect(settle(factsAt("09:30", { interview }))).toMatchObject({
      state: "closed",
      closedReason: "cancelled",
    });
  });

  it("booked again takes every leg back to its beginning; what was told about the first time closes nothing", () => {
    const facts = factsAt("09:30", {
      interview: { updatedAt: at("09:25") },
      requests: [{ status: "cancelled" }],
      relays: [relay({ kind: "cancelled", status: "spoken", createdAt: at("09:20") })],
      loop: { debrief: "cancelled", state: "closed", closedReason: "cancelled", closedAt: at("09:20") },
    });
    const settled = settle(facts);
    expect(settled).toMatchObject({
      debrief: "not_due",
      request: "planned",
      state: "open",
      nextAt: at("11:00"),
    });
    expect(settled.happened).toEqual([{ type: "loop.reopened" }]);
  });
});
