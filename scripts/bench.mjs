/**
 * `npm run bench`: the hot pages on the demo's data, as ratios to a plain dynamic page of the same build, in one run.
 * `npm run bench -- letters`: letters a minute through one worker, as a ratio to nodemailer alone.
 */
import { bootstrap } from "./setup/bootstrap.mjs";
import { runMain } from "./setup/ending.mjs";

await runMain(async () => {
  await bootstrap();
  const { bench } = await import("./bench/bench.mjs");
  const { benchLetters } = await import("./bench/letters.mjs");
  return process.argv[2] === "letters" ? benchLetters() : bench();
});
