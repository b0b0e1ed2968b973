/** A rhythm of one's own lies over the usual one, number by number; what is broken counts as not given. */
import { describe, expect, test } from "vitest";
import { z } from "zod";
import { CadenceFields, cadenceOf, cadenceValues, readCadence, withCadence } from "@/lib/agencies/cadence";
import { clocksOf } from "@/lib/agencies/clocks";

const USUAL = clocksOf({ chaseDays: [1, 2], escalateAfter: 2 });

test("the request's numbers over the employer's over the agency's", () => {
  const clocks = withCadence(USUAL, { chaseDays: [2, 4], phoneChases: [2] }, { chaseDays: [5] });
  expect(clocks).toEqual({ ...USUAL, chaseDays: [5], phoneChases: [2] });
  expect(withCadence(USUAL, {}, null, undefined)).toEqual(USUAL);
});

test.each([
  [{ chaseDays: [3, 1] }, {}],
  [{ chaseDays: "1, 2" }, {}],
  [{ lapseProposedDays: 0 }, {}],
  [{ relayDueMinutes: 5, chaseDays: [1] }, { chaseDays: [1] }],
  [[1], {}],
  ["x", {}],
])("of what is stored, %o gives %o", (stored, own) => expect(cadenceOf(stored)).toEqual(own));

describe("the form", () => {
  const form = z.strictObject(CadenceFields).transform(readCadence);
  const typed = { rhythm: "own", ...cadenceValues(USUAL) };

  test("gives what was typed, as numbers", () => {
    expect(form.parse({ ...typed, chaseDays: "2; 5 9", phoneChases: "" })).toEqual({
      chaseDays: [2, 5, 9],
      phoneChases: [],
      paperChases: [],
      escalateAfter: 2,
      lapseProposedDays: 15,
    });
  });
  test("as usual stores nothing, whatever else stands in it", () => {
    expect(form.parse({ ...typed, rhythm: "usual", chaseDays: "nonsense" })).toEqual({});
  });
  test.each([
    ["chaseDays", "5, 1", "Each chase has to come at least a business day after the one before."],
    ["chaseDays", "soon", "Please give whole numbers, separated by commas."],
    ["lapseProposedDays", "", "Please give a number."],
    ["escalateAfter", "99", "At most 12."],
    ["paperChases", "3", "A chase is either a telephone call or a letter on paper."],
  ])("%s %s is marked beside its field", (name, value, message) => {
    const { error } = form.safeParse({ ...typed, [name]: value });
    expect(error?.issues.map((issue) => [issue.path[0], issue.message])).toEqual([[name, message]]);
  });
});
