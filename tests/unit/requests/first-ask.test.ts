/** When the first ask leaves, and why it does not leave now. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { nextWorkingTime } from "@/lib/agencies/calendar";
import { dayIn } from "@/lib/platform/time";
import { type AskFacts, askAt, whyNotNow } from "@/lib/requests/cadence";
import { ENGLAND, ONTARIO } from "../../support/calendars";
import { ASKED, london } from "../../support/chasing";

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
