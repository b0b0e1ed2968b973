/** Working time in six places, told by example. */
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
import { Refusal } from "@/lib/platform/refusal";
import { instantOf } from "@/lib/platform/time";
import { BAVARIA, calendarIn, ENGLAND, INDIA, ONTARIO, SCOTLAND, USA } from "../../support/calendars";

const at = (calendar: WorkingCalendar, day: string, time: string) => instantOf(day, time, calendar.zone);

describe("holidays", () => {
  it.each([
    [ENGLAND, "2026-04-03", "Good Friday"],
    [ENGLAND, "2026-04-06", "Easter Monday"],
    [ENGLAND, "2026-08-31", "Summer bank holiday"],
    [ENGLAND, "2026-12-25", "Christmas Day"],
    [ENGLAND, "2022-09-19", "Queen Elizabeth's Funeral Day"],
    [SCOTLAND, "2026-01-02", "January 2nd"],
    [SCOTLAND, "2026-08-03", "Summer bank holiday"],
    [SCOTLAND, "2026-11-30", "St Andrew’s Day"],
    [BAVARIA, "2026-01-06", "Epiphany"],
    [BAVARIA, "2026-06-04", "Corpus Christi"],
    [BAVARIA, "2026-05-25", "Whit Monday"],
    [USA, "2026-07-03", "Independence Day (substitute day)"],
    [USA, "2026-11-26", "Thanksgiving Day"],
    [USA, "2021-12-31", "New Year's Day (substitute day)"],
    [ONTARIO, "2026-02-16", "Family Day"],
    [ONTARIO, "2026-07-01", "Canada Day"],
    [INDIA, "2026-01-26", "Republic Day"],
    [INDIA, "2026-10-02", "Gandhi Jayanti"],
  ])("$0.country $0.region is off on $1: $2", (calendar, day, name) => {
    expect(holidayName(calendar, day)).toBe(name);
    expect(isWorkingDay(calendar, day)).toBe(false);
  });

  it.each([
    ["Easter Monday is English", SCOTLAND, "2026-04-06"],
    ["so is the last Monday in August", SCOTLAND, "2026-08-31"],
    ["Saint Patrick's Day is kept in Northern Ireland", ENGLAND, "2026-03-17"],
    ["Saint Andrew's Day is Scottish", ENGLAND, "2026-11-30"],
    ["Good Friday is no federal holiday", USA, "2026-04-03"],
    ["the Civic Holiday is optional", ONTARIO, "2026-08-03"],
    ["Shrove Monday is kept, but no holiday", BAVARIA, "2026-02-16"],
  ])("works on: %s", (_why, calendar, day) => {
    expect(holidayName(calendar, day)).toBeNull();
    expect(isWorkingDay(calendar, day)).toBe(true);
  });

  it("knows both Boxing Day and the day that stands for it, and loses one working day by them, not two", () => {
    expect(holidayName(ENGLAND, "2026-12-26")).toBe("Boxing Day");
    expect(holidayName(ENGLAND, "2026-12-28")).toBe("Boxing Day (substitute day)");
    const week = ["2026-12-28", "2026-12-29", "2026-12-30", "2026-12-31"];
    expect(week.map((day) => isWorkingDay(ENGLAND, day))).toEqual([false, true, true, true]);
  });

  it("moves Christmas to the Tuesday where it falls on a Sunday", () => {
    expect(holidayName(ENGLAND, "2022-12-27")).toBe("Christmas Day (substitute day)");
    expect(isWorkingDay(ENGLAND, "2022-12-28")).toBe(true);
  });

  it("counts a half holiday that begins at two as a day off, and no evening on which a feast begins", () => {
    expect(isWorkingDay(BAVARIA, "2026-12-24")).toBe(false);
    const israel = calendarIn("Asia/Jerusalem", "IL", null, [7, 1, 2, 3, 4]);
    expect(holidayName(israel, "2026-09-20")).toBeNull();
    expect(holidayName(israel, "2026-09-21")).toBe("Day of Atonement (Yom Kippur)");
  });

  it("names every day of a feast that lasts several", () => {
    const emirates = calendarIn("Asia/Dubai", "AE", null);
    const days = ["2026-03-19", "2026-03-20", "2026-03-21", "2026-03-22", "2026-03-23"];
    expect(days.map((day) => holidayName(emirates, day) !== null)).toEqual([false, true, true, true, false]);
  });

  it("has none for a country that it does not know", () => {
    const nowhere = calendarIn("UTC", "ZZ", "QQ");
    expect(holidayName(nowhere, "2026-12-25")).toBeNull();
    expect(isWorkingDay(nowhere, "2026-12-25")).toBe(true);
  });

  it("gives an agency's own table the last word, both ways", () => {
    const overrides = [
      { day: "2026-05-04", working: true, name: "We work the bank holiday" },
      { day: "2026-05-09", working: true, name: "Open Saturday" },
      { day: "2026-05-12", working: false, name: "Royal wedding" },
    ];
    const ours = { ...ENGLAND, overrides };
    expect(isWorkingDay(ours, "2026-05-04")).toBe(true);
    expect(holidayName(ours, "2026-05-04")).toBeNull();
    expect(isWorkingDay(ours, "2026-05-09")).toBe(true);
    expect(isWorkingDay(ours, "2026-05-12")).toBe(false);
    expect(holidayName(ours, "2026-05-12")).toBe("Royal wedding");
    expect(isWorkingDay(ENGLAND, "2026-05-12")).toBe(true);
  });
});

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
