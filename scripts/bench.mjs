/** `npm run bench`: the hot pages on the demo's data, as ratios to a plain dynamic page of the same build, in one run. */
import { bootstrap } from "./setup/bootstrap.mjs";
import { runMain } from "./setup/ending.mjs";

await runMain(async () => {
  await bootstrap();
  const { bench } = await import("./bench/bench.mjs");
  return bench();
});
