/**
 * `npm run bench`: the hot pages on the demo's data, as ratios to a plain dynamic page of the same build, in one run.
 * `npm run bench -- letters`: letters a minute through one worker, as a ratio to nodemailer alone.
 * `npm run bench -- sweep`: finding and writing what is due among fifty thousand open requests, beside posting it.
 */
import { bootstrap } from "./setup/bootstrap.mjs";
import { runMain } from "./setup/ending.mjs";

await runMain(async () => {
  await bootstrap();
  const [, , what] = process.argv;
  if (what === "letters" || what === "sweep") return (await import("./bench/measure.mjs")).measure(what);
  return (await import("./bench/bench.mjs")).bench();
});
