/** How the web process leaves: first it stops being ready, then it finishes what it has in hand. */
import "server-only";
import { env } from "./env";
import { log } from "./log";
import { vitals } from "./vitals";

/**
 * Next closes the server at once on SIGTERM and then refuses newcomers. Here readiness goes first, and only after
 * HEARBACK_DRAIN_SECONDS (for a load balancer to notice; 0 without one) does Next do as it always does.
 */
export function leaveGently(): void {
  const theirs = process.listeners("SIGTERM");
  process.removeAllListeners("SIGTERM");
  process.once("SIGTERM", (signal) => {
    vitals().draining = true;
    log.info({ inHand: vitals().inHand }, "leaving: no longer ready, finishing what is in hand");
    setTimeout(() => {
      for (const listener of theirs) listener(signal);
    }, env().HEARBACK_DRAIN_SECONDS * 1000);
  });
}
