/** Dates and times of day as people and spreadsheets write them. */
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { parseDate } from "@/lib/imports/dates";
import { dayInWords } from "@/lib/imports/months";
import { parseTime } from "@/lib/imports/times";

const MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September"];
MONTHS.push("October", "November", "December");
const anyDay = fc
  .integer({ min: 0, max: 36_000 })
  .map((days) => Temporal.PlainDate.from("1970-01-01").add({ days }));
const pad = (n: number) => String(n).padStart(2, "0");
const short = (year: number) => pad(year % 100);

describe("parseDate", () => {
  it("reads any day back from any way of writing it", () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.constantFrom("/", ".", "-", " . ", " -"),
        ({ year: y, month: m, day: d }, mark) => {
          const day = `${y}-${pad(m)}-${pad(d)}`;
          const name = MONTHS[m - 1] ?? "";
          const write = {
            both: [
              `${y}-${pad(m)}-${pad(d)}`,
              `${y}${mark}${m}${mark}${d}`,
              `${y}${pad(m)}${pad(d)}`,
              `${d} ${name} ${y}`,
              `${d}-${name.slice(0, 3)} -${y}`,
              `${name.slice(0, 3)}. ${d}, ${y}`,
              `  ${name} ${d}th ${y} `,
              `${y} ${name} ${d}`,
            ],
            "day-first": [`${d}${mark}${m}${mark}${y}`, `${pad(d)}${mark}${pad(m)}${mark}${y}`],
            "month-first": [`${m}${mark}${d}${mark}${y}`, `${pad(m)}${mark}${pad(d)}${mark}${y}`],
          };
          for (const style of ["day-first", "month-first"] as const) {
            for (const text of [...write.both, ...write[style]]) {
              expect([text, parseDate(text, style)]).toEqual([
                text,
                expect.objectContaining({ day, swapped: false }),
              ]);
            }
            if (y < 1970 || y > 2069) continue;
            expect(parseDate(`${d}${mark}${name.slice(0, 3)}${mark}${short(y)}`, style)).toMatchObject({
              day,
            });
          }
        },
      ),
    );
  });

  it("reads every spreadsheet's day number", () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 1_439 }), (day, minutes) => {
        const serial = Temporal.PlainDate.from("1899-12-30").until(day).days + minutes / 1_440;
        const time = minutes === 0 ? null : `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
        expect(parseDate(String(serial), "day-first")).toMatchObject({ day: day.toString(), time });
      }),
    );
  });

  it.each([
    ["28.8.2016 & 04.00 PM", "2016-08-28", "16:00"],
    ["28.08.2016 & 9.30 AM", "2016-08-28", "09:30"],
    ["28.8.2016 & 12.00 PM", "2016-08-28", "12:00"],
    ["21-Apr -16", "2016-04-21", null],
    ["25 – Apr-16", "2016-04-25", null],
    ["30.1.16 ", "2016-01-30", null],
    ["2/2/16 00:00", "2016-02-02", null],
    ["13/02/2016 10:30 - 11:30", "2016-02-13", "10:30"],
    ["13/02/2016 11.30-12.30 PM", "2016-02-13", "11:30"],
    ["13/02/2016 2-3pm", "2016-02-13", "14:00"],
    ["Fri 14 Nov 2025 at 3pm", "2025-11-14", "15:00"],
    ["14. März 2025, 14 Uhr", "2025-03-14", "14:00"],
    ["1 de mayo de 2024", "2024-05-01", null],
    ["13.02.2015 & 13.02.2015", "2015-02-13", null],
  ])("reads %s", (text, day, time) => {
    expect(parseDate(text, "day-first")).toEqual({ day, time, offset: null, swapped: false, rest: null });
  });

  it("keeps the offset of a time that brings one", () => {
    expect(parseDate("2016-02-13T10:30:00.000Z", "day-first")).toMatchObject({
      time: "10:30",
      offset: "+00:00",
    });
    expect(parseDate("2016-02-13T10:30:00+0530", "day-first")).toMatchObject({
      time: "10:30",
      offset: "+05:30",
    });
    expect(parseDate("2016-02-13T00:00:00Z", "day-first")).toMatchObject({ time: null, offset: null });
  });

  it("says when only the other order fits, and what it left over", () => {
    expect(parseDate("02/13/2016", "day-first")).toMatchObject({ day: "2016-02-13", swapped: true });
    expect(parseDate("13/02/2016 tentative", "day-first")).toMatchObject({
      day: "2016-02-13",
      rest: "tentative",
    });
  });

  it.each([
    "",
    "tomorrow",
    "29/02/2015",
    "31.04.2016",
    "0.5.2016",
    "5/6/1066",
    "14/14/2016",
    "123",
    "99999",
    "11.30 AM",
  ])("does not make a date of “%s”", (text) => {
    expect(parseDate(text, "day-first")).toEqual({ error: expect.stringMatching(/\.$/) });
  });

  it("asks for two rows when a cell holds two dates", () => {
    expect(parseDate("13.02.2015 & 14.02.2015", "day-first")).toEqual({
      error: expect.stringContaining("two dates"),
    });
  });

  it("never throws, whatever a cell holds", () => {
    fc.assert(fc.property(fc.string({ unit: "binary" }), (text) => void parseDate(text, "month-first")));
    fc.assert(
      fc.property(fc.stringMatching(/^[\d ./:apmT+-]{0,24}$/), (text) => void parseDate(text, "day-first")),
    );
  });
});

describe("parseTime", () => {
  it.each([
    ["10:30", "10:30"],
    ["9.05 pm", "21:05"],
    ["3pm", "15:00"],
    ["12 am", null],
    ["12.30 Pm", "12:30"],
    ["14h30", "14:30"],
    ["0.4375", "10:30"],
    ["", null],
    ["NA", null],
    ["TBC", null],
    ["00:00", null],
    ["10:00-10:30", "10:00"],
    ["14:00 hrs", "14:00"],
  ])("reads %s", (text, time) => {
    expect(parseTime(text)).toEqual({ time });
  });

  it.each(["25:00", "10:75", "morning", "10", "10:30 or 11:30"])("does not make a time of “%s”", (text) => {
    expect(parseTime(text)).toEqual({ error: `We cannot read “${text}” as a time.` });
  });
});

it("says a day in words", () => {
  expect(dayInWords("2017-04-12")).toBe("12 April 2017");
});
