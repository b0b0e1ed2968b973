/** Tells whether a process that was written down is still the same one: numbers are used again, start times are not. */
import { readFileSync } from "node:fs";

/** @typedef {{ pid: number, started: string | null }} Mark a process as written to a file */

/**
 * @param {number} pid
 * @returns {Mark}
 */
export function mark(pid) {
  return { pid, started: stat(pid)?.started ?? null };
}

/** @param {Mark | undefined | null} noted */
export function isAlive(noted) {
  if (!noted || !(noted.pid > 0)) return false;
  const now = stat(noted.pid);
  if (now) return now.state !== "Z" && (noted.started === null || noted.started === now.started);
  return process.platform !== "linux" && answersToSignal(noted.pid);
}

/** Signals a whole process group, or the one process where it leads none. A process already gone is fine.
 * @param {number} pid
 * @param {NodeJS.Signals} signal
 */
export function signalGroup(pid, signal) {
  for (const target of [-pid, pid]) {
    try {
      process.kill(target, signal);
      return;
    } catch {
      // not a leader, or gone
    }
  }
}

/**
 * Waits until a process has ended.
 * @param {Mark} noted
 * @param {number} patienceMs
 * @returns {Promise<boolean>} whether it ended in time
 */
export async function ended(noted, patienceMs) {
  const until = Date.now() + patienceMs;
  while (isAlive(noted)) {
    if (Date.now() > until) return false;
    await new Promise((resolve) => setTimeout(resolve, 25));
  }
  return true;
}

/** @param {number} pid */
function stat(pid) {
  try {
    // The name in brackets may hold spaces and brackets, so fields count from the last one.
    const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ").at(-1)?.split(" ") ?? [];
    return { state: fields[0], started: fields[19] ?? null };
  } catch {
    return null;
  }
}

/** @param {number} pid */
function answersToSignal(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
