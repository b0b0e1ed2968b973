/** When a due reminder is best read: later than due and never earlier, within two working days, in working hours. */
import { describe, expect, test } from "vitest";
import { isWorkingTime } from "@/lib/agencies/calendar";
import { bestTime } from "@/lib/requests/best-time";
import { ENGLAND } from "../../support/calendars";

const at = (time: string) => new Date(`${time.replace(" ", "T")}:00Z`);
/** Tue 3 Nov 2026, in winter: London's clock shows UTC. */
const TUESDAY = at("2026-11-03 10:20");

describe("the best time", () => {
  test.each([
    ["nothing is known", TUESDAY, { bestDay: null, bestHalf: null }, "2026-11-03 10:20"],
    ["afternoons, due in the morning", TUESDAY, { bestDay: null, bestHalf: "afternoon" }, "2026-11-03 13:30"],
    [
      "afternoons, due in one",
      at("2026-11-03 15:05"),
      { bestDay: null, bestHalf: "afternoon" },
      "2026-11-03 15:05",
    ],
    [
      "mornings, due after one",
      at("2026-11-03 14:00"),
      { bestDay: null, bestHalf: "morning" },
      "2026-11-04 09:00",
    ],
    ["Thursdays, two days off", TUESDAY, { bestDay: "Thursday", bestHalf: null }, "2026-11-05 09:00"],
    ["Thursday afternoons", TUESDAY, { bestDay: "Thursday", bestHalf: "afternoon" }, "2026-11-05 13:30"],
    [
      "Mondays, too far off: the half alone",
      TUESDAY,
      { bestDay: "Monday", bestHalf: "afternoon" },
      "2026-11-03 13:30",
    ],
    ["Mondays, too far off", TUESDAY, { bestDay: "Monday", bestHalf: null }, "2026-11-03 10:20"],
    [
      "Mondays, from a Friday over the weekend",
      at("2026-11-06 16:00"),
      { bestDay: "Monday", bestHalf: null },
      "2026-11-09 09:00",
    ],
    [
      "today's own day, its half over",
      at("2026-11-03 14:00"),
      { bestDay: "Tuesday", bestHalf: "morning" },
      "2026-11-04 09:00",
    ],
  ] as const)("%s", (_what, due, habits, best) => {
    expect(bestTime(due, habits, ENGLAND)).toEqual(at(best));
  });

  test("is never earlier than due, and always in working hours", () => {
    const days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", null] as const;
    for (let hour = 0; hour < 24 * 14; hour += 5) {
      const due = new Date(at("2026-12-21 09:10").getTime() + hour * 3_600_000);
      if (!isWorkingTime(ENGLAND, due)) continue;
      for (const bestDay of days)
        for (const bestHalf of ["morning", "afternoon", null] as const) {
          const best = bestTime(due, { bestDay, bestHalf }, ENGLAND);
          expect(
            best >= due && isWorkingTime(ENGLAND, best),
            `${due.toISOString()} ${bestDay} ${bestHalf}`,
          ).toBe(true);
        }
    }
  });
});
