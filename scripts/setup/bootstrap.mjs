/** The first lines of every script: a Node that is new enough, the packages, then the rest under the product's own Node. */
import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { install } from "./install.mjs";
import { inRoot, root } from "./root.mjs";
import { Stop } from "./say.mjs";

const OLDEST_TO_INSTALL = [20, 0];
const OLDEST_TO_RUN = [22, 12];
const ownNode = inRoot("node_modules/.bin/node");

/**
 * Installs, and makes sure that the caller runs under the right Node: where it does not, the script runs again under
 * that one and this function never comes back.
 */
export async function bootstrap() {
  if (!atLeast(process.version, OLDEST_TO_INSTALL)) {
    throw new Stop(`Hearback needs Node 20 or later to install itself; this is ${process.version}.`);
  }
  process.chdir(root);
  await install();
  // The packages' commands ask the PATH for a Node; npm puts ours first, a plain call of a script does not.
  process.env.PATH = [inRoot("node_modules/.bin"), process.env.PATH].join(path.delimiter);
  const version = ownVersion();
  if (version && version !== process.version) await runAgain();
  else if (!atLeast(process.version, OLDEST_TO_RUN)) {
    throw new Stop(`Hearback brings no Node for this machine: install Node 24 (this is ${process.version}).`);
  }
}

/**
 * @param {string} version such as "v24.21.0"
 * @param {number[]} least major and minor
 */
export function atLeast(version, least) {
  const [major = 0, minor = 0] = version.replace(/^v/, "").split(".").map(Number);
  return major > (least[0] ?? 0) || (major === least[0] && minor >= (least[1] ?? 0));
}

/** The version of the Node among the packages, if it runs here at all (it does not without glibc, for one). */
function ownVersion() {
  if (!existsSync(ownNode)) return null;
  const answer = spawnSync(ownNode, ["--version"], { encoding: "utf8" });
  return answer.status === 0 ? answer.stdout.trim() : null;
}

/** Hands over and lives on only to pass signals and the exit code. */
async function runAgain() {
  const child = spawn(ownNode, process.argv.slice(1), { stdio: "inherit" });
  for (const signal of /** @type {NodeJS.Signals[]} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.removeAllListeners(signal);
    process.on(signal, () => child.kill(signal));
  }
  const code = await new Promise((resolve) => child.on("close", (exit) => resolve(exit ?? 1)));
  process.exit(code);
}
