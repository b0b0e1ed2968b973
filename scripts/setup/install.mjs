/** Installs exactly what the lockfile names, whenever it has changed since the last time. */
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { run } from "./command.mjs";
import { withLock } from "./lock.mjs";
import { inRoot } from "./root.mjs";
import { step } from "./say.mjs";

const stamp = inRoot("node_modules/.lock");

export async function install() {
  if (isInstalled()) return;
  await withLock("install", async () => {
    if (isInstalled()) return;
    rmSync(stamp, { force: true });
    await step("Installing what the lockfile names (one to two minutes)", npmCi);
    writeFileSync(stamp, lockHash());
  });
}

function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, "utf8") === lockHash();
}

function lockHash() {
  return createHash("sha256")
    .update(readFileSync(inRoot("package-lock.json")))
    .digest("hex");
}

/** Without install scripts: one of them downloads what we do not use. With the tools of the build, also in production. */
async function npmCi() {
  const npm = process.env.npm_execpath;
  const args = ["ci", "--ignore-scripts", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"];
  const env = { ...process.env, NODE_ENV: /** @type {const} */ ("development") };
  if (npm?.endsWith(".js")) await run("npm ci", process.execPath, [npm, ...args], { env });
  else await run("npm ci", "npm", args, { env });
}
