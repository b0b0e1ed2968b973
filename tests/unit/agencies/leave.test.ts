/** Who covers whom on a day: the days in the zone of the one who is away, no chains, and what Today makes of it. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { coverToday } from "@/lib/agencies/cover-today";
import { signerOf } from "@/lib/agencies/covering";
import {
  backOn,
  coveredBy,
  isJustBack,
  type Leave,
  runs,
  sharing,
  standInFor,
  uncovered,
} from "@/lib/agencies/leave";

const JANE: Leave = {
  id: "1",
  consultantId: "jane",
  name: "Jane Cole",
  zone: "Europe/London",
  coverId: "tom",
  coverHere: true,
  firstDay: "2026-11-30",
  lastDay: "2026-12-04",
};
const of = (consultantId: string, coverId: string, more: Partial<Leave> = {}): Leave => ({
  ...JANE,
  id: `${consultantId}-${coverId}`,
  consultantId,
  name: consultantId,
  coverId,
  ...more,
});
const at = (text: string) => new Date(`${text}Z`);
const NOON = at("2026-12-02T12:00:00");
const isWorked = (day: string) => ![0, 6].includes(new Date(`${day}T12:00:00Z`).getUTCDay());

describe("a leave runs", () => {
  it.each([
    ["2026-11-29T23:59:59", false],
    ["2026-11-30T00:00:00", true],
    ["2026-12-04T23:59:59", true],
    ["2026-12-05T00:00:00", false],
  ])("London, %s: %s", (now, expected) => expect(runs(JANE, at(now))).toBe(expected));

  it("by the clock of the one who is away", () => {
    const there = { ...JANE, zone: "America/Toronto" };
    expect(runs(there, at("2026-11-30T04:30:00"))).toBe(false);
    expect(runs(there, at("2026-12-05T04:30:00"))).toBe(true);
  });
});

describe("who stands in", () => {
  it("the cover, while it runs; nobody is needed before and after", () => {
    expect(standInFor([JANE], "jane", NOON)).toEqual({ leave: JANE, coverId: "tom" });
    expect(standInFor([JANE], "jane", at("2026-12-07T09:00:00"))).toBeNull();
    expect(standInFor([JANE], "tom", NOON)).toBeNull();
    expect(coveredBy([JANE], "tom", NOON)).toEqual([JANE]);
  });

  it("nobody, where the cover is away, too: no chain to the cover's cover", () => {
    const both = [JANE, of("tom", "ann", { firstDay: "2026-12-02", lastDay: "2026-12-02" })];
    expect(standInFor(both, "jane", NOON)).toEqual({ leave: JANE, coverId: null });
    expect(coveredBy(both, "ann", NOON).map(({ consultantId }) => consultantId)).toEqual(["tom"]);
    expect(uncovered(both, NOON)).toEqual([JANE]);
    expect(standInFor(both, "jane", at("2026-12-03T12:00:00"))?.coverId).toBe("tom");
  });

  it("nobody, where the cover has left; nor where two cover each other", () => {
    expect(standInFor([{ ...JANE, coverHere: false }], "jane", NOON)?.coverId).toBeNull();
    const ring = [JANE, of("tom", "jane")];
    expect(uncovered(ring, NOON)).toEqual(ring);
  });

  it("holds for any leaves: nobody covers while away, nor for themselves, and each away is covered or told", () => {
    const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-12-${String(n).padStart(2, "0")}`);
    const who = fc.constantFrom("jane", "tom", "ann", "bea");
    const leave = fc
      .record({ consultantId: who, coverId: who, days: fc.tuple(day, day), coverHere: fc.boolean() })
      .filter(({ consultantId, coverId }) => consultantId !== coverId)
      .map(({ consultantId, coverId, days, coverHere }) => {
        const [firstDay = "", lastDay = ""] = days.toSorted();
        return of(consultantId, coverId, { firstDay, lastDay, coverHere });
      });
    fc.assert(
      fc.property(fc.array(leave, { maxLength: 6 }), day, (leaves, today) => {
        const now = at(`${today}T12:00:00`);
        for (const one of ["jane", "tom", "ann", "bea"]) {
          const away = leaves.some((each) => each.consultantId === one && runs(each, now));
          const standIn = standInFor(leaves, one, now);
          expect(standIn !== null).toBe(away);
          if (!standIn?.coverId) continue;
          expect(standIn.coverId).not.toBe(one);
          expect(standInFor(leaves, standIn.coverId, now)).toBeNull();
        }
      }),
    );
  });
});

it("days are shared from the first to the last, both counted", () => {
  const days = (firstDay: string, lastDay: string) => ({ firstDay, lastDay });
  expect(sharing([JANE], days("2026-12-04", "2026-12-10"))).toBe(JANE);
  expect(sharing([JANE], days("2026-11-20", "2026-11-30"))).toBe(JANE);
  expect(sharing([JANE], days("2026-12-05", "2026-12-10"))).toBeNull();
  expect(sharing([JANE], days("2026-11-20", "2026-11-29"))).toBeNull();
});

describe("coming back", () => {
  it("is the first working day after", () => expect(backOn(JANE, isWorked)).toBe("2026-12-07"));

  it.each([
    ["2026-12-04T12:00:00", false],
    ["2026-12-05T12:00:00", true],
    ["2026-12-07T12:00:00", true],
    ["2026-12-09T12:00:00", true],
    ["2026-12-10T12:00:00", false],
  ])("%s: told what happened %s", (now, expected) =>
    expect(isJustBack(JANE, at(now), isWorked)).toBe(expected),
  );
});

describe("on Today", () => {
  const today = (consultantId: string, leaves: Leave[], leads = false, now = NOON) =>
    coverToday(leaves, { consultantId, leads, now }, isWorked);

  it("each hears what concerns them", () => {
    expect(today("jane", [JANE])).toMatchObject({
      away: { covered: true, back: "2026-12-07" },
      covering: [],
      justBack: null,
    });
    expect(today("tom", [JANE])).toMatchObject({ away: null, covering: [{ back: "2026-12-07" }] });
    expect(today("jane", [JANE], false, at("2026-12-08T09:00:00")).justBack).toBe(JANE);
    expect(today("ann", [JANE], true).uncovered).toEqual([]);
  });

  it("who leads is told of those whom nobody covers; others are not", () => {
    const both = [JANE, of("tom", "ann")];
    expect(today("ann", both, true).uncovered.map(({ leave }) => leave.consultantId)).toEqual(["jane"]);
    expect(today("ann", both).uncovered).toEqual([]);
    expect(today("jane", both).away?.covered).toBe(false);
  });
});

describe("who signs", () => {
  const signer = (fromId: string, ownerId: string, leaves = [JANE]) =>
    signerOf(leaves, { fromId, ownerId }, NOON);

  it("the cover for what the absent one or the product wrote, and for what the cover wrote on that loop", () => {
    expect(signer("jane", "jane")).toEqual({ signerId: "tom", leave: JANE });
    expect(signer("tom", "jane")).toEqual({ signerId: "tom", leave: JANE });
  });

  it("the writer, on other loops, as a third colleague, or where nobody covers", () => {
    expect(signer("tom", "tom")).toBeNull();
    expect(signer("ann", "jane")).toBeNull();
    expect(signer("jane", "jane", [{ ...JANE, coverHere: false }])).toBeNull();
  });
});
