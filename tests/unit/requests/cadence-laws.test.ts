/** What holds for every chase, whatever the silences: laws, tried on random ones. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isWorkingTime } from "@/lib/agencies/calendar";
import { dayIn } from "@/lib/platform/time";
import { promisedOver } from "@/lib/requests/cadence";
import { ENGLAND } from "../../support/calendars";
import { ASKED, chase } from "../../support/chasing";

describe("laws of chasing", () => {
  const someDay = fc
    .integer({ min: -10, max: 60 })
    .map((days) => new Date(Date.UTC(2026, 10, 2 + days)).toISOString().slice(0, 10));
  const maybe = fc.option(someDay, { nil: null });

  it("no chase breaks a silence, leaves the window, or shares a day with the one before; the end comes", () => {
    fc.assert(
      fc.property(
        maybe,
        maybe,
        maybe,
        maybe,
        fc.integer({ min: 0, max: 20 * 1_440 }),
        (one, two, three, four, minutes) => {
          const askedAt = new Date(ASKED.getTime() + minutes * 60_000);
          const silence = { notBefore: one, doNotContactUntil: two, heldUntil: three, promisedFor: four };
          let last = askedAt;
          let chaseCount = 0;
          for (; chaseCount < 20; chaseCount++) {
            const next = chase({ askedAt, ...silence, chaseCount, lastChasedAt: chaseCount ? last : null });
            if ("lapseProposedAt" in next) break;
            const day = dayIn(next.at, ENGLAND.zone);
            expect(isWorkingTime(ENGLAND, next.at)).toBe(true);
            expect(day > dayIn(last, ENGLAND.zone)).toBe(true);
            for (const quiet of [one, two, three]) expect(quiet === null || day >= quiet).toBe(true);
            expect(four === null || promisedOver(four, ENGLAND, next.at)).toBe(true);
            last = next.at;
          }
          expect(chaseCount).toBeLessThanOrEqual(6);
        },
      ),
      { numRuns: 300 },
    );
  });
});
