/** One at a time between processes that share this checkout: installing, generating, building, starting a database. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { isAlive, mark } from "./process-table.mjs";
import { inRoot } from "./root.mjs";
import { Stop, say } from "./say.mjs";

/** Locks lie in the checkout and not in the data folder, because that is what the processes share. */
export const locksFolder = inRoot(".data/locks");

/**
 * Does the work while holding the named lock. A lock whose holder has died is taken over.
 * @template T
 * @param {string} name
 * @param {() => Promise<T>} work
 * @param {string} [folder]
 * @returns {Promise<T>}
 */
export async function withLock(name, work, folder = locksFolder) {
  const file = path.join(folder, `${name}.lock`);
  makeFolder(folder);
  await take(file, name);
  const release = () => rmSync(file, { force: true });
  process.once("exit", release);
  try {
    return await work();
  } finally {
    process.off("exit", release);
    release();
  }
}

/** Makes a folder, or says in one line why it cannot be made. Step by step: Node's own way never ends below /proc.
 * @param {string} folder
 */
export function makeFolder(folder) {
  if (existsSync(folder)) return;
  makeFolder(path.dirname(folder));
  try {
    mkdirSync(folder);
  } catch (error) {
    const code = /** @type {NodeJS.ErrnoException} */ (error).code;
    // Another process may have been quicker.
    if (code !== "EEXIST") throw new Stop(`Hearback cannot make the folder ${folder} (${code}).`);
  }
}

/**
 * @param {string} file
 * @param {string} name
 */
async function take(file, name) {
  for (let round = 0; ; round++) {
    try {
      writeFileSync(file, JSON.stringify(mark(process.pid)), { flag: "wx" });
      return;
    } catch (error) {
      const code = /** @type {NodeJS.ErrnoException} */ (error).code;
      if (code !== "EEXIST") throw new Stop(`Hearback cannot write ${file} (${code}).`);
    }
    if (round === 5) say(`Waiting for another Hearback in this folder (${name})`);
    if (!isAlive(holder(file))) rmSync(file, { force: true });
    else await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** @param {string} file */
function holder(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch (error) {
    // Just made and not yet written counts as held by us: ask again.
    return /** @type {NodeJS.ErrnoException} */ (error).code === "ENOENT" ? null : mark(process.pid);
  }
}
