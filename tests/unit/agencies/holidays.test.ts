/** Days off in six places and more, and the overrides of an agency, told by example. */
import { describe, expect, it } from "vitest";
import { holidayName, isWorkingDay } from "@/lib/agencies/calendar";
import { BAVARIA, calendarIn, ENGLAND, INDIA, ONTARIO, SCOTLAND, USA } from "../../support/calendars";

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
