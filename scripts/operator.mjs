/** `npm run operator -- COMMAND`: the operator's commands, in the same surroundings as the running product. */
import { spawn } from "node:child_process";
import { bootstrap } from "./setup/bootstrap.mjs";
import { runMain } from "./setup/ending.mjs";

await runMain(async () => {
  await bootstrap();
  const { environmentFor } = await import("./setup/environment.mjs");
  const { generate } = await import("./setup/generate.mjs");
  const { installationSecret } = await import("./setup/secret.mjs");
  const { readSettings } = await import("./setup/settings.mjs");
  const { openDatabase } = await import("./run/open-database.mjs");
  const settings = readSettings();
  const secret = installationSecret(settings);
  const { urls } = await openDatabase(settings, secret);
  await generate();
  const env = environmentFor({ settings, secret, urls, catcher: null, build: "operator" }, "operator");
  const args = ["--import", "tsx", "worker/operator.ts", ...process.argv.slice(2)];
  const child = spawn(process.execPath, args, { stdio: "inherit", env });
  return new Promise((resolve) => child.on("close", (code) => resolve(code ?? 1)));
});
