/** The last line of `npm test` must not flatter: what is skipped, unreadable or never run has failed. */
import { describe, expect, it } from "vitest";
import { fromExit, fromPlaywright, fromVitest } from "../../../scripts/suites/counts.mjs";

const file = (status: string, ...tests: string[]) => ({
  name: "some.test.ts",
  status,
  assertionResults: tests.map((one) => ({ status: one, fullName: one })),
});

describe("counting", () => {
  it("adds up what passed and failed", () => {
    const report = { testResults: [file("failed", "passed", "failed"), file("passed", "passed")] };
    expect(fromVitest(report, 1)).toEqual({ passed: 2, failed: 1 });
  });

  it("counts a skipped test as failed", () => {
    expect(fromVitest({ testResults: [file("passed", "passed", "pending", "todo")] }, 0)).toEqual({
      passed: 1,
      failed: 2,
    });
    expect(fromPlaywright({ stats: { expected: 3, unexpected: 0, flaky: 0, skipped: 1 } }, 0)).toEqual({
      passed: 3,
      failed: 1,
    });
  });

  it("counts a test that passed only at the second try as failed", () => {
    expect(fromPlaywright({ stats: { expected: 3, unexpected: 1, flaky: 1, skipped: 0 } }, 1)).toEqual({
      passed: 3,
      failed: 2,
    });
  });

  it("counts a file that could not be read as failed", () => {
    expect(fromVitest({ testResults: [file("failed"), file("passed", "passed")] }, 1)).toEqual({
      passed: 1,
      failed: 1,
    });
  });

  it("takes no test at all, and a bad end of the runner, for failures", () => {
    expect(fromVitest({ testResults: [] }, 0)).toEqual({ passed: 0, failed: 1 });
    expect(fromVitest({ testResults: [file("passed", "passed")] }, 1)).toEqual({ passed: 1, failed: 1 });
    expect(fromExit("types", 2)).toEqual({ passed: 0, failed: 1 });
  });
});
