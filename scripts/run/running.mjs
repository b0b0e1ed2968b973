/** Who runs on a data folder: one at a time, and what a killed run left behind is ended before the next begins. */
import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { ended, isAlive, mark, signalGroup } from "../setup/process-table.mjs";
import { Stop, say } from "../setup/say.mjs";

const PATIENCE_MS = 10_000;

/** @typedef {import("../setup/process-table.mjs").Mark} Mark */

/**
 * Takes the data folder for this process, or says who has it.
 * @param {string} data
 */
export async function takeFolder(data) {
  const file = path.join(data, "running.json");
  const last = read(file);
  if (last && isAlive(last.main)) {
    throw new Stop(
      `Hearback runs on ${data} already (process ${last.main.pid}): stop that one, or set HEARBACK_DATA and PORT for a second.`,
    );
  }
  const left = last?.children.filter(isAlive) ?? [];
  if (left.length > 0) say("Ending what a killed run left behind");
  for (const child of left) signalGroup(child.pid, "SIGTERM");
  for (const child of left) if (!(await ended(child, PATIENCE_MS))) signalGroup(child.pid, "SIGKILL");
  noteChildren(data, []);
  process.once("exit", () => rmSync(file, { force: true }));
}

/**
 * Writes down what belongs to this run, for the one after a kill -9.
 * @param {string} data
 * @param {(Mark | null)[]} children
 */
export function noteChildren(data, children) {
  const file = path.join(data, "running.json");
  writeFileSync(
    `${file}.new`,
    JSON.stringify({ main: mark(process.pid), children: children.filter(Boolean) }),
  );
  renameSync(`${file}.new`, file);
}

/**
 * @param {string} file
 * @returns {{ main: Mark, children: Mark[] } | null}
 */
function read(file) {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return null;
  }
}
