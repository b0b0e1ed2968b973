/** The browser's clock arithmetic agrees with the server's, at every change of summer time. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { wallInstant, wallTime } from "@/lib/interviews/wall-clock";
import { instantOf } from "@/lib/platform/time";

const ZONES = [
  "Europe/London",
  "America/New_York",
  "Asia/Kolkata",
  "Australia/Lord_Howe",
  "Pacific/Apia",
  "America/St_Johns",
  "UTC",
];

describe("wallInstant", () => {
  it("is what the server makes of the same day, time and zone", () => {
    const day = fc
      .date({ min: new Date("2020-01-01"), max: new Date("2035-12-31"), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const time = fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
      .map(([hour, minute]) => `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`);
    fc.assert(
      fc.property(day, time, fc.constantFrom(...ZONES), (theDay, theTime, zone) => {
        expect(wallInstant(theDay, theTime, zone)).toEqual(instantOf(theDay, theTime, zone));
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ["skipped", "2026-03-29", "01:30", "Europe/London"],
    ["twice", "2026-10-25", "01:30", "Europe/London"],
    ["skipped", "2026-03-08", "02:30", "America/New_York"],
    ["twice", "2026-11-01", "01:59", "America/New_York"],
    ["skipped by half an hour", "2026-10-04", "02:15", "Australia/Lord_Howe"],
    ["twice by half an hour", "2026-04-05", "01:45", "Australia/Lord_Howe"],
  ])("%s: %s %s in %s", (_what, day, time, zone) => {
    expect(wallInstant(day, time, zone)).toEqual(instantOf(day, time, zone));
  });

  it("answers nothing to what is half typed", () => {
    expect(wallInstant("2026-11", "10:00", "Europe/London")).toBeNull();
    expect(wallInstant("2026-11-02", "", "Europe/London")).toBeNull();
    expect(wallInstant("2026-11-02", "10:00", "Mars/Olympus")).toBeNull();
  });
});

describe("wallTime", () => {
  it("is the time on the wall there", () => {
    expect(wallTime(new Date("2026-11-02T15:30:00Z"), "America/Toronto")).toBe("10:30");
    expect(wallTime(new Date("2026-07-02T23:30:00Z"), "Europe/London")).toBe("00:30");
  });
});
