/** The measurements that need the tests' database and commands: `letters` a minute, and a `sweep` among many requests. */
import { show } from "../suites/show.mjs";

/** @param {"letters" | "sweep"} what @returns {Promise<number>} the exit code */
export function measure(what) {
  return show(
    "vitest",
    ["run", "--config", "tests/vitest.config.ts", "--project", "bench", `tests/bench/${what}.test.ts`],
    { NODE_ENV: "production" },
  );
}
