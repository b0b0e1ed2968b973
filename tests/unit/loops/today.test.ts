/** Which rows stand on Today, in which part, how urgent, and the one thing to do about each. */
import { describe, expect, it } from "vitest";
import { type OpenLoop, todayRows } from "@/lib/loops/today";
import { urgencyOf } from "@/lib/loops/urgency";
import { at } from "../../support/loop-facts";
import { loop, NOW, rowsOf } from "../../support/open-loop";

const SOON = at("12:20");
const LATER = at("16:00");
const PAST = at("11:30");

describe("one loop", () => {
  it.each<[string, Partial<OpenLoop>, string[]]>([
    ["before the interview", { debrief: "not_due", nextAt: LATER }, []],
    [
      "over, the worker has not looked yet",
      { debrief: "not_due", nextAt: PAST },
      ["to_debrief: No call-back yet, Log call-back, overdue"],
    ],
    [
      "call-back due soon",
      { debrief: "due", request: "waiting_debrief", debriefDueAt: SOON },
      ["to_debrief: No call-back yet, Log call-back, risk"],
    ],
    ["ready to ask", { request: "ready", requestDueAt: PAST }, ["to_chase: Ready to ask, Ask, neutral"]],
    [
      "ready, nobody named",
      { request: "ready", requestDueAt: PAST, contactName: null },
      ["to_chase: Whom do we ask?, Ask, neutral"],
    ],
    [
      "ready, not before a day",
      { request: "ready", requestDueAt: LATER },
      ["waiting: Ready to ask, Ask, neutral"],
    ],
    ["asked, chase to come", { request: "asked", requestDueAt: LATER }, ["waiting: Asked, Open, neutral"]],
    ["asked, chase due", { request: "asked", requestDueAt: PAST }, ["to_chase: Chase due, Chase, overdue"]],
    ["promised", { request: "promised", requestDueAt: LATER }, ["waiting: They promised, Open, held"]],
    ["held", { request: "held", requestDueAt: LATER }, ["waiting: Held, Open, held"]],
    [
      "answer in",
      { request: "answered", relay: "to_write", relayDueAt: LATER },
      ["to_relay: Candidate not told, Tell, neutral"],
    ],
    [
      "letter came back",
      { request: "answered", relay: "failed", relayDueAt: PAST },
      ["to_relay: Letter came back, Tell again, overdue"],
    ],
    [
      "needs approval",
      { request: "answered", relay: "needs_approval", relayDueAt: SOON },
      ["to_relay: Needs a second pair of eyes, Open, risk"],
    ],
    [
      "sent, time to read it",
      { request: "answered", relay: "sent", relayDueAt: LATER },
      ["waiting: Sent, waiting to be read, Open, neutral"],
    ],
    [
      "sent, not read in time",
      { request: "answered", relay: "sent", relayDueAt: PAST },
      ["to_relay: Sent, not read, Ring, overdue"],
    ],
    [
      "undecided told, the answer promised",
      { request: "promised", relay: "to_write", relayDueAt: LATER },
      ["to_relay: Candidate not told, Tell, neutral", "waiting: They promised, Open, held"],
    ],
  ])("%s", (_what, changes, expected) => {
    expect(rowsOf(loop(changes))).toEqual(expected);
  });

  it("has its action's page and key", () => {
    const rows = todayRows([loop({ debrief: "due", debriefDueAt: SOON }), loop({ request: "asked" })], NOW);
    expect(rows.to_debrief[0]?.action).toMatchObject({
      key: "l",
      href: expect.stringMatching(/\/call-back$/),
    });
    expect(rows.waiting[0]?.action).toMatchObject({ key: "a", href: expect.stringMatching(/\/ask$/) });
  });
});

describe("many loops", () => {
  it("stand most urgent first; without a clock last, older interviews before newer", () => {
    const [first, second, third] = [
      loop({ request: "answered", relay: "to_write", relayDueAt: null }),
      loop({ request: "answered", relay: "to_write", relayDueAt: LATER }),
      loop({ request: "answered", relay: "to_write", relayDueAt: PAST }),
    ] as [OpenLoop, OpenLoop, OpenLoop];
    const older = loop({ request: "answered", relay: "to_write", relayDueAt: null });
    const rows = todayRows([first, older, second, third], NOW).to_relay.map((row) => row.loop);
    expect(rows).toEqual([third, second, first, older]);
  });
});

describe("urgencyOf", () => {
  it("is at risk within half an hour of the due time, and overdue from that moment on", () => {
    expect(urgencyOf(null, NOW)).toBe("neutral");
    expect(urgencyOf(at("12:31"), NOW)).toBe("neutral");
    expect(urgencyOf(at("12:30"), NOW)).toBe("risk");
    expect(urgencyOf(NOW, NOW)).toBe("overdue");
  });
  it("is due, and not late, while its grace lasts", () => {
    expect(urgencyOf(at("10:01"), NOW, 120)).toBe("due");
    expect(urgencyOf(at("10:00"), NOW, 120)).toBe("overdue");
    const called = loop({ debrief: "due", debriefDueAt: at("11:00") });
    expect(todayRows([called], NOW, 120).to_debrief[0]?.urgency).toBe("due");
  });
});

describe("a candidate who is to be rung while there is no news", () => {
  const waits = {
    holdingCall: true,
    holdingAt: PAST,
    lastWordAt: at("2026-10-31 11:00"),
    endsAt: at("2026-10-30 11:00"),
  };

  it("stands in the relays once it is time, with how long it has been quiet", () => {
    expect(todayRows([loop(waits)], NOW).to_relay).toMatchObject([
      {
        state: "No news for 2 days: ring with an update",
        dueAt: PAST,
        urgency: "overdue",
        action: { label: "Ring" },
      },
    ]);
    expect(todayRows([loop({ ...waits, holdingAt: LATER })], NOW).to_relay).toEqual([]);
    expect(todayRows([loop({ ...waits, holdingCall: false })], NOW).to_relay).toEqual([]);
  });

  it("is one row with whatever else there is to tell", () => {
    expect(todayRows([loop({ ...waits, relay: "to_write", relayDueAt: PAST })], NOW).to_relay).toMatchObject([
      { state: "Candidate not told" },
    ]);
  });
});

it("a promise that the employer let pass is the reason in the chase's row", () => {
  const chase = { request: "asked", requestDueAt: PAST };
  const state = (promisedFor: string | null) =>
    todayRows([loop({ ...chase, promisedFor })], NOW).to_chase[0]?.state;
  expect(state("2026-10-30")).toBe("They promised Fri 30 Oct: chase due");
  expect(state("2026-11-06")).toBe("Chase due");
  expect(state(null)).toBe("Chase due");
});
