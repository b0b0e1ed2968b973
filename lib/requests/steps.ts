/** What each reminder of a rhythm is: its channel, and who is brought in with it. Pure. */
import type { Clocks } from "@/lib/agencies/clocks";

/** `phone` and `paper` are tasks for a person. */
export type Channel = "email" | "phone" | "paper";

/** Of the reminder with this number, counted from 1. */
export function channelOf(number: number, { phoneChases, paperChases }: Clocks): Channel {
  if (phoneChases.includes(number)) return "phone";
  return paperChases.includes(number) ? "paper" : "email";
}

/** `colleague`: of the person we ask, for the consultant to choose. `manager`: ours, who is told the reason. */
export type BroughtIn = "colleague" | "manager";

/**
 * With the next reminder after so many (product.md 3.1, "escalate after k chases"): first a colleague of theirs is
 * proposed, from the one after on a manager of ours is told.
 */
export function broughtIn(
  chaseCount: number,
  { escalateAfter }: Pick<Clocks, "escalateAfter">,
): BroughtIn | null {
  if (chaseCount < escalateAfter) return null;
  return chaseCount === escalateAfter ? "colleague" : "manager";
}
