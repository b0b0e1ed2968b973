/** When a candidate who waits is due a holding update, in which hours, and what it promises. */
import { describe, expect, it } from "vitest";
import { type HoldingFacts, holdingDue, holdingRule, holdingWay, type LastSaid } from "@/lib/relays/holding";
import { RELAY_LEG_STATUSES } from "@/lib/relays/lifecycle";
import { ENGLAND } from "../../support/calendars";

const utc = (time: string) => new Date(`${time.replace(" ", "T")}:00Z`);
/** Monday 2 November 2026, eleven in London. */
const OVER = utc("2026-11-02 11:00");

function facts(changes: Partial<HoldingFacts> = {}): HoldingFacts {
  return {
    byItself: true,
    off: false,
    open: true,
    history: false,
    interview: "attended",
    relay: "nothing_to_say",
    overAt: OVER,
    lastWordAt: null,
    last: null,
    clocks: { holdingAfterHours: 48, holdingEveryDays: 7 },
    calendar: ENGLAND,
    zone: "Europe/London",
    ...changes,
  };
}

function held(at: string, more: Partial<LastSaid> = {}): Partial<HoldingFacts> {
  const createdAt = utc(at);
  return {
    lastWordAt: createdAt,
    last: { kind: "holding", status: "sent", createdAt, nextWordBy: null, ...more },
  };
}

const dueAt = (changes: Partial<HoldingFacts>) => holdingDue(facts(changes)).at?.toISOString().slice(0, 16);

describe("the first one", () => {
  it("comes 48 hours after the interview's end, or after the last word if that was later", () => {
    expect(dueAt({})).toBe("2026-11-04T11:00");
    expect(dueAt({ lastWordAt: utc("2026-11-01 09:00") })).toBe("2026-11-04T11:00");
    expect(dueAt({ lastWordAt: utc("2026-11-03 15:30") })).toBe("2026-11-05T15:30");
    expect(dueAt({ clocks: { holdingAfterHours: 24, holdingEveryDays: 7 } })).toBe("2026-11-03T11:00");
  });

  it("after other words, too: an undecided answer that was passed on", () => {
    const last = {
      kind: "feedback",
      status: "acknowledged",
      createdAt: utc("2026-11-03 10:00"),
      nextWordBy: null,
    } as const;
    expect(dueAt({ relay: "acknowledged", lastWordAt: last.createdAt, last })).toBe("2026-11-05T10:00");
  });

  it.each([
    ["late in the evening: the next morning", "2026-11-02 22:00", "2026-11-05T09:00"],
    ["in the night: the same morning", "2026-11-03 03:00", "2026-11-05T09:00"],
    ["on a Saturday: that Saturday", "2026-11-05 12:00", "2026-11-07T12:00"],
    ["on a Sunday: Monday morning", "2026-11-06 12:00", "2026-11-09T09:00"],
    [
      "on Christmas Day, with Boxing Day's substitute after a Sunday: Tuesday",
      "2026-12-23 12:00",
      "2026-12-29T09:00",
    ],
  ])("%s", (_what, over, due) => {
    expect(dueAt({ overAt: utc(over) })).toBe(due);
  });

  it.each([
    ["Europe/London", "2026-11-04T11:00"],
    ["America/Los_Angeles", "2026-11-04T17:00"],
    ["Asia/Tokyo", "2026-11-05T00:00"],
    ["Pacific/Auckland", "2026-11-04T20:00"],
    ["Asia/Kathmandu", "2026-11-04T11:00"],
  ])("keeps to the waking hours of %s", (zone, due) => {
    expect(dueAt({ zone })).toBe(due);
  });
});

describe("summer time", () => {
  it.each([
    ["begins: 48 hours are 48 hours", "2026-03-28 12:00", "Europe/London", "2026-03-30T12:00"],
    ["begins: the morning is nine by the new clock", "2026-03-27 23:00", "Europe/London", "2026-03-30T08:00"],
    ["ends: 48 hours are 48 hours", "2026-10-24 12:00", "Europe/London", "2026-10-26T12:00"],
    ["ends: the morning is nine by the new clock", "2026-10-24 06:00", "Europe/London", "2026-10-26T09:00"],
    ["ends in New York", "2026-10-31 12:00", "America/New_York", "2026-11-02T14:00"],
  ])("%s", (_what, over, zone, due) => {
    expect(dueAt({ overAt: utc(over), zone })).toBe(due);
  });

  it.each([
    ["begins", "2026-03-25 11:00", "2026-04-01T10:00"],
    ["ends", "2026-10-21 10:00", "2026-10-28T11:00"],
  ])("%s between two: the next comes at the same time of day", (_what, at, due) => {
    expect(dueAt({ overAt: utc("2026-03-02 11:00"), ...held(at) })).toBe(due);
  });
});

describe("the next one", () => {
  it("comes a week later, at the same time", () => {
    expect(dueAt(held("2026-11-04 11:00"))).toBe("2026-11-11T11:00");
    expect(dueAt(held("2026-11-04 11:00", { status: "acknowledged" }))).toBe("2026-11-11T11:00");
  });

  it("keeps the day that was promised for it, in the afternoon, but not within 48 hours", () => {
    expect(dueAt(held("2026-11-04 11:00", { nextWordBy: "2026-11-09" }))).toBe("2026-11-09T16:00");
    expect(dueAt(held("2026-11-04 11:00", { nextWordBy: "2026-11-11" }))).toBe("2026-11-11T11:00");
    expect(dueAt(held("2026-11-04 11:00", { nextWordBy: "2026-11-05" }))).toBe("2026-11-06T11:00");
  });

  it("comes at once when the last never arrived", () => {
    expect(dueAt(held("2026-11-04 11:00", { status: "failed" }))).toBe("2026-11-04T11:00");
  });

  it("counts anew after an interview that was moved", () => {
    expect(dueAt({ ...held("2026-10-20 11:00") })).toBe("2026-11-04T11:00");
  });

  it("names its rule", () => {
    const { last } = held("2026-11-04 11:00");
    expect(holdingRule(null, OVER)).toBe("holding_48h");
    expect(holdingRule(last ?? null, OVER)).toBe("holding_weekly");
    expect(holdingRule(last ? { ...last, status: "failed" } : null, OVER)).toBe("holding_48h");
    expect(holdingRule(last ?? null, utc("2026-11-10 09:00"))).toBe("holding_48h");
  });
});

describe("none", () => {
  it.each([
    ["off", { byItself: false }],
    ["off", { off: true }],
    ["closed", { open: false }],
    ["history", { history: true }],
    ["not_held", { interview: "cancelled" }],
    ["not_held", { interview: "candidate_no_show" }],
    ["not_held", { interview: "employer_no_show" }],
  ] as const)("%s: %o", (why, changes) => {
    expect(holdingDue(facts(changes))).toEqual({ at: null, why });
  });

  it.each(RELAY_LEG_STATUSES)("while the relay leg has something to say: %s", (relay) => {
    const quiet = relay === "nothing_to_say" || relay === "acknowledged" || relay === "spoken";
    expect(holdingDue(facts({ relay })).why).toBe(quiet ? null : "news");
  });
});

describe("the way", () => {
  const reach = {
    email: "nadia@people.test",
    preferredChannel: "email",
    addressFailedAt: null,
    stoppedAt: null,
  };
  it("is a letter, or a call where no letter may go", () => {
    expect(holdingWay(reach)).toBe("letter");
    expect(holdingWay({ ...reach, preferredChannel: "phone" })).toBe("call");
    expect(holdingWay({ ...reach, email: null })).toBe("call");
    expect(holdingWay({ ...reach, addressFailedAt: OVER })).toBe("call");
    expect(holdingWay({ ...reach, stoppedAt: OVER })).toBe("call");
  });
});
