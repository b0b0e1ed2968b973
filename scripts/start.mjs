/** `npm start` and `npm run dev`: from a fresh clone to a product that answers, in one command. */
import { bootstrap } from "./setup/bootstrap.mjs";
import { runMain } from "./setup/ending.mjs";

await runMain(async () => {
  await bootstrap();
  const { start } = await import("./run/start.mjs");
  return start(process.argv.slice(2));
});
