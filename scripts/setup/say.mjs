/** What a person sees while the scripts work: one line a step, with the seconds since the command was given. */

const BUSY_EVERY_MS = 10_000;
// A script that runs again under another Node goes on counting where the first one began.
const startedAt = Number(process.env.HEARBACK_STARTED_AT) || Date.now();
process.env.HEARBACK_STARTED_AT = String(startedAt);

/** An expected end: its message is the one clear line for the person, and no stack follows. */
export class Stop extends Error {}

/** @param {string} line */
export function say(line) {
  console.log(`${seconds()}  ${line}`);
}

/**
 * Says what is being done, and again every ten seconds for as long as it takes.
 * @template T
 * @param {string} line
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(line, work) {
  say(line);
  const busy = setInterval(() => say("  ... still at it"), BUSY_EVERY_MS);
  try {
    return await work();
  } finally {
    clearInterval(busy);
  }
}

function seconds() {
  return `${((Date.now() - startedAt) / 1000).toFixed(1).padStart(6)} s`;
}
