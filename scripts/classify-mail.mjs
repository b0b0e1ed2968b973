/** `npm run -s classify-mail -- FILE…`: what the product would make of messages that came back. Needs no database. */
import { spawn } from "node:child_process";
import { bootstrap } from "./setup/bootstrap.mjs";
import { runMain } from "./setup/ending.mjs";
import { inRoot } from "./setup/root.mjs";

const from = process.cwd();
await runMain(async () => {
  await bootstrap();
  const files = process.argv.slice(2);
  const args = ["--import", "tsx", inRoot("worker/classify-mail.ts"), ...files];
  const env = { ...process.env, TSX_TSCONFIG_PATH: inRoot("worker/tsconfig.json") };
  const child = spawn(process.execPath, args, { stdio: "inherit", env, cwd: process.env.INIT_CWD ?? from });
  return new Promise((resolve) => child.on("close", (code) => resolve(code ?? 1)));
});
