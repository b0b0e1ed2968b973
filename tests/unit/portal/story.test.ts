/** The candidate's story: honest at each moment, and in the candidate's own zone. */
import { describe, expect, it } from "vitest";
import { headline, isUnread, story } from "@/lib/portal/story";
import { at, FEEDBACK, facts, type Wishes } from "../../support/story-facts";

const told = (wishes: Wishes, zone = "Europe/London") => {
  const steps = story(facts(wishes), zone);
  return steps.map((step) => [step.state, step.label, step.when].filter(Boolean).join(" | "));
};

describe("as the days go by", () => {
  it("before the interview", () => {
    const wishes: Wishes = {
      now: at("01T12:00"),
      interview: { status: "booked" },
      debrief: null,
      debriefLeg: "not_due",
      request: { status: "planned", askedAt: null },
    };
    expect(told(wishes)).toEqual([
      "todo | Your interview | Mon 2 Nov 10:00",
      "todo | Tell Jane how it went",
      "todo | We ask Harrow Mills for feedback",
      "todo | You hear what they said",
    ]);
    expect(headline(story(facts(wishes), "Europe/London"))).toBe("Your interview, Mon 2 Nov 10:00");
  });

  it("right after it, the call is what happens now", () => {
    const wishes: Wishes = {
      now: at("02T11:10"),
      interview: { status: "booked" },
      debrief: null,
      debriefLeg: "due",
      request: { status: "waiting_debrief", askedAt: null },
    };
    expect(told(wishes)[1]).toBe("current | Tell Jane how it went");
  });

  it("asked, reminded, promised", () => {
    expect(
      told({
        request: {
          reminders: [at("03T12:00"), at("04T12:00")],
          status: "promised",
          promisedFor: "2026-11-12",
        },
      }),
    ).toEqual([
      "done | You had your interview | Mon 2 Nov 10:00",
      "done | You told us how it went | Mon 2 Nov",
      "done | We asked Harrow Mills for feedback | Mon 2 Nov",
      "done | We reminded them 2 times | the last time on Wed 4 Nov",
      "current | They say that they will answer | by Thu 12 Nov",
      "todo | You hear what they said",
    ]);
  });

  it("told by themselves before the consultant has gone through it", () => {
    const request = { status: "waiting_debrief", askedAt: null };
    const wishes: Wishes = { debrief: null, debriefLeg: "due", toldAt: at("02T11:40"), request };
    expect(told(wishes)[1]).toBe("done | You told us how it went | Mon 2 Nov");
  });

  it("withdrawn: what was done stays, and nobody is waited for", () => {
    expect(told({ withdrewAt: at("04T09:00"), request: { reminders: [at("03T12:00")] } })).toEqual([
      "done | You had your interview | Mon 2 Nov 10:00",
      "done | You told us how it went | Mon 2 Nov",
      "done | We asked Harrow Mills for feedback | Mon 2 Nov",
      "done | We reminded them | on Tue 3 Nov",
      "done | You decided not to go on | Wed 4 Nov",
    ]);
  });

  it("waits for the day that they named to the candidate, until it has passed", () => {
    const decides = (decidesBy: string) => told({ debrief: { loggedAt: at("02T11:30"), decidesBy } })[3];
    expect(decides("2026-11-06")).toBe("current | They mean to decide | by Fri 6 Nov");
    expect(decides("2026-11-04")).toBe("current | We are waiting for their answer");
  });

  it("an update in between names the next word", () => {
    const holding = { ...FEEDBACK, kind: "holding", nextWordBy: "2026-11-09" } as const;
    expect(told({ relays: [holding] }).slice(3)).toEqual([
      "current | We are waiting for their answer",
      "todo | You hear from us again | by Mon 9 Nov",
      "todo | You hear what they said",
    ]);
  });

  it("answered and not yet passed on: says so, and by when", () => {
    const wishes: Wishes = {
      request: { status: "answered", answeredAt: at("05T11:00") },
      wordDueAt: at("05T15:00"),
    };
    expect(told(wishes).slice(3)).toEqual([
      "done | Harrow Mills answered | Thu 5 Nov",
      "current | Jane is putting it into words for you | by Thu 5 Nov 15:00",
    ]);
  });

  it("passed on, then read or talked about", () => {
    const answered = { status: "answered", answeredAt: at("05T09:00") };
    expect(told({ request: answered, relays: [FEEDBACK] }).at(-1)).toBe(
      "current | Feedback for you | ready to read",
    );
    expect(told({ request: answered, relays: [{ ...FEEDBACK, toldAt: at("05T11:00") }] }).at(-1)).toBe(
      "done | Feedback for you | you read it on Thu 5 Nov",
    );
    const spoken = { ...FEEDBACK, toldAt: at("05T11:00"), spoken: true };
    expect(told({ request: answered, relays: [spoken] }).at(-1)).toBe(
      "done | Feedback for you | we talked about it on Thu 5 Nov",
    );
  });

  it("no answer could be had: said by whom, never made nicer", () => {
    expect(told({ request: { status: "declined" } })[3]).toBe("done | Harrow Mills will not give feedback");
    expect(told({ request: { status: "lapsed" } })[3]).toBe(
      "done | No answer could be had from Harrow Mills",
    );
  });

  it("nothing more is promised when a manager has decided that nothing is told", () => {
    const steps = told({ request: { status: "answered", answeredAt: at("05T09:00") }, wordDue: false });
    expect(steps.at(-1)).toBe("done | Harrow Mills answered | Thu 5 Nov");
  });

  it("an interview that fell through asks nobody for feedback", () => {
    expect(told({ interview: { status: "employer_no_show" }, request: { status: "cancelled" } })).toEqual([
      "done | Your interview did not take place | Mon 2 Nov",
      "current | Jane is putting it into words for you",
    ]);
    expect(told({ interview: { status: "cancelled", cancelledBy: "candidate" } })).toEqual([
      "done | You called your interview off | Mon 2 Nov",
    ]);
  });
});

it("speaks in the candidate's own zone, and names the other one where it matters", () => {
  const steps = told({ interview: { zone: "America/Toronto", startsAt: at("02T15:00") } }, "Europe/London");
  expect(steps[0]).toContain("Mon 2 Nov 10:00 (employer's time, Toronto) – 15:00 yours");
  expect(told({ request: { askedAt: at("02T23:30") } }, "Asia/Tokyo")[2]).toContain("Tue 3 Nov");
});

it("only words that ask to be read count as unread", () => {
  expect(isUnread({ kind: "feedback", toldAt: null })).toBe(true);
  expect(isUnread({ kind: "feedback", toldAt: at("05T10:00") })).toBe(false);
  expect(isUnread({ kind: "holding", toldAt: null })).toBe(false);
});
