/** What the facts make of asking, answers and words to the candidate: the situations of product.md 3.1, one by one. */
import { describe, expect, it } from "vitest";
import { type LoopFacts, settle } from "@/lib/loops/settle";
import { at, factsAt, relay } from "../../support/loop-facts";

const DEBRIEFED = {
  debrief: { loggedAt: at("11:30") },
  interview: { status: "attended" },
  loop: { debrief: "logged" },
} as const;

describe("the employer's leg", () => {
  const asked = { status: "asked", askedAt: at("12:00"), nextChaseAt: at("2026-11-03 12:00") } as const;
  const afterwards = (now: string, request: LoopFacts["requests"][number] | object, more: object = {}) =>
    settle(factsAt(now, { ...DEBRIEFED, requests: [request], ...more }));

  it("asked is due when the next chase is", () => {
    expect(afterwards("13:00", asked)).toMatchObject({
      request: "asked",
      requestDueAt: at("2026-11-03 12:00"),
    });
  });

  it("a promise holds until two working hours into the day after; then it is broken, by rule", () => {
    const promised = { ...asked, status: "promised", promisedFor: "2026-11-05" };
    const waiting = afterwards("2026-11-06 10:59", promised);
    expect(waiting).toMatchObject({ request: "promised", nextAt: at("2026-11-06 11:00"), happened: [] });
    const broken = afterwards("2026-11-06 11:00", promised);
    expect(broken.request).toBe("asked");
    expect(broken.happened).toEqual([
      { type: "promise.broken", rule: "promise_grace_over", requestId: "request 1" },
    ]);
  });

  it("a hold ends on its morning: back to asked, or to ready when nobody had been asked", () => {
    const held = { ...asked, status: "held", heldUntil: "2026-11-05" };
    expect(afterwards("2026-11-05 08:59", held)).toMatchObject({
      request: "held",
      requestDueAt: at("2026-11-05 09:00"),
    });
    const back = afterwards("2026-11-05 09:00", held);
    expect(back.request).toBe("asked");
    expect(back.happened[0]).toMatchObject({ type: "request.hold_ended", rule: "hold_reached" });
    expect(afterwards("2026-11-05 09:00", { ...held, askedAt: null }).request).toBe("ready");
  });

  it.each(["declined", "lapsed", "unreachable"] as const)(
    "%s owes the candidate an honest word",
    (status) => {
      const ended = { ...asked, status, closedAt: at("2026-11-20 10:00") };
      const owed = afterwards("2026-11-20 10:30", ended);
      expect(owed).toMatchObject({ relay: "to_write", relayDueAt: at("2026-11-20 14:00"), state: "open" });
      const word = relay({ kind: "no_answer", status: "acknowledged", createdAt: at("2026-11-20 11:00") });
      expect(afterwards("2026-11-20 12:00", ended, { relays: [word] })).toMatchObject({
        state: "closed",
        closedReason: "no_feedback_told",
      });
    },
  );

  it("of a panel is settled by the lead respondent alone", () => {
    const second = { ...asked, status: "answered" as const };
    const facts = factsAt("13:00", { ...DEBRIEFED, requests: [asked, second] });
    expect(settle(facts)).toMatchObject({ request: "asked", state: "open" });
  });
});

describe("an answer", () => {
  const answer = (verdict: "progress" | "undecided" | "no", time = "12:30") => ({ at: at(time), verdict });
  const answered = { ...DEBRIEFED, requests: [{ status: "answered" as const, askedAt: at("12:00") }] };

  it("has to be told within four working hours, and closes the loop when it has been heard", () => {
    const waiting = settle(factsAt("12:45", { ...answered, answer: answer("no") }));
    expect(waiting).toMatchObject({ relay: "to_write", relayDueAt: at("16:30"), state: "open" });
    const sent = relay({ createdAt: at("13:00") });
    const unread = settle(factsAt("13:05", { ...answered, answer: answer("no"), relays: [sent] }));
    // Sent is no evidence: after two days it is worth a call.
    expect(unread).toMatchObject({ relay: "sent", relayDueAt: at("2026-11-04 13:00"), state: "open" });
    const read = { ...sent, status: "acknowledged" } as const;
    const closed = settle(factsAt("14:00", { ...answered, answer: answer("no"), relays: [read] }));
    expect(closed).toMatchObject({ state: "closed", closedReason: "told", requestDueAt: null, nextAt: null });
  });

  it("that is undecided is told as a holding update and leaves the leg waiting for the real one", () => {
    const undecided = {
      ...DEBRIEFED,
      answer: answer("undecided"),
      requests: [{ status: "promised" as const, askedAt: at("12:00"), promisedFor: "2026-11-05" }],
    };
    expect(settle(factsAt("12:45", undecided))).toMatchObject({ relay: "to_write", request: "promised" });
    for (const status of ["sent", "acknowledged", "spoken"] as const) {
      const holding = relay({ kind: "holding", status, createdAt: at("13:00") });
      expect(settle(factsAt("13:30", { ...undecided, relays: [holding] }))).toMatchObject({
        relay: "nothing_to_say",
        state: "open",
      });
    }
    const decided = {
      ...answered,
      answer: answer("progress", "15:00"),
      relays: [relay({ kind: "holding", status: "spoken", createdAt: at("13:00") })],
    };
    expect(settle(factsAt("15:01", decided))).toMatchObject({ relay: "to_write", state: "open" });
  });

  it("that comes late opens a closed loop again", () => {
    const facts = factsAt("2026-11-25 10:00", {
      ...answered,
      answer: { at: at("2026-11-25 09:50"), verdict: "progress" },
      relays: [relay({ kind: "no_answer", status: "acknowledged", createdAt: at("2026-11-23 10:00") })],
      loop: {
        debrief: "logged",
        state: "closed",
        closedReason: "no_feedback_told",
        closedAt: at("2026-11-23 11:00"),
      },
    });
    const settled = settle(facts);
    expect(settled).toMatchObject({ relay: "to_write", state: "open", closedReason: null });
    expect(settled.happened).toEqual([{ type: "loop.reopened" }]);
  });

  it("that is amended after it was told has to be told again", () => {
    const relays = [relay({ status: "spoken", createdAt: at("13:00") })];
    const facts = factsAt("16:05", { ...answered, answer: answer("progress", "16:00"), relays });
    expect(settle(facts)).toMatchObject({ relay: "to_write", state: "open" });
  });

  it("goes to a candidate whom nobody could reach: the loop that was given up opens again", () => {
    const loop = {
      debrief: "logged",
      state: "closed",
      closedReason: "candidate_unreachable",
      closedAt: at("2026-11-10 10:00"),
    } as const;
    const before = factsAt("2026-11-11 09:00", { ...answered, answer: answer("no"), loop });
    expect(settle(before)).toMatchObject({ state: "closed", closedReason: "candidate_unreachable" });
    const after = { ...before, answer: { at: at("2026-11-11 08:59"), verdict: "progress" as const } };
    expect(settle(after)).toMatchObject({ state: "open", relay: "to_write" });
  });
});

describe("a holding update", () => {
  it("says nothing final, so it closes nothing, however well it was heard", () => {
    const holding = relay({ kind: "holding", status: "spoken", createdAt: at("2026-11-20 11:00") });
    const waiting = factsAt("2026-11-20 12:00", {
      ...DEBRIEFED,
      requests: [{ status: "asked", askedAt: at("12:00") }],
      relays: [holding],
    });
    expect(settle(waiting)).toMatchObject({ relay: "nothing_to_say", state: "open" });
    const lapsed = { status: "lapsed" as const, closedAt: at("2026-11-20 10:00") };
    const ended = factsAt("2026-11-20 12:00", { ...DEBRIEFED, requests: [lapsed], relays: [holding] });
    expect(settle(ended)).toMatchObject({ relay: "to_write", state: "open" });
  });
});
