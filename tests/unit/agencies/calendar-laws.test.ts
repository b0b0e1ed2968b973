/** What holds for working time whatever the moment: laws, tried on random moments around the awkward days. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addWorkingDays,
  addWorkingMinutes,
  holidayName,
  isWorkingDay,
  isWorkingTime,
  nextWorkingTime,
  type WorkingCalendar,
  workingMinutesBetween,
} from "@/lib/agencies/calendar";
import { addDays, dayIn, toZoned } from "@/lib/platform/time";
import { PLACES } from "../../support/calendars";

/** Both changes of summer time in Europe and in America, Easter, Thanksgiving, Christmas, 29 February, year's end. */
const AWKWARD = [
  "2026-03-08",
  "2026-03-29",
  "2026-04-05",
  "2026-10-25",
  "2026-11-01",
  "2026-11-26",
  "2026-12-26",
  "2027-01-01",
  "2027-03-14",
  "2027-03-28",
  "2027-10-31",
  "2027-11-07",
  "2028-02-29",
  "2022-12-26",
];

const place = fc.constantFrom(...PLACES);
/** To the second, up to a week before or after an awkward day. */
const moment = fc
  .tuple(fc.constantFrom(...AWKWARD), fc.integer({ min: -7 * 86_400, max: 7 * 86_400 }))
  .map(([day, seconds]) => new Date(Date.parse(day) + seconds * 1_000));
const minutes = fc.integer({ min: 0, max: 15 * 510 });
const runs = { numRuns: 400 };

describe("adding minutes", () => {
  it("is undone by counting them", () => {
    fc.assert(
      fc.property(place, moment, minutes, (calendar, at, n) => {
        expect(workingMinutesBetween(calendar, at, addWorkingMinutes(calendar, at, n))).toBeCloseTo(n, 6);
      }),
      runs,
    );
  });

  it("ends in working time, on a working day, inside the local window", () => {
    fc.assert(
      fc.property(place, moment, minutes, (calendar, at, n) => {
        const end = addWorkingMinutes(calendar, at, n);
        expect(isWorkingTime(calendar, end)).toBe(true);
        expect(isWorkingDay(calendar, dayIn(end, calendar.zone))).toBe(true);
        const local = toZoned(end, calendar.zone).toPlainTime().toString();
        expect(local >= calendar.from && local <= `${calendar.to}:00`).toBe(true);
      }),
      runs,
    );
  });

  it("never ends earlier for a later start or a longer time", () => {
    fc.assert(
      fc.property(place, moment, moment, minutes, minutes, (calendar, one, other, n, more) => {
        const [first, second] = one <= other ? [one, other] : [other, one];
        const end = addWorkingMinutes(calendar, first, n).getTime();
        expect(addWorkingMinutes(calendar, second, n).getTime()).toBeGreaterThanOrEqual(end);
        expect(addWorkingMinutes(calendar, first, n + more).getTime()).toBeGreaterThanOrEqual(end);
      }),
      runs,
    );
  });

  it("in two steps is the same as in one", () => {
    fc.assert(
      fc.property(place, moment, minutes, minutes, (calendar, at, n, m) => {
        const inTwo = addWorkingMinutes(calendar, addWorkingMinutes(calendar, at, n), m);
        expect(inTwo).toEqual(addWorkingMinutes(calendar, at, n + m));
      }),
      runs,
    );
  });
});

describe("counting minutes", () => {
  it("adds up over a point in between, and turns its sign with its direction", () => {
    fc.assert(
      fc.property(place, moment, moment, moment, (calendar, a, b, c) => {
        const whole = workingMinutesBetween(calendar, a, c);
        const parts = workingMinutesBetween(calendar, a, b) + workingMinutesBetween(calendar, b, c);
        expect(parts).toBeCloseTo(whole, 6);
        expect(workingMinutesBetween(calendar, c, a)).toBeCloseTo(-whole, 6);
      }),
      { numRuns: 150 },
    );
  });

  it("agrees with a count minute by minute", () => {
    fc.assert(
      fc.property(place, moment, fc.integer({ min: 0, max: 3 * 1_440 }), (calendar, at, span) => {
        const start = new Date(Math.floor(at.getTime() / 60_000) * 60_000);
        let counted = 0;
        for (let minute = 0; minute < span; minute++) {
          // A minute counts by its middle, so that the closing itself adds nothing.
          if (byHand(calendar, new Date(start.getTime() + minute * 60_000 + 30_000))) counted++;
        }
        const end = new Date(start.getTime() + span * 60_000);
        expect(workingMinutesBetween(calendar, start, end)).toBe(counted);
      }),
      { numRuns: 12 },
    );
  });
});

describe("the next working time", () => {
  it("is not earlier, is working time, is itself when there, and skips no working time", () => {
    fc.assert(
      fc.property(place, moment, (calendar, at) => {
        const next = nextWorkingTime(calendar, at);
        expect(next.getTime()).toBeGreaterThanOrEqual(at.getTime());
        expect(isWorkingTime(calendar, next)).toBe(true);
        expect(nextWorkingTime(calendar, next)).toEqual(next);
        expect(workingMinutesBetween(calendar, at, next)).toBe(0);
      }),
      runs,
    );
  });
});

describe("adding days", () => {
  const someDays = fc.integer({ min: 0, max: 30 });

  it("lands in working time at the same local time, so many working days on", () => {
    fc.assert(
      fc.property(place, moment, someDays, (calendar, at, n) => {
        const start = nextWorkingTime(calendar, at);
        const end = addWorkingDays(calendar, at, n);
        expect(isWorkingTime(calendar, end)).toBe(true);
        const [from, to] = [toZoned(start, calendar.zone), toZoned(end, calendar.zone)];
        expect(to.toPlainTime().toString()).toBe(from.toPlainTime().toString());
        let worked = 0;
        for (let day = from.toPlainDate().toString(); day < to.toPlainDate().toString(); ) {
          day = addDays(day, 1);
          if (isWorkingDay(calendar, day)) worked++;
        }
        expect(worked).toBe(n);
      }),
      runs,
    );
  });

  it("never ends earlier for a later start or more days", () => {
    fc.assert(
      fc.property(place, moment, moment, someDays, (calendar, one, other, n) => {
        const [first, second] = one <= other ? [one, other] : [other, one];
        const end = addWorkingDays(calendar, first, n).getTime();
        expect(addWorkingDays(calendar, second, n).getTime()).toBeGreaterThanOrEqual(end);
        expect(addWorkingDays(calendar, first, n + 1).getTime()).toBeGreaterThan(end);
      }),
      runs,
    );
  });
});

/** The definition said again in other words, slowly. */
function byHand(calendar: WorkingCalendar, at: Date): boolean {
  const local = toZoned(at, calendar.zone);
  const day = local.toPlainDate().toString();
  const time = local.toPlainTime().toString();
  if (!calendar.days.includes(local.dayOfWeek) || holidayName(calendar, day) !== null) return false;
  return time >= `${calendar.from}:00` && time < `${calendar.to}:00`;
}
