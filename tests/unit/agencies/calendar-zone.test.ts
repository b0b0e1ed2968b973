/** Working time is the same wherever this process runs. */
import { afterEach, describe, expect, it, vi } from "vitest";
import { ENGLAND, PLACES } from "../../support/calendars";

describe("the zone of this process", () => {
  const home = process.env.TZ;
  afterEach(() => {
    if (home === undefined) delete process.env.TZ;
    else process.env.TZ = home;
  });

  it.each([
    ["Pacific/Kiritimati", 14],
    ["America/Los_Angeles", -8],
    ["UTC", 0],
  ])("%s makes no difference", async (zone, hours) => {
    process.env.TZ = zone;
    expect(new Date(2026, 0, 1).getTime()).toBe(Date.UTC(2026, 0, 1, -hours));
    vi.resetModules();
    const fresh = await import("@/lib/agencies/calendar");
    expect(fresh.holidayName(ENGLAND, "2026-12-25")).toBe("Christmas Day");
    expect(fresh.holidayName(ENGLAND, "2026-12-24")).toBeNull();
    const christmas = PLACES.map((calendar) =>
      fresh.addWorkingMinutes(calendar, new Date("2026-12-23T20:00:00Z"), 510 + 30).toISOString(),
    );
    expect(christmas).toEqual([
      "2026-12-29T09:30:00.000Z",
      "2026-12-29T09:30:00.000Z",
      "2026-12-29T08:30:00.000Z",
      "2026-12-24T20:30:00.000Z",
      "2026-12-24T20:30:00.000Z",
      "2026-12-28T04:00:00.000Z",
    ]);
  });
});
