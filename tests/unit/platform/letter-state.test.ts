/** Every status has words, and only the doubtful ones have buttons. */
import { expect, test } from "vitest";
import { LETTER_STATUSES, letterState } from "@/lib/platform/letter-state";

const row = (status: string) => ({ status, attempts: 0, nextTryAt: null, lastError: null });

test.each([...LETTER_STATUSES])("%s", (status) => {
  const state = letterState(row(status));
  expect(state.word.length).toBeGreaterThan(3);
  expect(state.means).toMatch(/\.$|choose\.$/);
  expect(state.mayResend).toBe(status === "failed" || status === "unknown");
  expect(state.maySettle).toBe(status === "unknown");
});

test("a letter that waits says why", () => {
  const put = { ...row("waiting"), lastError: "Today's limit of letters is reached." };
  expect(letterState(put).means).toContain("limit");
  expect(letterState({ ...put, attempts: 2, lastError: "451 Greylisted" }).means).toContain("keep trying");
});
