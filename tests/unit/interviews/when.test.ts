/** Times and days as people read them. */
import { describe, expect, it } from "vitest";
import {
  ageInWords,
  cityOf,
  formatDay,
  formatInstant,
  formatInterview,
  formatTime,
  inBothZones,
  relativeTime,
} from "@/lib/interviews/when";

const LONDON = "Europe/London";
const TORONTO = "America/Toronto";
/** Friday 14 November 2025, four in the afternoon in Toronto, nine in the evening in London. */
const AT = new Date("2025-11-14T21:00:00Z");

describe("an instant", () => {
  it("reads as in the product's page", () => {
    expect(formatInstant(AT, TORONTO)).toBe("Fri 14 Nov 16:00");
    expect(formatInstant(AT, LONDON)).toBe("Fri 14 Nov 21:00");
    expect(formatTime(AT, LONDON)).toBe("21:00");
  });

  it("follows summer time", () => {
    expect(formatInstant(new Date("2026-03-29T00:59:00Z"), LONDON)).toBe("Sun 29 Mar 00:59");
    expect(formatInstant(new Date("2026-03-29T01:00:00Z"), LONDON)).toBe("Sun 29 Mar 02:00");
  });

  it("shows midnight as 00:00 and September in three letters", () => {
    expect(formatInstant(new Date("2026-09-01T23:00:00Z"), LONDON)).toBe("Wed 2 Sep 00:00");
  });

  it("names the year where it is not this one", () => {
    expect(formatInstant(AT, LONDON, "en-GB", new Date("2026-01-02T10:00:00Z"))).toBe(
      "Fri 14 Nov 2025 21:00",
    );
    expect(formatInstant(AT, LONDON, "en-GB", new Date("2025-01-02T10:00:00Z"))).toBe("Fri 14 Nov 21:00");
    const newYear = new Date("2025-12-31T23:30:00Z");
    expect(formatInstant(newYear, "Europe/Berlin", "en-GB", newYear)).toBe("Thu 1 Jan 00:30");
  });

  it("speaks another language on request", () => {
    expect(formatInstant(AT, "Europe/Berlin", "de")).toBe("Fr. 14. Nov. 22:00");
  });
});

describe("both zones", () => {
  it("shows theirs first, then yours", () => {
    expect(inBothZones(AT, TORONTO, LONDON, "Toronto")).toBe(
      "Fri 14 Nov 16:00 (employer's time, Toronto) – 21:00 yours",
    );
  });

  it("names the zone's city where no place is known", () => {
    expect(inBothZones(AT, "America/New_York", LONDON, null)).toContain("(employer's time, New York)");
  });

  it("names your day where it is another one", () => {
    expect(inBothZones(AT, TORONTO, "Asia/Kolkata", "Toronto")).toBe(
      "Fri 14 Nov 16:00 (employer's time, Toronto) – Sat 15 Nov 02:30 yours",
    );
  });

  it("is one time where both clocks show the same at that moment", () => {
    expect(inBothZones(AT, LONDON, "Europe/Lisbon", "Leeds")).toBe("Fri 14 Nov 21:00");
    expect(inBothZones(AT, LONDON, "Africa/Accra", "Leeds")).toBe("Fri 14 Nov 21:00");
    const summer = new Date("2025-07-11T12:00:00Z");
    expect(inBothZones(summer, LONDON, "Africa/Accra", "Leeds")).toBe(
      "Fri 11 Jul 13:00 (employer's time, Leeds) – 12:00 yours",
    );
  });

  it("tells four hours, not five, in the weeks between the changes of summer time", () => {
    const between = new Date("2026-03-16T16:00:00Z");
    expect(inBothZones(between, TORONTO, LONDON, "Toronto")).toBe(
      "Mon 16 Mar 12:00 (employer's time, Toronto) – 16:00 yours",
    );
  });
});

describe("a day", () => {
  it("has no zone and no time", () => {
    expect(formatDay("2025-11-14")).toBe("Fri 14 Nov");
    expect(formatDay("2028-02-29")).toBe("Tue 29 Feb");
  });

  it("names the year where it is not today's", () => {
    expect(formatDay("2015-11-14", "2026-11-14")).toBe("Sat 14 Nov 2015");
    expect(formatDay("2026-11-14", "2026-01-01")).toBe("Sat 14 Nov");
  });
});

describe("an interview", () => {
  const toronto = { day: "2025-11-14", zone: TORONTO };

  it("has its time in both zones", () => {
    expect(formatInterview({ ...toronto, startsAt: AT }, LONDON)).toBe(
      "Fri 14 Nov 16:00 (employer's time, Toronto) – 21:00 yours",
    );
  });

  it("may have a date alone, and says so", () => {
    expect(formatInterview({ ...toronto, startsAt: null }, LONDON)).toBe("Fri 14 Nov, time not known");
    expect(
      formatInterview({ ...toronto, startsAt: null }, LONDON, null, new Date("2026-06-01T00:00:00Z")),
    ).toBe("Fri 14 Nov 2025, time not known");
  });
});

describe("relative time", () => {
  it.each([
    [-7_200, "2 h ago"],
    [-7_199, "1 h ago"],
    [-30, "just now"],
    [0, "just now"],
    [59, "just now"],
    [60, "in 1 min"],
    [-300, "5 min ago"],
    [3 * 86_400, "in 3 days"],
    [-86_400, "1 day ago"],
    [-90 * 86_400, "2 months ago"],
    [-900 * 86_400, "2 years ago"],
  ])("%i seconds is %s", (seconds, words) => {
    expect(relativeTime(new Date(AT.getTime() + seconds * 1_000), AT)).toBe(words);
  });
});

describe("age in words", () => {
  it.each([
    [0, "less than a minute"],
    [45, "45 min"],
    [59.9, "59 min"],
    [60, "1 h"],
    [1_439, "23 h"],
    [1_440, "1 day"],
    [59 * 1_440, "59 days"],
    [61 * 1_440, "2 months"],
  ])("%d minutes is %s", (minutes, words) => {
    expect(ageInWords(minutes)).toBe(words);
  });
});

describe("the city of a zone", () => {
  it.each([
    ["Europe/London", "London"],
    ["America/Argentina/Buenos_Aires", "Buenos Aires"],
    ["Asia/Calcutta", "Kolkata"],
    ["UTC", "UTC"],
  ])("%s is %s", (zone, city) => {
    expect(cityOf(zone)).toBe(city);
  });
});
