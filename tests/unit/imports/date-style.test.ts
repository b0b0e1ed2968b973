/** The order of day and month is decided for a column as a whole, and doubts are said. */
import fc from "fast-check";
import { Temporal } from "temporal-polyfill";
import { describe, expect, it } from "vitest";
import { sniffDateStyle } from "@/lib/imports/date-style";

const anyDay = fc
  .integer({ min: 0, max: 36_000 })
  .map((days) => Temporal.PlainDate.from("1970-01-01").add({ days }));

describe("sniffDateStyle", () => {
  it("finds the order of any column in which one day settles it", () => {
    const days = fc.array(anyDay, { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(days, fc.boolean(), (column, dayFirst) => {
        const settling = column.filter(({ day }) => day > 12).length;
        fc.pre(settling > 0);
        const written = column.map(({ year, month, day }) =>
          dayFirst ? `${day}/${month}/${year}` : `${month}/${day}/${year}`,
        );
        const report = sniffDateStyle(written, dayFirst ? "month-first" : "day-first");
        expect(report.style).toBe(dayFirst ? "day-first" : "month-first");
        expect(report.certain).toBe(true);
        expect(report.dayFirstOnly + report.monthFirstOnly).toBe(settling);
      }),
    );
  });

  it("falls back on the country's habit and says that it is a guess", () => {
    expect(sniffDateStyle(["3/4/2026", "5/6/2026"])).toMatchObject({ style: "day-first", certain: false });
    expect(sniffDateStyle(["3/4/2026"], "month-first")).toMatchObject({
      style: "month-first",
      ambiguous: [{ value: "3/4/2026", count: 1, dayFirst: "2026-04-03", monthFirst: "2026-03-04" }],
    });
    expect(sniffDateStyle(["2026-04-03", "4 May 2026", "6/6/2026"])).toMatchObject({
      certain: true,
      ambiguous: [],
    });
  });

  it("is not certain where cells contradict each other, follows the most, and lists what it cannot read", () => {
    const report = sniffDateStyle(["13/2/2026", "14/2/2026", "2/15/2026", "1/2/2026", "soon", "soon", ""]);
    expect(report).toMatchObject({ style: "day-first", certain: false, dayFirstOnly: 2, monthFirstOnly: 1 });
    expect(report.unreadable).toEqual([{ value: "soon", count: 2 }]);
  });

  it("doubts a date that the style throws far from all the others", () => {
    const report = sniffDateStyle(["13/3/2016", "20/4/2016", "30/5/2016", "04/12/16", "05/04/16"]);
    expect(report.doubtful.map(({ value }) => value)).toEqual(["04/12/16"]);
  });
});
