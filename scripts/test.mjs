/** `npm test`: every suite in one run, each to its end whatever came before; arguments pick some of them. */
import { bootstrap } from "./setup/bootstrap.mjs";
import { runMain } from "./setup/ending.mjs";

await runMain(async () => {
  await bootstrap();
  const { runSuites } = await import("./suites/run-suites.mjs");
  return runSuites(process.argv.slice(2));
});
