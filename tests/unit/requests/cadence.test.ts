/** When we ask, when we chase, when we stop: the manners one by one. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWorkingTime, nextWorkingTime } from "@/lib/agencies/calendar";
import { clocksOf } from "@/lib/agencies/clocks";
import { dayIn, instantOf } from "@/lib/platform/time";
import {
  type AskFacts,
  askAt,
  type ChaseFacts,
  nextChase,
  promisedOver,
  promiseOverAt,
  whyNotNow,
} from "@/lib/requests/cadence";
import { ENGLAND, ONTARIO } from "../../support/calendars";

const london = (day: string, time: string) => instantOf(day, time, ENGLAND.zone);
/** Monday 2 November 2026, ten past four. */
const ASKED = london("2026-11-02", "16:10");

function chase(change: Partial<ChaseFacts> = {}) {
  return nextChase({
    askedAt: ASKED,
    chaseCount: 0,
    notBefore: null,
    doNotContactUntil: null,
    heldUntil: null,
    promisedFor: null,
    clocks: clocksOf({}),
    calendar: ENGLAND,
    ...change,
  });
}

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

describe("laws of chasing", () => {
  const someDay = fc
    .integer({ min: -10, max: 60 })
    .map((days) => new Date(Date.UTC(2026, 10, 2 + days)).toISOString().slice(0, 10));
  const maybe = fc.option(someDay, { nil: null });

  it("no chase breaks a silence, leaves the window, or shares a day with the one before; the end comes", () => {
    fc.assert(
      fc.property(
        maybe,
        maybe,
        maybe,
        maybe,
        fc.integer({ min: 0, max: 20 * 1_440 }),
        (one, two, three, four, minutes) => {
          const askedAt = new Date(ASKED.getTime() + minutes * 60_000);
          const silence = { notBefore: one, doNotContactUntil: two, heldUntil: three, promisedFor: four };
          let last = askedAt;
          let chaseCount = 0;
          for (; chaseCount < 20; chaseCount++) {
            const next = chase({ askedAt, ...silence, chaseCount, lastChasedAt: chaseCount ? last : null });
            if ("lapseProposedAt" in next) break;
            const day = dayIn(next.at, ENGLAND.zone);
            expect(isWorkingTime(ENGLAND, next.at)).toBe(true);
            expect(day > dayIn(last, ENGLAND.zone)).toBe(true);
            for (const quiet of [one, two, three]) expect(quiet === null || day >= quiet).toBe(true);
            expect(four === null || promisedOver(four, ENGLAND, next.at)).toBe(true);
            last = next.at;
          }
          expect(chaseCount).toBeLessThanOrEqual(6);
        },
      ),
      { numRuns: 300 },
    );
  });
});

function ask(change: Partial<AskFacts> = {}) {
  return askAt({
    now: london("2026-11-13", "16:00"),
    calendar: ENGLAND,
    notBefore: null,
    doNotContactUntil: null,
    employerDecidesBy: null,
    doNotContact: false,
    ...change,
  });
}

describe("the first ask", () => {
  it("leaves at once in working time", () => {
    expect(ask()).toEqual({ when: "now", decidesBy: null });
  });

  it("does not wait for the decision, which is another thing than feedback, but knows of it", () => {
    expect(ask({ employerDecidesBy: "2026-11-20" })).toEqual({ when: "now", decidesBy: "2026-11-20" });
    expect(ask({ employerDecidesBy: "2026-11-13" })).toEqual({ when: "now", decidesBy: null });
  });

  it("never leaves before the named day, whatever the hour", () => {
    const now = london("2026-11-13", "16:00");
    expect(ask({ notBefore: "2026-11-17" })).toEqual({
      when: "later",
      at: london("2026-11-17", "09:00"),
      rule: "not_before",
      because: { day: "2026-11-17", holiday: null },
    });
    expect(ask({ now, notBefore: "2026-11-13" })).toMatchObject({ when: "now" });
    expect(ask({ notBefore: "2026-11-17", doNotContactUntil: "2026-11-23" })).toMatchObject({
      at: london("2026-11-23", "09:00"),
      rule: "do_not_contact_until",
    });
  });

  it("never leaves to somebody whom we must not contact", () => {
    expect(ask({ doNotContact: true, notBefore: "2026-11-17" })).toMatchObject({ when: "never" });
  });

  it.each([
    ["outside_hours", "2026-11-13", "19:40", "2026-11-16"],
    ["outside_hours", "2026-11-13", "06:00", "2026-11-13"],
    ["day_off", "2026-11-14", "11:00", "2026-11-16"],
    ["holiday", "2026-12-25", "11:00", "2026-12-29"],
    ["holiday", "2026-04-06", "11:00", "2026-04-07"],
  ])("%s: %s %s waits until %s", (rule, day, time, opens) => {
    expect(ask({ now: london(day, time) })).toMatchObject({
      when: "later",
      rule,
      at: london(opens, "09:00"),
    });
  });

  it("goes by the contact's clock, not ours", () => {
    const morning = london("2026-11-13", "10:00");
    expect(ask({ now: morning, calendar: ONTARIO })).toMatchObject({ when: "later", rule: "outside_hours" });
  });

  it("is always in working time and never earlier than now or than a silence allows", () => {
    const minute = fc.integer({ min: 0, max: 40 * 1_440 });
    fc.assert(
      fc.property(minute, fc.integer({ min: 1, max: 28 }), (minutes, day) => {
        const now = new Date(ASKED.getTime() + minutes * 60_000);
        const notBefore = `2026-12-${String(day).padStart(2, "0")}`;
        const found = ask({ now, notBefore });
        const at = found.when === "later" ? found.at : now;
        expect(nextWorkingTime(ENGLAND, at)).toEqual(at);
        expect(at >= now && dayIn(at, ENGLAND.zone) >= notBefore).toBe(true);
      }),
    );
  });
});

describe("why not now", () => {
  const now = london("2026-11-13", "19:40");
  const why = (change: Partial<AskFacts>, at = now) => whyNotNow(ask({ now: at, ...change }), at, ENGLAND);

  it("is said in a plain sentence", () => {
    expect(why({ notBefore: "2026-11-17" })).toBe(
      "They asked to be left in peace before Tue 17 Nov. It goes on Tue 17 Nov 09:00 their time.",
    );
    expect(why({ doNotContactUntil: "2027-01-04" })).toBe(
      "We are not to contact them before Mon 4 Jan 2027. It goes on Mon 4 Jan 2027 09:00 their time.",
    );
    expect(why({})).toBe(
      "It is 19:40 for them, outside their working hours. It goes on Mon 16 Nov 09:00 their time.",
    );
    expect(why({}, london("2026-11-14", "11:00"))).toBe(
      "They do not work today, Sat 14 Nov. It goes on Mon 16 Nov 09:00 their time.",
    );
    expect(why({}, london("2026-12-25", "11:00"))).toBe(
      "It is a day off for them: Christmas Day. It goes on Tue 29 Dec 09:00 their time.",
    );
    expect(why({ doNotContact: true })).toBe(
      "We are not to contact this person. Choose somebody else to ask.",
    );
  });

  it("is nothing when it can go", () => {
    expect(why({}, london("2026-11-13", "10:00"))).toBeNull();
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
