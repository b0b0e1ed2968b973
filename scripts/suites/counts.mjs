/** From each runner's own report to how many tests passed and failed; a skipped test counts as failed. */

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * @param {string} name
 * @param {number} exitCode
 * @returns {Count}
 */
export function fromExit(name, exitCode) {
  if (exitCode !== 0) console.error(`${name} failed`);
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/**
 * @param {{ testResults: { status: string, name: string, assertionResults: { status: string, fullName: string }[] }[] }} report
 *   as Vitest's json reporter writes it
 * @param {number} exitCode
 * @returns {Count}
 */
export function fromVitest({ testResults }, exitCode) {
  const tests = testResults.flatMap((file) => file.assertionResults);
  const passed = tests.filter((test) => test.status === "passed").length;
  const skipped = tests.filter((test) => test.status !== "passed" && test.status !== "failed");
  for (const test of skipped) console.error(`Skipped, which counts as failed: ${test.fullName}`);
  // A file that cannot even be read has no tests to fail.
  const unreadable = testResults.filter(
    (file) => file.status === "failed" && !file.assertionResults.some((test) => test.status === "failed"),
  ).length;
  return honest(passed, tests.length - passed + unreadable, exitCode);
}

/**
 * @param {{ stats: { expected: number, unexpected: number, flaky: number, skipped: number } }} report
 *   as Playwright's json reporter writes it
 * @param {number} exitCode
 * @returns {Count}
 */
export function fromPlaywright({ stats }, exitCode) {
  if (stats.skipped > 0) console.error(`${stats.skipped} skipped, which counts as failed`);
  return honest(stats.expected, stats.unexpected + stats.flaky + stats.skipped, exitCode);
}

/** A runner that ended badly without a failed test failed somewhere else, and no test at all is no success.
 * @param {number} passed
 * @param {number} failed
 * @param {number} exitCode
 * @returns {Count}
 */
function honest(passed, failed, exitCode) {
  if (failed === 0 && (exitCode !== 0 || passed === 0)) return { passed, failed: 1 };
  return { passed, failed };
}
