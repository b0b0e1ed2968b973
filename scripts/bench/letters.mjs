/** Letters a minute: runs tests/bench/letters.test.ts, which has the database and the commands to write them with. */
import { show } from "../suites/show.mjs";

/** @returns {Promise<number>} the exit code */
export function benchLetters() {
  return show(
    "vitest",
    ["run", "--config", "tests/vitest.config.ts", "--project", "bench", "tests/bench/letters.test.ts"],
    {
      NODE_ENV: "production",
    },
  );
}
