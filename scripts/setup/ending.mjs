/** How a script ends: by itself, by a signal or by a failure, it puts away what it started, last first. */
import { Stop } from "./say.mjs";

/** npm and the terminal both pass on one Ctrl-C; only a later one is a second. */
const SAME_KEYSTROKE_MS = 1_000;
/** @type {{ gently: () => Promise<void> | void, atOnce: () => void }[]} */
const cleanups = [];
/** @type {Promise<void> | null} */
let ending = null;

/**
 * @param {() => Promise<void> | void} gently
 * @param {() => void} [atOnce] for the second Ctrl-C
 */
export function atEnd(gently, atOnce = () => {}) {
  cleanups.push({ gently, atOnce });
}

/** Whether the end has begun, so that nothing is started any more. */
export function isEnding() {
  return ending !== null;
}

/**
 * Puts everything away and exits; never resolves. Later calls change nothing.
 * @param {number} code
 * @returns {Promise<never>}
 */
export async function end(code) {
  ending ??= putAway(code);
  await ending;
  return new Promise(() => {});
}

/**
 * Runs a script to its end: a Stop becomes one line and exit code 1, anything else shows its stack.
 * @param {() => Promise<number>} main resolves with the exit code
 */
export async function runMain(main) {
  listenToSignals();
  try {
    await end(await main());
  } catch (error) {
    if (!isEnding()) console.error(error instanceof Stop ? `\n${error.message}` : error);
    await end(1);
  }
}

function listenToSignals() {
  let first = 0;
  for (const signal of /** @type {NodeJS.Signals[]} */ (["SIGINT", "SIGTERM", "SIGHUP"])) {
    process.on(signal, () => {
      if (first && Date.now() - first > SAME_KEYSTROKE_MS) {
        for (const cleanup of cleanups) cleanup.atOnce();
        process.exit(130);
      }
      first ||= Date.now();
      void end(0);
    });
  }
}

/** @param {number} code */
async function putAway(code) {
  for (const cleanup of cleanups.reverse()) {
    try {
      await cleanup.gently();
    } catch (error) {
      console.error(error);
    }
  }
  process.exit(code);
}
