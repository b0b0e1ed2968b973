/**
 * `npm run simulate -- --consultants 500 [--seed 7]`: an agency of that size through three stretches of the year, each letter
 * judged by the manners. Says how many letters that were.
 */
import { parseArgs } from "node:util";
import { bootstrap } from "./setup/bootstrap.mjs";
import { runMain } from "./setup/ending.mjs";

await runMain(async () => {
  const { values } = parseArgs({
    options: { consultants: { type: "string", default: "500" }, seed: { type: "string", default: "0" } },
  });
  const { consultants, seed } = values;
  if (!/^[1-9]\d{0,3}$/.test(consultants) || !/^\d{1,9}$/.test(seed)) {
    console.error("Usage: npm run simulate -- --consultants NUMBER [--seed NUMBER]");
    return 2;
  }
  await bootstrap();
  const { show } = await import("./suites/show.mjs");
  return show(
    "vitest",
    ["run", "--config", "tests/vitest.config.ts", "--project", "bench", "tests/bench/simulation.test.ts"],
    { HEARBACK_CONSULTANTS: consultants, HEARBACK_SEED: seed },
  );
});
