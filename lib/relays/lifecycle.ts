/** The relay leg of a loop: from an answer that nobody passed on to a candidate who demonstrably knows. */
import type { Moves } from "@/lib/platform/moves";

export const RELAY_LEG_STATUSES = [
  "nothing_to_say",
  "to_write",
  "needs_approval",
  "approved",
  "scheduled",
  "sent",
  "acknowledged",
  "spoken",
  "failed",
  "withheld",
] as const;
export type RelayLegStatus = (typeof RELAY_LEG_STATUSES)[number];

/** What a relay says: the answer, that none could be had, that there is no news yet, that nothing took place. */
export const RELAY_KINDS = ["feedback", "no_answer", "holding", "cancelled"] as const;
export type RelayKind = (typeof RELAY_KINDS)[number];

/**
 * product.md 3.1, relay leg. Beyond the diagram's arrows: `spoken` follows from everything that has words, since a
 * talk that took place is a fact; unsent words may be taken back to `to_write`, and everything may return there,
 * because a late or amended answer has to be told as well; a rescheduled interview leaves nothing to say yet.
 */
export const RELAY_LEG_MOVES: Moves<RelayLegStatus> = {
  nothing_to_say: ["to_write"],
  to_write: ["needs_approval", "scheduled", "spoken", "withheld", "nothing_to_say"],
  needs_approval: ["approved", "to_write", "spoken", "withheld"],
  approved: ["scheduled", "to_write", "spoken", "withheld"],
  scheduled: ["sent", "failed", "to_write", "spoken", "withheld"],
  sent: ["acknowledged", "spoken", "failed", "to_write"],
  acknowledged: ["to_write", "nothing_to_say"],
  spoken: ["to_write", "nothing_to_say"],
  failed: ["to_write", "spoken", "withheld"],
  withheld: ["to_write", "nothing_to_say"],
};

/** Whether there is evidence that the candidate knows: read in the portal, replied, or talked to. Sent is none. */
export function told(status: RelayLegStatus): boolean {
  return status === "acknowledged" || status === "spoken";
}
