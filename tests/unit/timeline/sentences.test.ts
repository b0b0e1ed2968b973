/** Every event reads as a sentence of its own, with the people's names and the rule in words. */
import { describe, expect, it } from "vitest";
import { clocksOf } from "@/lib/agencies/clocks";
import { formatDay } from "@/lib/interviews/when";
import { EVENT_TYPES, type EventType } from "@/lib/timeline/model";
import { sentenceOf } from "@/lib/timeline/sentences";
import type { Told } from "@/lib/timeline/telling";

const SAY = { day: (day: string) => formatDay(day), numbers: clocksOf({}) };

function event(type: EventType, changes: Partial<Told> = {}): Told {
  return {
    type,
    actor: "consultant",
    actorName: "Jane Cole",
    rule: null,
    data: {},
    interviewId: "an id",
    candidate: "Nadia Okafor",
    employer: "Harrow Mills",
    contact: "Piotr Zieliński",
    job: "Dye chemist",
    from: null,
    to: null,
    ...changes,
  };
}

const say = (type: EventType, changes?: Partial<Told>) => sentenceOf(event(type, changes), SAY);

describe("every type of event", () => {
  for (const type of EVENT_TYPES) {
    it(`${type} has a sentence, with and without names and data`, () => {
      const nameless = { actorName: null, candidate: null, employer: null, contact: null, job: null };
      for (const changes of [{}, nameless, { ...nameless, actor: "product" as const, interviewId: null }]) {
        const sentence = say(type, changes);
        expect(sentence).toMatch(/^[\p{Lu}].*\.$/u);
        expect(sentence).not.toMatch(/undefined|null|_|\[object|\s\s|\s\./);
        expect(sentence).not.toContain(`: ${type.replaceAll(/[._]/g, " ")}`);
      }
    });
  }

  it("differs from every other", () => {
    expect(new Set(EVENT_TYPES.map((type) => say(type))).size).toBe(EVENT_TYPES.length);
  });
});

describe("sentences", () => {
  it.each<[EventType, Partial<Told>, string]>([
    ["interview.booked", {}, "Jane Cole booked the interview."],
    [
      "interview.rescheduled",
      { data: { from: "2026-11-13", to: "2026-11-16" } },
      "Jane Cole moved the interview from Fri 13 Nov to Mon 16 Nov.",
    ],
    [
      "interview.rescheduled",
      { data: { from: "2026-11-13", to: "2026-11-13" } },
      "Jane Cole moved the interview to another time on Fri 13 Nov.",
    ],
    ["interview.cancelled", { data: { by: "agency" } }, "Jane Cole called the interview off."],
    [
      "interview.cancelled",
      { data: { by: "candidate" } },
      "Jane Cole noted that Nadia Okafor called the interview off.",
    ],
    [
      "interview.edited",
      { data: { fields: "round,place,interviewers" } },
      "Jane Cole changed the round, the place and the people met.",
    ],
    ["interview.employer_no_show", {}, "Jane Cole noted that Harrow Mills did not come."],
    [
      "debrief.skipped",
      { data: { why: "not_reached" } },
      "Jane Cole went on without a call-back: the candidate could not be reached.",
    ],
    [
      "debrief.timed_out",
      { actor: "product", actorName: null, rule: "debrief_first_timeout" },
      "No call-back came, so the employer may be asked without one. By the rule: four working hours without a call-back.",
    ],
    ["request.asked", { data: { channel: "email" } }, "Jane Cole asked Piotr Zieliński by e-mail."],
    [
      "request.chased",
      { data: { channel: "email", number: 2 } },
      "Jane Cole reminded Piotr Zieliński by e-mail, reminder 2.",
    ],
    [
      "request.called",
      { data: { outcome: "voicemail" } },
      "Jane Cole rang Piotr Zieliński and left a voicemail.",
    ],
    [
      "request.promised",
      { actor: "employer", actorName: "Piotr Zieliński", data: { day: "2026-11-19" } },
      "Piotr Zieliński promised an answer by Thu 19 Nov.",
    ],
    [
      "request.promised",
      { data: { by: "2026-11-19" } },
      "Jane Cole noted that Piotr Zieliński will answer by Thu 19 Nov.",
    ],
    [
      "answer.recorded",
      { actor: "employer", actorName: "Piotr Zieliński", data: { verdict: "progress" } },
      "Piotr Zieliński answered: progress.",
    ],
    ["relay.sent", { data: { kind: "holding" } }, "Jane Cole sent Nadia Okafor a holding update."],
    [
      "relay.opened",
      { actor: "candidate", actorName: "Nadia Okafor", candidate: null },
      "The candidate opened it.",
    ],
    ["loop.closed", { data: { reason: "told" } }, "The loop is closed: the candidate has been told."],
    ["loop.reassigned", { from: "Ann", to: "Ben" }, "Jane Cole handed the loop to Ben."],
    ["loop.reassigned", { from: "Ann", to: "Jane Cole" }, "Jane Cole took the loop over from Ann."],
    [
      "promise.made",
      { data: { side: "consultant", day: "2026-11-19" } },
      "We made a promise for Thu 19 Nov.",
    ],
    ["promise.kept", { data: { side: "candidate" } }, "Nadia Okafor kept a promise."],
    [
      "submission.moved",
      { data: { from: "interviewing", to: "awaiting_outcome" } },
      "Jane Cole moved the submission from interviewing to awaiting outcome.",
    ],
    [
      "record.created",
      { interviewId: null, contact: null, job: null, employer: null },
      "Jane Cole added Nadia Okafor.",
    ],
  ])("%s", (type, changes, sentence) => {
    expect(say(type, changes)).toBe(sentence);
  });

  it("tells the agency's own numbers, and an unknown rule by its name", () => {
    const numbers = { debriefFirstTimeoutMinutes: 90, promiseGraceMinutes: 60 };
    const timedOut = event("debrief.timed_out", { rule: "debrief_first_timeout" });
    expect(sentenceOf(timedOut, { ...SAY, numbers })).toContain("90 working minutes without a call-back");
    const broken = event("promise.broken", { rule: "promise_grace_over" });
    expect(sentenceOf(broken, { ...SAY, numbers })).toContain("the promised day and one working hour more");
    expect(say("request.asked", { rule: "full_moon" })).toContain("By the rule: full moon.");
  });

  it("shows data it does not know as nothing, never as a value", () => {
    expect(say("request.called", { data: { outcome: "constructor" } })).toBe(
      "Jane Cole rang Piotr Zieliński.",
    );
    expect(say("promise.made", { data: { side: "employer", day: "soon" } })).toBe(
      "Harrow Mills made a promise.",
    );
  });
});
