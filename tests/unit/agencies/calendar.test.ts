/** Working time in six places, told by example. */
import { describe, expect, it } from "vitest";
import {
  addWorkingDays,
  addWorkingMinutes,
  isWorkingTime,
  nextWorkingTime,
  type WorkingCalendar,
  workingMinutesBetween,
} from "@/lib/agencies/calendar";
import { Refusal } from "@/lib/platform/refusal";
import { instantOf } from "@/lib/platform/time";
import { ENGLAND, INDIA, ONTARIO, SCOTLAND, USA } from "../../support/calendars";

const at = (calendar: WorkingCalendar, day: string, time: string) => instantOf(day, time, calendar.zone);

describe("the window", () => {
  it("holds its first and its last minute", () => {
    const inside = (time: string) => isWorkingTime(ENGLAND, at(ENGLAND, "2026-11-13", time));
    expect(["08:59", "09:00", "13:00", "17:30", "17:31"].map(inside)).toEqual([
      false,
      true,
      true,
      true,
      false,
    ]);
  });

  it("is the local one on both sides of each change of summer time", () => {
    for (const day of ["2026-03-27", "2026-03-30", "2026-10-23", "2026-10-26"]) {
      expect(isWorkingTime(ENGLAND, at(ENGLAND, day, "09:00"))).toBe(true);
      expect(isWorkingTime(ENGLAND, at(ENGLAND, day, "08:59"))).toBe(false);
    }
    expect(nextWorkingTime(ENGLAND, at(ENGLAND, "2026-03-28", "12:00")).toISOString()).toBe(
      "2026-03-30T08:00:00.000Z",
    );
    expect(nextWorkingTime(ENGLAND, at(ENGLAND, "2026-10-24", "12:00")).toISOString()).toBe(
      "2026-10-26T09:00:00.000Z",
    );
    expect(nextWorkingTime(ONTARIO, at(ONTARIO, "2026-03-07", "12:00")).toISOString()).toBe(
      "2026-03-09T13:00:00.000Z",
    );
    expect(nextWorkingTime(ONTARIO, at(ONTARIO, "2026-10-31", "12:00")).toISOString()).toBe(
      "2026-11-02T14:00:00.000Z",
    );
  });

  it("opens next after Easter and after Christmas", () => {
    const after = (calendar: WorkingCalendar, day: string) =>
      nextWorkingTime(calendar, at(calendar, day, "18:00"));
    expect(after(ENGLAND, "2026-04-02")).toEqual(at(ENGLAND, "2026-04-07", "09:00"));
    expect(after(SCOTLAND, "2026-04-02")).toEqual(at(SCOTLAND, "2026-04-06", "09:00"));
    expect(after(USA, "2026-04-02")).toEqual(at(USA, "2026-04-03", "09:00"));
    expect(after(ENGLAND, "2026-12-24")).toEqual(at(ENGLAND, "2026-12-29", "09:00"));
    expect(after(INDIA, "2026-12-24")).toEqual(at(INDIA, "2026-12-28", "09:00"));
    expect(after(SCOTLAND, "2026-12-31")).toEqual(at(SCOTLAND, "2027-01-05", "09:00"));
  });
});

describe("sums", () => {
  it("carries four business hours over a night, a weekend and Christmas", () => {
    const four = (day: string, time: string) => addWorkingMinutes(ENGLAND, at(ENGLAND, day, time), 240);
    expect(four("2026-11-12", "10:00")).toEqual(at(ENGLAND, "2026-11-12", "14:00"));
    expect(four("2026-11-12", "16:00")).toEqual(at(ENGLAND, "2026-11-13", "11:30"));
    expect(four("2026-11-13", "16:00")).toEqual(at(ENGLAND, "2026-11-16", "11:30"));
    expect(four("2026-12-24", "16:00")).toEqual(at(ENGLAND, "2026-12-29", "11:30"));
  });

  it("ends at the closing where the day is used up to its last minute", () => {
    const closing = at(ENGLAND, "2026-11-12", "17:30");
    expect(addWorkingMinutes(ENGLAND, at(ENGLAND, "2026-11-12", "13:30"), 240)).toEqual(closing);
    expect(addWorkingMinutes(ENGLAND, closing, 1)).toEqual(at(ENGLAND, "2026-11-13", "09:01"));
  });

  it("counts only the minutes inside, and backwards with a minus", () => {
    const friday = at(ENGLAND, "2026-11-13", "17:00");
    const monday = at(ENGLAND, "2026-11-16", "09:15");
    expect(workingMinutesBetween(ENGLAND, friday, monday)).toBe(45);
    expect(workingMinutesBetween(ENGLAND, monday, friday)).toBe(-45);
    expect(workingMinutesBetween(ENGLAND, friday, friday)).toBe(0);
  });

  it("counts the hours that a day of summer time has, where somebody works through the change", () => {
    const nights = { ...ENGLAND, from: "00:00", to: "06:00", days: [1, 2, 3, 4, 5, 6, 7] };
    const hours = (day: string) =>
      workingMinutesBetween(nights, at(nights, day, "00:00"), at(nights, day, "06:00")) / 60;
    expect([hours("2026-03-29"), hours("2026-10-25"), hours("2026-03-30")]).toEqual([5, 7, 6]);
  });

  it("counts the working days of a year: 253 in England in 2026", () => {
    const year = [at(ENGLAND, "2026-01-01", "00:00"), at(ENGLAND, "2027-01-01", "00:00")] as const;
    expect(workingMinutesBetween(ENGLAND, ...year)).toBe(253 * 510);
  });

  it("keeps the local time over days, holidays and the change of summer time", () => {
    const days = (day: string, time: string, n: number) => addWorkingDays(ENGLAND, at(ENGLAND, day, time), n);
    expect(days("2026-11-13", "16:00", 1)).toEqual(at(ENGLAND, "2026-11-16", "16:00"));
    expect(days("2026-10-23", "16:00", 1)).toEqual(at(ENGLAND, "2026-10-26", "16:00"));
    expect(days("2026-04-02", "10:30", 2)).toEqual(at(ENGLAND, "2026-04-08", "10:30"));
    expect(days("2026-11-13", "16:00", 0)).toEqual(at(ENGLAND, "2026-11-13", "16:00"));
  });

  it("starts counting days at the next opening", () => {
    const days = (day: string, time: string) => addWorkingDays(ENGLAND, at(ENGLAND, day, time), 1);
    expect(days("2026-11-13", "07:00")).toEqual(at(ENGLAND, "2026-11-16", "09:00"));
    expect(days("2026-11-13", "20:00")).toEqual(at(ENGLAND, "2026-11-17", "09:00"));
    expect(days("2026-11-14", "12:00")).toEqual(at(ENGLAND, "2026-11-17", "09:00"));
  });
});

describe("what cannot be reckoned", () => {
  const noon = at(ENGLAND, "2026-11-13", "12:00");

  it("refuses a calendar in which nobody ever works", () => {
    expect(() => nextWorkingTime({ ...ENGLAND, days: [] }, noon)).toThrow(Refusal);
    expect(() => addWorkingDays({ ...ENGLAND, days: [] }, noon, 1)).toThrow("no working day");
    expect(workingMinutesBetween({ ...ENGLAND, days: [] }, noon, at(ENGLAND, "2026-12-13", "12:00"))).toBe(0);
  });

  it("refuses a day that ends before it begins", () => {
    expect(() => nextWorkingTime({ ...ENGLAND, from: "18:00", to: "09:00" }, noon)).toThrow(Refusal);
  });

  it("refuses more than ten years, and sums that make no sense", () => {
    expect(() => addWorkingMinutes(ENGLAND, noon, 510 * 4_000)).toThrow("ten years");
    expect(() => addWorkingDays(ENGLAND, noon, 4_000)).toThrow("ten years");
    expect(() => addWorkingMinutes(ENGLAND, noon, -1)).toThrow(RangeError);
    expect(() => addWorkingMinutes(ENGLAND, noon, Number.NaN)).toThrow(RangeError);
    expect(() => addWorkingDays(ENGLAND, noon, 1.5)).toThrow(RangeError);
    expect(() => addWorkingDays(ENGLAND, noon, -1)).toThrow(RangeError);
  });
});
