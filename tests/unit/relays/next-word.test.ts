/** "You will hear from me again by": a day that the next holding update keeps. */
import { describe, expect, it } from "vitest";
import { isWorkingDay, isWorkingTime } from "@/lib/agencies/calendar";
import { holdingDue, nextWordBy, wakingHours } from "@/lib/relays/holding";
import { ENGLAND } from "../../support/calendars";

const utc = (time: string) => new Date(`${time.replace(" ", "T")}:00Z`);
const WAITING = {
  byItself: true,
  off: false,
  open: true,
  history: false,
  interview: "attended",
  relay: "nothing_to_say",
  overAt: new Date(0),
  calendar: ENGLAND,
} as const;

describe("the promised next word", () => {
  const clocks = { holdingAfterHours: 48, holdingEveryDays: 7 };
  const by = (now: string, promised: string | null, zone = "Europe/London") =>
    nextWordBy(utc(now), promised, { clocks, calendar: ENGLAND, zone });

  it("is a week on, or the next day on which we work", () => {
    expect(by("2026-11-04 11:00", null)).toBe("2026-11-11");
    expect(by("2026-11-07 11:00", null)).toBe("2026-11-16");
    expect(by("2026-12-18 11:00", null)).toBe("2026-12-29");
  });

  it("is the day after the employer's, where that is sooner, and never within 48 hours", () => {
    expect(by("2026-11-04 11:00", "2026-11-09")).toBe("2026-11-10");
    expect(by("2026-11-04 11:00", "2026-11-06")).toBe("2026-11-09");
    expect(by("2026-11-04 11:00", "2026-11-04")).toBe("2026-11-06");
    expect(by("2026-11-04 11:00", "2026-12-01")).toBe("2026-11-11");
  });

  it("is kept: the next one is due on or before that day, in waking hours, whenever the last was written", () => {
    for (const zone of ["Europe/London", "America/New_York", "Asia/Tokyo", "Pacific/Auckland"]) {
      const waking = wakingHours(ENGLAND, zone);
      for (let hour = 0; hour < 24 * 370; hour += 7) {
        const now = new Date(utc("2026-01-05 00:30").getTime() + hour * 3_600_000);
        if (!isWorkingTime(waking, now)) continue;
        const promised = hour % 3 === 0 ? now.toISOString().slice(0, 10) : null;
        const day = nextWordBy(now, promised, { clocks, calendar: ENGLAND, zone });
        const last = { kind: "holding", status: "sent", createdAt: now, nextWordBy: day } as const;
        const { at } = holdingDue({ ...WAITING, clocks, lastWordAt: now, last, zone });
        if (!at) throw new Error("none due");
        const local = at.toLocaleDateString("sv-SE", { timeZone: zone });
        expect(local <= day, `${now.toISOString()} in ${zone}: ${local} after ${day}`).toBe(true);
        expect(isWorkingTime(waking, at)).toBe(true);
        expect(isWorkingDay(ENGLAND, day)).toBe(true);
        expect(at.getTime() - now.getTime()).toBeGreaterThanOrEqual(48 * 3_600_000);
      }
    }
  });
});
