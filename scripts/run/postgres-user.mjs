/** As whom the embedded Postgres runs: it refuses to be root, so root lends it another identity. */
import { spawn, spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, chownSync, cpSync, existsSync, lchownSync, mkdirSync, readdirSync } from "node:fs";
import path from "node:path";

const NOBODY = 65_534;
const NAMESPACE = ["unshare", "--user", `--map-user=${NOBODY}`, `--map-group=${NOBODY}`];

/**
 * @typedef {object} Identity
 * @property {string} programs folder with bin, lib and share
 * @property {string} home folder that holds the cluster
 * @property {string[]} prefix what a command begins with
 * @property {{ uid?: number, gid?: number }} ids
 * @property {number | null} owner who must own the cluster's files; null leaves them alone
 */

/**
 * Four ways, the first that works: as ourselves, when we are not root; as nobody; as nobody in a user namespace, where
 * only root may enter the folder (files stay root's); as nobody with everything under /var/lib, where there are no namespaces.
 * @param {string} programs
 * @param {string} data
 * @returns {Identity}
 */
export function postgresIdentity(programs, data) {
  if (process.getuid?.() !== 0) return { programs, home: data, prefix: [], ids: {}, owner: null };
  const ids = { uid: NOBODY, gid: NOBODY };
  if (mayEnter(programs, data, ids)) return { programs, home: data, prefix: [], ids, owner: NOBODY };
  if (spawnSync(NAMESPACE[0] ?? "", [...NAMESPACE.slice(1), "true"]).status === 0) {
    return { programs, home: data, prefix: NAMESPACE, ids: {}, owner: 0 };
  }
  return { ...elsewhere(programs, data), prefix: [], ids, owner: NOBODY };
}

/**
 * Starts one of the programs as that identity.
 * @param {Identity} identity
 * @param {string} program
 * @param {string[]} args
 * @param {import("node:child_process").SpawnOptions} options
 */
export function spawnAs(identity, program, args, options) {
  const [command = "", ...rest] = [...identity.prefix, path.join(identity.programs, "bin", program), ...args];
  // Nothing of ours is in its surroundings: it needs none of it.
  const env = /** @type {any} */ ({ PATH: process.env.PATH, LC_ALL: "C" });
  return spawn(command, rest, { ...identity.ids, cwd: "/", env, ...options });
}

/** Hands a folder and all in it to the identity, which may differ from that of the last start.
 * @param {Identity} identity
 * @param {string} folder
 */
export function handOver(identity, folder) {
  if (identity.owner === null || !existsSync(folder)) return;
  lchownSync(folder, identity.owner, identity.owner);
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const name = path.join(folder, entry.name);
    if (entry.isDirectory()) handOver(identity, name);
    else lchownSync(name, identity.owner, identity.owner);
  }
}

/**
 * @param {string} programs
 * @param {string} data
 * @param {{ uid: number, gid: number }} ids
 */
function mayEnter(programs, data, ids) {
  const runs = spawnSync(path.join(programs, "bin/postgres"), ["--version"], { ...ids, cwd: "/" });
  const sees = spawnSync("test", ["-x", data], { ...ids, cwd: "/" });
  return runs.status === 0 && sees.status === 0;
}

/**
 * @param {string} programs
 * @param {string} data
 */
function elsewhere(programs, data) {
  const base = "/var/lib/hearback";
  const home = path.join(base, createHash("sha256").update(data).digest("hex").slice(0, 16));
  const copy = path.join(base, "programs");
  if (!existsSync(path.join(copy, "bin/postgres")))
    cpSync(programs, copy, { recursive: true, verbatimSymlinks: true });
  mkdirSync(home, { recursive: true });
  for (const folder of [base, home]) chmodSync(folder, 0o755);
  chownSync(home, NOBODY, NOBODY);
  return { programs: copy, home };
}
