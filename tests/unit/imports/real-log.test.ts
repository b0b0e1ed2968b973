/** The import's bar: a real agency's list comes in whole, and what is odd in it is said. */
import { describe, expect, it } from "vitest";
import { matchColumns } from "@/lib/imports/columns";
import { sniffDateStyle } from "@/lib/imports/date-style";
import { groupSpellings, joinsOf } from "@/lib/imports/employers";
import { planRows } from "@/lib/imports/plan";
import { readCsv } from "@/lib/imports/sniff";
import { interviewLog, realLog } from "./interview-log";

const table = readCsv(interviewLog());
const { mapping, confidence } = matchColumns(table.headers, table.rows.slice(0, 200));
const cells = (header: string) => table.rows.map((row) => row[table.headers.indexOf(header)] ?? "");
const employers = groupSpellings(cells("Client name"), [...cells("Location"), ...cells("Interview Venue")]);
const options = {
  dateStyle: "day-first" as const,
  zone: "Asia/Kolkata",
  historyBefore: "2026-01-01",
  today: "2026-01-15",
  employerJoins: joinsOf(employers),
};
const plan = planRows(table, mapping, options);

/** Counts without any of our code: the cells of a line, cut at commas outside quotes. */
const lines = new TextDecoder()
  .decode(interviewLog())
  .split("\n")
  .filter((line) => line.trim() !== "");
const raw = lines.map((line) => line.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/));
const attendanceAt = raw[0]?.indexOf("Observed Attendance") ?? -1;
const rawAttendance = raw.slice(1).map((row) => row[attendanceAt]?.trim().toLowerCase());

describe("the interview log", () => {
  it("is read whole, without the empty columns at its end", () => {
    expect(table.rows).toHaveLength(raw.length - 1);
    expect(table).toMatchObject({ encoding: "utf-8", delimiter: ",", firstRow: 2 });
    expect(table.headers.at(-1)).toBe("Marital Status");
    expect(table.warnings).toEqual([expect.stringMatching(/^\d empty columns at the end were left out\.$/)]);
    if (realLog) expect(table.rows).toHaveLength(1_233);
  });

  it("has its columns recognised, and no e-mail invented", () => {
    const named = Object.fromEntries(
      Object.entries(mapping).map(([field, index]) => [field, table.headers[index]]),
    );
    expect(named).toEqual({
      date: "Date of Interview",
      employer: "Client name",
      candidate: "Name(Cand ID)",
      job: "Position to be closed",
      jobDetail: "Nature of Skillset",
      place: "Interview Venue",
      format: "Interview Type",
      attendance: "Observed Attendance",
      expectedAttendance: "Expected Attendance",
    });
    expect(Math.min(...Object.values(confidence))).toBeGreaterThan(0.7);
  });

  it("is dated with the day first, and says which dates that makes doubtful", () => {
    const report = sniffDateStyle(cells("Date of Interview"));
    expect(report).toMatchObject({ style: "day-first", certain: true, monthFirstOnly: 0, unreadable: [] });
    expect(report.doubtful).toContainEqual({
      value: "04/12/16",
      count: realLog ? 86 : 1,
      dayFirst: "2016-12-04",
      monthFirst: "2016-04-12",
    });
    if (realLog)
      expect(report.doubtful.map(({ value }) => value)).toEqual(["04/12/16", "02.09.2016", "05/11/2016"]);
  });

  it("offers the employers' spellings for joining, and leaves different employers apart", () => {
    const byName = Object.fromEntries(employers.map((group) => [group.canonical, group.variants]));
    expect(Object.keys(byName).toSorted()).toEqual(["Aon Hewitt", "Standard Chartered Bank"]);
    expect(byName["Standard Chartered Bank"]).toMatchObject([
      { name: "Standard Chartered Bank", confidence: "sure" },
      { name: "Standard Chartered Bank Chennai", confidence: "likely" },
    ]);
    const hewitt = new Map(byName["Aon Hewitt"]?.map((variant) => [variant.name, variant.confidence]));
    expect(hewitt).toEqual(
      new Map([
        ["Aon Hewitt", "sure"],
        ["Aon hewitt Gurgaon", "likely"],
        ["Hewitt", "possible"],
      ]),
    );
    if (realLog) expect(new Set(cells("Client name")).size - plan.summary.employers).toBe(3);
  });

  it("comes in whole: every row planned, none with an error, attendance as counted by hand", () => {
    expect(plan.errors).toEqual([]);
    expect(plan.rows.map((row) => row.rowNumber)).toEqual(table.rows.map((_, i) => i + 2));
    expect(plan.summary).toMatchObject({
      rows: raw.length - 1,
      planned: raw.length - 1,
      attended: rawAttendance.filter((word) => word === "yes").length,
      noShow: rawAttendance.filter((word) => word === "no").length,
      booked: rawAttendance.filter((word) => word !== "yes" && word !== "no").length,
      candidates: raw.length - 1,
      duplicates: 0,
      history: raw.length - 1,
    });
    if (realLog)
      expect(plan.summary).toMatchObject({ planned: 1_233, attended: 783, noShow: 450, withoutTime: 1_213 });
  });

  it("keeps the few times that it has, and no other", () => {
    const timed = plan.rows.filter((row) => row.time !== null);
    expect(timed.map((row) => row.rowNumber)).toEqual(
      raw.flatMap((row, i) => (/&/.test(row[0] ?? "") ? [i + 1] : [])),
    );
    expect(timed.find((row) => row.time === "12:00")?.day).toBe("2016-08-28");
  });

  it("says what is odd: a year dragged down, a time where a job should be", () => {
    const dragged = plan.warnings.filter(({ message }) => /counts up/.test(message));
    expect(dragged[0]).toMatchObject({
      column: "Date of Interview",
      message: expect.stringContaining("12 April 2017"),
    });
    expect(dragged).toHaveLength(realLog ? 7 : 2);
    const times = plan.warnings.filter(({ message }) => /looks like a time/.test(message));
    expect(times).toHaveLength(realLog ? 7 : 1);
    expect(plan.warnings).toHaveLength(dragged.length + times.length);
    expect(plan.rows.some((row) => /\d [AP]M/i.test(row.jobTitle ?? ""))).toBe(false);
  });

  it("joins the spellings of a job at one employer and cleans the places", () => {
    const java = plan.rows.filter(
      (row) => /java, ?j2ee$/i.test(row.jobTitle ?? "") && row.employerName.startsWith("Standard"),
    );
    expect(new Set(java.map((row) => row.jobTitle)).size).toBe(1);
    expect(java.length).toBeGreaterThan(1);
    expect(new Set(plan.rows.map((row) => row.place))).toContain("Cochin");
    expect(new Set(plan.rows.map((row) => row.format))).toEqual(new Set(["onsite", "other"]));
  });

  it("planned from the time when it was kept, books what lay ahead and clocks only the last two weeks", () => {
    const then = planRows(table, mapping, { ...options, historyBefore: "2016-08-18", today: "2016-09-01" });
    const ahead = then.rows.filter((row) => row.day > "2016-09-01");
    expect(ahead.length).toBeGreaterThan(0);
    expect(ahead.every((row) => row.status === "booked" && !row.history)).toBe(true);
    const live = then.rows.filter((row) => !row.history && row.day <= "2016-09-01");
    expect(live.every((row) => row.day >= "2016-08-18")).toBe(true);
    expect(then.summary.planned).toBe(raw.length - 1);
  });
});
