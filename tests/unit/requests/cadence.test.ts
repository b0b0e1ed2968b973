/** When we chase and when we stop: the manners one by one. */
import { describe, expect, it } from "vitest";
import { clocksOf } from "@/lib/agencies/clocks";
import { type ChaseFacts, promisedOver, promiseOverAt } from "@/lib/requests/cadence";
import { ENGLAND, ONTARIO } from "../../support/calendars";
import { chase, london } from "../../support/chasing";

/** The whole way of a request that nobody answers, each chase made when it is due. */
function unanswered(change: Partial<ChaseFacts> = {}) {
  const way: { at: string; what: string }[] = [];
  let lastChasedAt: Date | null = null;
  for (let chaseCount = 0; chaseCount < 20; chaseCount++) {
    const next = chase({ ...change, chaseCount, lastChasedAt });
    if ("lapseProposedAt" in next) return [...way, { at: next.lapseProposedAt.toISOString(), what: "lapse" }];
    way.push({ at: next.at.toISOString(), what: next.channel + (next.escalate ? ", escalated" : "") });
    lastChasedAt = next.at;
  }
  throw new Error("It never ends");
}

describe("nobody answers", () => {
  it("chases at +1, +2, +3 (by telephone), then 3 and 5 days later, and proposes to stop at 15", () => {
    expect(unanswered()).toEqual([
      { at: "2026-11-03T16:10:00.000Z", what: "email" },
      { at: "2026-11-04T16:10:00.000Z", what: "email" },
      { at: "2026-11-05T16:10:00.000Z", what: "phone" },
      { at: "2026-11-10T16:10:00.000Z", what: "email, escalated" },
      { at: "2026-11-17T16:10:00.000Z", what: "email, escalated" },
      { at: "2026-11-23T16:10:00.000Z", what: "lapse" },
    ]);
  });

  it("makes the sixth chase too where an agency waits longer before it stops", () => {
    const way = unanswered({ clocks: clocksOf({ lapseProposedDays: 30 }) });
    expect(way.slice(-2)).toEqual([
      { at: "2026-11-24T16:10:00.000Z", what: "email, escalated" },
      { at: "2026-12-14T16:10:00.000Z", what: "lapse" },
    ]);
  });

  it("steps over Christmas and keeps the contact's local time", () => {
    const [first, second] = unanswered({ askedAt: london("2026-12-23", "11:00") });
    expect([first?.at, second?.at]).toEqual(["2026-12-24T11:00:00.000Z", "2026-12-29T11:00:00.000Z"]);
    const toronto = unanswered({ calendar: ONTARIO, askedAt: new Date("2026-10-30T14:00:00Z") });
    expect(toronto[0]?.at).toBe("2026-11-02T15:00:00.000Z");
  });

  it("counts an ask that left in the evening from the next morning", () => {
    const way = unanswered({ askedAt: london("2026-11-06", "20:00") });
    expect(way.slice(0, 2).map(({ at }) => at)).toEqual([
      "2026-11-10T09:00:00.000Z",
      "2026-11-11T09:00:00.000Z",
    ]);
  });
});

describe("a chase that was made late", () => {
  it("pushes the next one on by days, not by hours", () => {
    const next = chase({ chaseCount: 1, lastChasedAt: london("2026-11-09", "11:37") });
    expect(next).toMatchObject({ at: london("2026-11-10", "16:10"), rule: "cadence", number: 2 });
  });

  it("leaves a chase in the past due, where nothing holds it", () => {
    expect(chase({ chaseCount: 1, lastChasedAt: london("2026-11-03", "16:10") })).toMatchObject({
      at: london("2026-11-04", "16:10"),
    });
  });
});

describe("silences", () => {
  it.each([
    ["not_before", { notBefore: "2026-11-12" }],
    ["do_not_contact_until", { doNotContactUntil: "2026-11-12" }],
    ["held", { heldUntil: "2026-11-12" }],
  ] as const)("%s: waits for the morning of that day", (rule, silence) => {
    expect(chase(silence)).toMatchObject({
      at: london("2026-11-12", "09:00"),
      rule,
      channel: "email",
      number: 1,
    });
  });

  it("over a weekend end on the Monday", () => {
    expect(chase({ notBefore: "2026-11-14" })).toMatchObject({ at: london("2026-11-16", "09:00") });
  });

  it("that are over change nothing", () => {
    expect(chase({ notBefore: "2026-11-02", heldUntil: "2026-10-01" })).toMatchObject({
      at: london("2026-11-03", "16:10"),
      rule: "cadence",
    });
  });

  it("the longest one decides, and is named", () => {
    expect(
      chase({ notBefore: "2026-11-10", doNotContactUntil: "2026-11-12", heldUntil: "2026-11-11" }),
    ).toMatchObject({
      at: london("2026-11-12", "09:00"),
      rule: "do_not_contact_until",
    });
  });

  it("a promise is left its day and two working hours", () => {
    expect(chase({ promisedFor: "2026-11-05" })).toMatchObject({
      at: london("2026-11-06", "11:00"),
      rule: "promised",
    });
  });

  it("a promise that was not kept is followed up at once, not by the slow end of the cadence", () => {
    const late = { chaseCount: 4, lastChasedAt: london("2026-11-10", "16:10"), promisedFor: "2026-11-12" };
    expect(chase(late)).toMatchObject({ at: london("2026-11-13", "11:00"), rule: "promised", number: 5 });
  });

  it("the day on which they decide is left alone, then asked about", () => {
    expect(chase({ employerDecidesBy: "2026-11-05" })).toMatchObject({
      at: london("2026-11-06", "11:00"),
      rule: "employer_decides_by",
    });
  });
});

describe("giving up", () => {
  it("is never proposed inside a silence; what it held back comes first", () => {
    const held = { heldUntil: "2026-12-14" };
    expect(chase(held)).toMatchObject({ at: london("2026-12-14", "09:00"), rule: "held", number: 1 });
    expect(chase({ ...held, chaseCount: 1, lastChasedAt: london("2026-12-14", "09:00") })).toEqual({
      lapseProposedAt: london("2026-12-17", "09:00"),
    });
  });

  it("waits for the silence where the chases are used up, too", () => {
    const next = chase({
      chaseCount: 6,
      lastChasedAt: london("2026-11-24", "16:10"),
      notBefore: "2027-01-11",
    });
    expect(next).toEqual({ lapseProposedAt: london("2027-01-11", "09:00") });
  });
});

describe("a promise", () => {
  it("is kept through its day and two working hours of the next", () => {
    expect(promiseOverAt("2026-11-12", ENGLAND)).toEqual(london("2026-11-13", "11:00"));
    expect(promiseOverAt("2026-11-13", ENGLAND)).toEqual(london("2026-11-16", "11:00"));
    expect(promiseOverAt("2026-11-14", ENGLAND)).toEqual(london("2026-11-16", "11:00"));
    expect(promiseOverAt("2026-12-24", ENGLAND, 0)).toEqual(london("2026-12-29", "09:00"));
  });

  it("is over from that minute on", () => {
    expect(promisedOver("2026-11-12", ENGLAND, london("2026-11-12", "23:00"))).toBe(false);
    expect(promisedOver("2026-11-12", ENGLAND, london("2026-11-13", "10:59"))).toBe(false);
    expect(promisedOver("2026-11-12", ENGLAND, london("2026-11-13", "11:00"))).toBe(true);
  });
});
