/** The mail server has answered: a database that restarts just now must not make an honest answer an unknown one. */
import { setTimeout } from "node:timers/promises";
import { log } from "@/lib/platform/log";

/** Between tries to write down what became of a letter: together much less than the lease. */
const PATIENCE_SECONDS = [1, 3, 10, 30];

/** Tries again for less than a minute; then the error is the caller's. */
export async function insist(write: () => Promise<void>): Promise<void> {
  for (const seconds of PATIENCE_SECONDS) {
    try {
      return await write();
    } catch (error) {
      log.warn({ err: error }, "what became of a letter could not be written down yet");
      await setTimeout(seconds * 1000);
    }
  }
  await write();
}
