/** What is said of how somebody answers: true, of enough of them, and nothing of too few. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { addWorkingMinutes, type WorkingCalendar, workingMinutesBetween } from "@/lib/agencies/calendar";
import { addMinutes } from "@/lib/platform/time";
import { type Ended, FEWEST, inASentence, responsiveness } from "@/lib/requests/responsiveness";

const LONDON: WorkingCalendar = {
  zone: "Europe/London",
  from: "09:00",
  to: "17:30",
  days: [1, 2, 3, 4, 5],
  country: "GB",
  region: "ENG",
  overrides: [],
};
const NONE = { kept: 0, broken: 0 };
const MONDAY = new Date("2026-11-02T10:00:00Z");

/** Asked on Mondays at ten, answered so many working hours later; null: never. */
function story(hours: readonly (number | null)[], source: Ended["source"] = "form"): Ended[] {
  return hours.map((after, week) => {
    const askedAt = addMinutes(MONDAY, week * 7 * 24 * 60);
    const answeredAt = after === null ? null : addWorkingMinutes(LONDON, askedAt, after * 60);
    return { askedAt, answeredAt, source: answeredAt && source };
  });
}

describe("how they answer", () => {
  test("nothing is said of four, whatever they were", () => {
    expect(responsiveness(story([1, 1, 1, 1]), { kept: 9, broken: 0 }, LONDON)).toBeNull();
  });

  test("of five that came to an end, four of them without an answer, only the share is said", () => {
    const figures = responsiveness(story([2, null, null, null, null]), NONE, LONDON);
    expect(figures).toMatchObject({ asked: 5, answered: 1, medianHours: null, bestDay: null, channel: null });
    expect(inASentence(figures)).toBeNull();
  });

  test("the median counts working hours: nights, weekends and holidays are not slowness", () => {
    const overnight = story([1, 2, 11, 12, 20]);
    expect(responsiveness(overnight, NONE, LONDON)?.medianHours).toBeCloseTo(11);
    const asked = new Date("2026-12-24T16:30:00Z");
    const christmas = Array.from({ length: 5 }, (_, at) => ({
      askedAt: asked,
      answeredAt: new Date(`2026-12-29T10:0${at}:00Z`),
      source: "form" as const,
    }));
    expect(responsiveness(christmas, NONE, LONDON)?.medianHours).toBeCloseTo(2 + 2 / 60);
  });

  test("one sentence, with the day and the half of the day that stand out", () => {
    const figures = responsiveness(story([11, 11, 11, 10, 12]), NONE, LONDON);
    expect(inASentence(figures)).toBe(
      "Usually answers within 11 working hours; Tuesdays and afternoons are best.",
    );
  });

  test("a day that does not stand out is not named", () => {
    const figures = responsiveness(story([1, 9, 18, 26, 1, 9, 18, 26]), NONE, LONDON);
    expect(figures?.bestDay).toBeNull();
  });

  test("an answer before the letter left counts as at once, and under an hour reads as one", () => {
    const early = story([0, 0, 0, 0, 0]).map((one) => ({ ...one, answeredAt: addMinutes(one.askedAt, -90) }));
    const figures = responsiveness(early, NONE, LONDON);
    expect(figures?.medianHours).toBe(0);
    expect(inASentence(figures)).toMatch(/^Usually answers within a working hour; Mondays/);
  });

  test("promises are spoken of from five on", () => {
    const asked = story([1, 1, 1, 1, 1]);
    expect(responsiveness(asked, { kept: 3, broken: 1 }, LONDON)?.promises).toBeNull();
    expect(responsiveness(asked, { kept: 3, broken: 2 }, LONDON)?.promises).toEqual({ kept: 3, broken: 2 });
  });

  test("agrees with a plain count over any history", () => {
    const hours = fc.option(fc.integer({ min: 0, max: 200 }), { nil: null });
    fc.assert(
      fc.property(fc.array(hours, { maxLength: 25 }), (all) => {
        const ended = story(all);
        const figures = responsiveness(ended, NONE, LONDON);
        if (all.length < FEWEST) {
          expect(figures).toBeNull();
          return;
        }
        const took = ended
          .flatMap(({ askedAt, answeredAt }) =>
            answeredAt ? [workingMinutesBetween(LONDON, askedAt, answeredAt) / 60] : [],
          )
          .sort((a, b) => a - b);
        expect(figures?.answered).toBe(took.length);
        if (took.length < FEWEST) {
          expect(figures?.medianHours).toBeNull();
          return;
        }
        const below = took.filter((one) => one < (figures?.medianHours ?? -1)).length;
        const above = took.filter((one) => one > (figures?.medianHours ?? -1)).length;
        expect(Math.max(below, above)).toBeLessThanOrEqual(took.length / 2);
      }),
    );
  });
});
