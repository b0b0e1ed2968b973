/** The embedded Postgres: made at first use, started, adopted when it runs already, stopped by whoever started it. */
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { withLock } from "../setup/lock.mjs";
import { ended, isAlive, mark } from "../setup/process-table.mjs";
import { Stop, say, step } from "../setup/say.mjs";
import { anyFreePort, tryPort } from "./ports.mjs";
import { postgresPrograms } from "./postgres-binaries.mjs";
import { createCluster } from "./postgres-create.mjs";
import { keep, kept } from "./postgres-notes.mjs";
import { handOver, postgresIdentity, spawnAs } from "./postgres-user.mjs";

const READY_WITHIN_MS = 60_000;
const MOST_ATTEMPTS = 40;
const ATTEMPTS_ON_ONE_PORT = 12;
const RETRY_AFTER_MS = 200;
/** Loopback only, and no socket file: its path could be too long, and nobody needs it. */
const ALWAYS = ["listen_addresses=127.0.0.1", "unix_socket_directories="];

/**
 * @typedef {import("../setup/process-table.mjs").Mark} Mark
 * @typedef {object} Postgres
 * @property {string} url of its superuser, for making roles and databases only
 * @property {Mark} process
 * @property {boolean} ours whether we started it, or took it over from somebody who died
 * @property {() => Promise<void>} stop
 */

/**
 * @param {string} data the data folder
 * @param {string[]} [settings] such as "fsync=off", for tests
 * @returns {Promise<Postgres>}
 */
export async function startPostgres(data, settings = []) {
  return withLock("postgres", () => startAlone(data, settings), data);
}

/**
 * @param {string} data
 * @param {string[]} settings
 */
async function startAlone(data, settings) {
  mkdirSync(data, { recursive: true });
  const identity = postgresIdentity(postgresPrograms(), data);
  const cluster = path.join(identity.home, "pgdata");
  if (!existsSync(path.join(cluster, "PG_VERSION")))
    await step("Making the database", () => createCluster(identity, data));
  const running = await findRunning(cluster);
  if (running) return adopt(data, running);
  handOver(identity, cluster);
  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    const started = await launch(identity, data, cluster, settings);
    if (started) return started;
    // After a kill -9 the dead one's children hold on to memory and port for a moment; web and worker know that port.
    await pause(RETRY_AFTER_MS);
    const taken = attempt >= ATTEMPTS_ON_ONE_PORT && (await tryPort(kept(data).port)) === null;
    if (taken) keep(data, { ...kept(data), port: await anyFreePort() });
  }
  throw new Stop(`Postgres did not start; ${path.join(data, "postgres.log")} says why.`);
}

/**
 * @param {string} cluster
 * @returns {Promise<{ process: Mark, port: number } | null>} null when none runs, a dead one's pid file included
 */
async function findRunning(cluster) {
  for (let until = Date.now() + READY_WITHIN_MS; Date.now() < until; await pause(50)) {
    const file = pidFile(cluster);
    if (!file || !isAlive(file.process)) return null;
    if (!serves(file.process.pid, cluster)) {
      rmSync(path.join(cluster, "postmaster.pid"), { force: true });
      return null;
    }
    if (file.ready) return file;
  }
  throw new Stop(`A Postgres runs on ${cluster} but does not get ready.`);
}

/**
 * @param {string} data
 * @param {{ process: Mark, port: number }} running
 */
function adopt(data, running) {
  const { starter } = kept(data);
  const orphan = !isAlive(starter);
  say(orphan ? "Taking over the Postgres that an earlier run left" : "Using the Postgres that runs already");
  keep(data, { ...kept(data), port: running.port, ...(orphan ? { starter: mark(process.pid) } : {}) });
  return handle(data, running.process, orphan);
}

/**
 * @param {import("./postgres-user.mjs").Identity} identity
 * @param {string} data
 * @param {string} cluster
 * @param {string[]} settings
 * @returns {Promise<Postgres | null>} null when it ended before it was ready
 */
async function launch(identity, data, cluster, settings) {
  const log = openSync(path.join(data, "postgres.log"), "a", 0o600);
  const options = [...ALWAYS, ...settings].flatMap((setting) => ["-c", setting]);
  // Its own process group: Ctrl-C in the terminal must reach it last, through us.
  const child = spawnAs(identity, "postgres", ["-D", cluster, "-p", String(kept(data).port), ...options], {
    stdio: ["ignore", log, log],
    detached: true,
  });
  closeSync(log);
  let over = false;
  child.on("exit", () => {
    over = true;
  });
  child.on("error", () => {
    over = true;
  });
  child.unref();
  for (let until = Date.now() + READY_WITHIN_MS; !over && Date.now() < until; await pause(20)) {
    const file = pidFile(cluster);
    if (!file?.ready || file.process.pid !== child.pid) continue;
    keep(data, { ...kept(data), starter: mark(process.pid) });
    return handle(data, file.process, true);
  }
  return null;
}

/**
 * @param {string} data
 * @param {Mark} running
 * @param {boolean} ours
 * @returns {Postgres}
 */
function handle(data, running, ours) {
  const { password, port } = kept(data);
  return {
    url: `postgresql://postgres:${password}@127.0.0.1:${port}/postgres`,
    process: running,
    ours,
    stop: async () => {
      // "Fast": sessions end, everything committed is on disk. No group: it alone ends its children.
      if (isAlive(running)) process.kill(running.pid, "SIGINT");
      if (!(await ended(running, 20_000)) && isAlive(running)) process.kill(running.pid, "SIGQUIT");
    },
  };
}

/** @param {string} cluster */
function pidFile(cluster) {
  const file = path.join(cluster, "postmaster.pid");
  if (!existsSync(file)) return null;
  const lines = readFileSync(file, "utf8").split("\n");
  return { process: mark(Number(lines[0])), port: Number(lines[3]), ready: lines[7]?.trim() === "ready" };
}

/**
 * The number in a dead server's pid file may belong to any other program by now.
 * @param {number} pid
 * @param {string} cluster
 */
function serves(pid, cluster) {
  if (process.platform !== "linux") return true;
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8").split("\0").includes(cluster);
  } catch {
    return false;
  }
}

/** @param {number} ms */
function pause(ms) {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
