/** Alike names are noticed across accents, order, initials and slips; different people are left in peace. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { editDistance, foldName, SIMILAR, similarNames } from "@/lib/platform/similar-names";

describe("similarNames", () => {
  it.each([
    ["José Núñez", "Jose Nunez"],
    ["Aisha Khan", "Khan, Aisha"],
    ["J. Smith", "Jane Smith"],
    ["Müller", "Mueller"],
    ["Sean O'Brien", "Seán OBrien"],
    ["Łukasz Żółć", "Lukasz Zolc"],
    ["Jonathan Smith", "Jonathon Smith"],
    ["John Smith", "Jhon Smith"],
    ["Ana Maria Lima", "Ana Lima"],
    ["Dr Mohammed Ali", "Muhammad Ali"],
    ["محمد علي", "محمد  علي"],
    ["Barclays", "Barclays Ltd."],
    ["Marks & Spencer", "marks and spencer"],
  ])("%s and %s", (a, b) => {
    expect(similarNames(a, b)).toBeGreaterThanOrEqual(SIMILAR);
  });

  it.each([
    ["Candidate 1", "Candidate 11"],
    ["Candidate 12", "Candidate 21"],
    ["John Smith", "Jane Smith"],
    ["J S", "Jane Smith"],
    ["Ana", "Ana Lima"],
    ["Wei Li", "Wei Lu"],
    ["王伟", "王芳"],
    ["राम", "रमा"],
    ["Bank of America", "Bank of Scotland"],
    ["", ""],
    ["?", "!"],
  ])("not %s and %s", (a, b) => {
    expect(similarNames(a, b)).toBeLessThan(SIMILAR);
  });

  it("is between 0 and 1, says the same both ways, and 1 of a name and itself", () => {
    const name = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.stringMatching(/^[A-Da-d]{1,6}( [A-D][a-d]{0,5}){0,3}$/),
    );
    fc.assert(
      fc.property(name, name, (a, b) => {
        const score = similarNames(a, b);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(similarNames(a, a)).toBe(foldName(a) === "" ? 0 : 1);
        expect(score >= SIMILAR).toBe(similarNames(b, a) >= SIMILAR);
      }),
    );
  });
});

it("counts slips, a swap of neighbours as one", () => {
  expect([editDistance("abc", "abc"), editDistance("abc", "acb"), editDistance("abc", "abd")]).toEqual([
    0, 1, 1,
  ]);
  expect([editDistance("", "ab"), editDistance("kitten", "sitting")]).toEqual([2, 3]);
});
