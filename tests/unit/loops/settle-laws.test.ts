/** What must hold of the rule in every situation, likely or not: it settles once, and closes nobody who has not heard. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { INTERVIEW_STATUSES } from "@/lib/interviews/lifecycle";
import { type LoopFacts, settle } from "@/lib/loops/settle";
import { RELAY_KINDS, RELAY_LEG_STATUSES, told } from "@/lib/relays/lifecycle";
import { REQUEST_STATUSES } from "@/lib/requests/lifecycle";
import { at, factsAt } from "../../support/loop-facts";

const instant = fc
  .integer({ min: 0, max: 30 * 24 * 4 })
  .map((quarter) => new Date(at("08:00").getTime() + quarter * 900_000));
const day = fc.option(fc.constantFrom("2026-11-03", "2026-11-06", "2026-11-16"));

const situation: fc.Arbitrary<LoopFacts> = fc
  .record({
    now: instant,
    status: fc.constantFrom(...INTERVIEW_STATUSES),
    cancelledBy: fc.constantFrom("agency", "employer", "candidate"),
    debrief: fc.option(instant.map((loggedAt) => ({ loggedAt }))),
    request: fc.record({
      status: fc.constantFrom(...REQUEST_STATUSES),
      notBefore: day,
      heldUntil: day,
      promisedFor: day,
      askedAt: fc.option(instant),
      nextChaseAt: fc.option(instant),
      closedAt: instant,
    }),
    answer: fc.option(
      fc.record({
        at: instant,
        verdict: fc.constantFrom("progress" as const, "undecided" as const, "no" as const),
      }),
    ),
    relays: fc.array(
      fc.record({
        kind: fc.constantFrom(...RELAY_KINDS),
        status: fc.constantFrom(
          ...RELAY_LEG_STATUSES.filter((one) => one !== "nothing_to_say" && one !== "to_write"),
        ),
        createdAt: instant,
        sentAt: fc.option(instant),
        toldAt: fc.constant(null),
      }),
      { maxLength: 3 },
    ),
    debriefLeg: fc.constantFrom("not_due" as const, "due" as const, "skipped" as const),
    history: fc.boolean(),
  })
  .map(({ now, status, cancelledBy, debrief, request, answer, relays, debriefLeg, history }) => ({
    ...factsAt("12:00", {
      interview: { status, cancelledBy: status === "cancelled" ? cancelledBy : null },
      debrief,
      requests: [request],
      answer,
      relays: relays
        .map((relay) => ({ ...relay, nextWordBy: null }))
        .toSorted((a, b) => a.createdAt.getTime() - b.createdAt.getTime()),
      loop: { debrief: debriefLeg, history },
    }),
    now,
  }));

/** The facts as the shell would read them again after writing. */
function written(facts: LoopFacts): LoopFacts {
  const settled = settle(facts);
  return {
    ...facts,
    requests: facts.requests.map((request) => ({
      ...request,
      status: settled.requests.find((one) => one.id === request.id)?.status ?? request.status,
    })),
    loop: {
      ...facts.loop,
      debrief: settled.debrief,
      state: settled.state,
      closedReason: settled.closedReason,
      closedAt: settled.state === "closed" ? facts.now : null,
    },
  };
}

describe("settling", () => {
  it("is done after once: a second time at the same moment changes and reports nothing", () => {
    fc.assert(
      fc.property(situation, (facts) => {
        const first = settle(facts);
        const second = settle(written(facts));
        expect(second).toEqual({ ...first, happened: [] });
      }),
      { numRuns: 400 },
    );
  });

  it("never closes as told what no relay has told", () => {
    fc.assert(
      fc.property(situation, (facts) => {
        const { state, closedReason } = settle(facts);
        if (state === "open" || closedReason === "cancelled") return;
        expect(facts.relays.some((one) => told(one.status) && one.kind !== "holding")).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  it("wakes only in the future, and never for history", () => {
    fc.assert(
      fc.property(situation, (facts) => {
        const { nextAt } = settle(facts);
        if (facts.loop.history) expect(nextAt).toBeNull();
        else if (nextAt) expect(nextAt.getTime()).toBeGreaterThan(facts.now.getTime());
      }),
    );
  });
});
