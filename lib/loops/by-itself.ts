/** When the product asks or reminds the employer of a loop by itself: pure; null where that is left to people. */
import { addWorkingDays } from "@/lib/agencies/calendar";
import { addMinutes, type Instant } from "@/lib/platform/time";
import type { LoopFacts, Settled } from "./settle";

/** After a call-back, and after whatever else a person does, that person may still write the letter in their own words. */
export const GRACE_MINUTES = 10;

export type ActGround = {
  /** Somebody said that this loop is theirs. */
  byHand: boolean;
  /** The call-back named a concern to handle before the first letter: not for a machine. */
  handleFirst: boolean;
  /** The candidate does not want the job: to say so, or to go on asking, is a person's decision. */
  withdrawn: boolean;
  /** An e-mail of theirs waits to be read: it may be the answer. */
  replyWaits: boolean;
  /** When somebody last changed the call-back or the request. */
  touchedAt: Instant | null;
};

/**
 * The ask is due at once after the call-back (or its time-out) and its grace, a reminder when the cadence says. An ask
 * that is older than the time after which we would stop asking is nobody's first impression any more. What the manners
 * delay is for the command to know: it writes the letter for later and names the rule.
 */
export function actAt(
  { now, clocks, calendar, debrief, loop }: LoopFacts,
  { state, request, requestDueAt }: Settled,
  { byHand, handleFirst, withdrawn, replyWaits, touchedAt }: ActGround,
): Instant | null {
  const left = byHand || withdrawn || replyWaits;
  if (!clocks.asksByItself || left || loop.history || state !== "open" || !requestDueAt) return null;
  if (request === "asked") return requestDueAt;
  if (request !== "ready" || handleFirst) return null;
  if (addWorkingDays(calendar, requestDueAt, clocks.lapseProposedDays) <= now) return null;
  const touched = Math.max(debrief?.loggedAt.getTime() ?? 0, touchedAt?.getTime() ?? 0);
  const grace = addMinutes(new Date(touched), GRACE_MINUTES);
  return grace > requestDueAt ? grace : requestDueAt;
}
