/** When the product asks or reminds the employer of a loop by itself: pure; null where that is left to people. */
import { addMinutes, type Instant } from "@/lib/platform/time";
import type { LoopFacts, Settled } from "./settle";

/** After a call-back whoever logged it may still write the letter in their own words. */
export const GRACE_MINUTES = 10;

export type ActGround = {
  /** Somebody said that this loop is theirs. */
  byHand: boolean;
  /** The call-back named a concern to handle first, or the candidate withdraws: not for a machine. */
  handleFirst: boolean;
};

/**
 * The ask is due at once after the call-back (or its time-out) and its grace, a reminder when the cadence says. What the
 * manners delay is for the command to know: it writes the letter for later and names the rule.
 */
export function actAt(
  { clocks, debrief, loop }: LoopFacts,
  { state, request, requestDueAt }: Settled,
  { byHand, handleFirst }: ActGround,
): Instant | null {
  if (!clocks.asksByItself || byHand || loop.history || state !== "open" || !requestDueAt) return null;
  if (request === "asked") return requestDueAt;
  if (request !== "ready" || handleFirst) return null;
  const grace = debrief && addMinutes(debrief.loggedAt, GRACE_MINUTES);
  return grace && grace > requestDueAt ? grace : requestDueAt;
}
