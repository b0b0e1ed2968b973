/** The wrap-up's order and end: what is put off rests until its time, and nobody who waits for a word is passed over. */
import { describe, expect, it, test } from "vitest";
import type { OpenLoop, Part, TodayRow } from "@/lib/loops/today";
import { comesBackAt, freeUntil, looseEnds, unawareOf, wrapUpCards } from "@/lib/loops/wrap-up";
import { ENGLAND } from "../../support/calendars";

const NOW = new Date("2026-11-05T17:00:00Z");
const BEFORE = new Date("2026-11-05T11:00:00Z");
const LATER = new Date("2026-11-06T09:00:00Z");

const loop = (changes: Partial<OpenLoop>): OpenLoop =>
  ({
    interviewId: "1",
    day: "2026-11-05",
    zone: "Europe/London",
    endsAt: BEFORE,
    debrief: "due",
    request: "waiting_debrief",
    relay: "nothing_to_say",
    lastWordAt: null,
    ...changes,
  }) as OpenLoop;

const row = (interviewId: string, part: Part, dueAt: Date | null = BEFORE): TodayRow =>
  ({ loop: loop({ interviewId }), part, dueAt, urgency: "overdue", state: "", action: {} }) as TodayRow;

describe("the cards", () => {
  const rows = {
    to_relay: [row("c", "to_relay")],
    to_chase: [row("a", "to_chase"), row("b", "to_chase")],
    to_debrief: [row("a", "to_debrief")],
    waiting: [row("d", "waiting")],
  };
  const named = (skips: Parameters<typeof wrapUpCards>[1]) =>
    wrapUpCards(rows, skips, NOW).map(({ loop: { interviewId }, part }) => `${part} ${interviewId}`);

  it("are call-backs, then employers, then candidates", () => {
    expect(named([])).toEqual(["to_debrief a", "to_chase a", "to_chase b", "to_relay c"]);
  });
  it("leave out one part of one loop until its time", () => {
    const skip = { interviewId: "a", part: "to_chase", until: LATER };
    expect(named([skip])).toEqual(["to_debrief a", "to_chase b", "to_relay c"]);
    expect(named([{ ...skip, until: NOW }])).toHaveLength(4);
  });
});

describe("who of today does not know", () => {
  const why = (changes: Partial<OpenLoop>) => unawareOf([loop(changes)], NOW).map((one) => one.why);

  test.each<[Partial<OpenLoop>, string[]]>([
    [{}, ["no call-back yet"]],
    [{ debrief: "logged" }, []],
    [{ lastWordAt: NOW }, []],
    [{ lastWordAt: new Date("2026-11-04T09:00:00Z") }, ["no call-back yet"]],
    [{ debrief: "logged", relay: "to_write" }, ["there is something to tell, and nobody has told them"]],
    [{ debrief: "logged", relay: "failed", lastWordAt: NOW }, ["the letter to them came back"]],
    [{ debrief: "logged", relay: "needs_approval" }, ["the words for them wait for a second pair of eyes"]],
    [{ day: "2026-11-04" }, []],
    [{ endsAt: LATER }, []],
    [{ endsAt: null, debrief: "not_due" }, []],
    [{ endsAt: null }, ["no call-back yet"]],
  ])("%o", (changes, whys) => expect(why(changes)).toEqual(whys));
});

test("before a free day noon of the next working day counts, on other days nothing does", () => {
  expect(freeUntil(ENGLAND, NOW)).toBeNull();
  const friday = new Date("2026-11-06T17:00:00Z");
  expect(freeUntil(ENGLAND, friday)).toEqual(new Date("2026-11-09T12:00:00Z"));
  expect(freeUntil(ENGLAND, new Date("2026-12-24T17:00:00Z"))).toEqual(new Date("2026-12-29T12:00:00Z"));
  const rows = [
    row("a", "waiting", LATER),
    row("b", "waiting", new Date("2026-11-09T12:01:00Z")),
    row("c", "waiting", null),
  ];
  expect(looseEnds(rows, new Date("2026-11-09T12:00:00Z")).map((one) => one.loop.interviewId)).toEqual(["a"]);
});

test("what is put off comes back in an hour, on the next working day, or next week", () => {
  expect(comesBackAt("hour", ENGLAND, NOW)).toEqual(new Date("2026-11-05T18:00:00Z"));
  expect(comesBackAt("tomorrow", ENGLAND, NOW)).toEqual(LATER);
  expect(comesBackAt("tomorrow", ENGLAND, new Date("2026-11-06T17:00:00Z"))).toEqual(
    new Date("2026-11-09T09:00:00Z"),
  );
  expect(comesBackAt("next_week", ENGLAND, NOW)).toEqual(new Date("2026-11-09T09:00:00Z"));
  expect(comesBackAt("next_week", ENGLAND, new Date("2026-11-09T09:00:00Z"))).toEqual(
    new Date("2026-11-16T09:00:00Z"),
  );
});
