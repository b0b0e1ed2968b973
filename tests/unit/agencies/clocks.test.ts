/** The default numbers of product.md part 6, and what an agency may make of them. */
import { describe, expect, it } from "vitest";
import { clocksOf } from "@/lib/agencies/clocks";

describe("the defaults", () => {
  it("are the numbers of the product's page", () => {
    expect(clocksOf({})).toEqual({
      debriefDueMinutes: 60,
      debriefAlertMinutes: 180,
      debriefFirstTimeoutMinutes: 4 * 60,
      chaseDays: [1, 2, 3, 3 + 3, 3 + 3 + 5, 3 + 3 + 5 + 5],
      phoneChases: [3],
      paperChases: [],
      escalateAfter: 3,
      lapseProposedDays: 15,
      lapseQuietDays: 3,
      promiseGraceMinutes: 120,
      relayDueMinutes: 4 * 60,
      holdingAfterHours: 48,
      holdingEveryDays: 7,
      asksByItself: false,
      choosesTime: false,
      holdingByItself: false,
      thankYouUntilHours: 24,
      thankYouHiddenAfterHours: 48,
      signInLinkMinutes: 10,
      passwordLinkMinutes: 60,
      invitationLinkDays: 7,
      replyLinkDays: 90,
      retentionMonths: 12,
    });
  });

  it("stand where nothing is stored", () => {
    expect(clocksOf(null)).toEqual(clocksOf({}));
    expect(clocksOf(undefined)).toEqual(clocksOf({}));
  });
});

describe("an agency's own", () => {
  it("change only what they name, and survive a round trip through the column", () => {
    const own = clocksOf(JSON.parse('{"relayDueMinutes": 120, "chaseDays": [2, 5]}'));
    expect(own).toEqual({ ...clocksOf({}), relayDueMinutes: 120, chaseDays: [2, 5] });
    expect(clocksOf(JSON.parse(JSON.stringify(own)))).toEqual(own);
  });

  it("may hold a field that this version does not know", () => {
    expect(clocksOf({ fromTomorrow: 1 })).toEqual(clocksOf({}));
  });

  it.each([
    [{ chaseDays: [1, 1] }, "two chases on one day"],
    [{ chaseDays: [3, 2] }, "backwards"],
    [{ chaseDays: [0] }, "on the day of the ask"],
    [{ relayDueMinutes: -1 }, "before the answer"],
    [{ relayDueMinutes: 1.5 }, "half minutes"],
    [{ debriefAlertMinutes: 30 }, "alert before due"],
    [{ thankYouHiddenAfterHours: 12 }, "hidden before it ends"],
    [{ retentionMonths: 6 }, "under the year that the law asks"],
    ["tomorrow", "no object"],
  ] as [unknown, string][])("are refused: %j (%s)", (json) => {
    expect(() => clocksOf(json)).toThrow();
  });
});
