/** What holds for the candidate's story whatever the facts: a law, tried on random ones. */
import fc from "fast-check";
import { expect, it } from "vitest";
import { headline, story } from "@/lib/portal/story";
import { at, FEEDBACK, facts } from "../../support/story-facts";

it("whatever the facts, there is a story, and at most one thing happens now", () => {
  const maybe = <T>(value: T) => fc.option(fc.constant(value), { nil: null });
  const arbitrary = fc.record({
    interview: fc.constantFrom("booked", "attended", "candidate_no_show", "employer_no_show", "cancelled"),
    debriefLeg: fc.constantFrom("not_due", "due", "logged", "skipped", "cancelled"),
    debrief: maybe({ loggedAt: at("02T11:30"), decidesBy: "2026-11-06" }),
    status: fc.constantFrom(
      "planned",
      "waiting_debrief",
      "ready",
      "asked",
      "held",
      "promised",
      "answered",
      "declined",
      "lapsed",
      "unreachable",
      "cancelled",
    ),
    askedAt: maybe(at("02T12:00")),
    answeredAt: maybe(at("04T12:00")),
    promisedFor: maybe("2026-11-12"),
    waitsUntil: maybe("2026-11-10"),
    relays: fc.subarray([{ ...FEEDBACK, kind: "holding", nextWordBy: "2026-11-09" } as const, FEEDBACK]),
    wordDue: fc.boolean(),
  });
  fc.assert(
    fc.property(arbitrary, ({ interview, debrief, debriefLeg, relays, wordDue, ...request }) => {
      const steps = story(
        facts({ interview: { status: interview }, debrief, debriefLeg, relays, wordDue, request }),
        "Europe/London",
      );
      expect(steps.length).toBeGreaterThan(0);
      expect(steps.filter((step) => step.state === "current").length).toBeLessThanOrEqual(1);
      expect(steps.every((step) => step.label.length > 0 && !step.label.includes("portal."))).toBe(true);
      expect(headline(steps)).not.toBe("");
    }),
  );
});
