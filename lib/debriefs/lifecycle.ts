/** The call-back's leg of a loop: owed from the interview's end until it is logged or somebody says why not. */
import type { Moves } from "@/lib/platform/moves";

export const DEBRIEF_STATUSES = ["not_due", "due", "logged", "skipped", "cancelled"] as const;
export type DebriefStatus = (typeof DEBRIEF_STATUSES)[number];

/**
 * product.md 3.1, debrief leg. A draft is kept apart and is no state: only a saved call-back counts as logged.
 * A candidate who rings before the planned end is logged from `not_due`; a late call-back is logged after a skip,
 * whatever the other legs did meanwhile; another round of the same form is an amendment. A new time for the
 * interview takes everything back to `not_due`, except a call-back that was really given.
 */
export const DEBRIEF_MOVES: Moves<DebriefStatus> = {
  not_due: ["due", "logged", "cancelled"],
  due: ["logged", "skipped", "cancelled", "not_due"],
  logged: ["logged"],
  skipped: ["logged", "not_due"],
  cancelled: ["not_due"],
};

/** Whether the employer may be asked as far as the call-back is concerned: it is in, or nobody waits for it. */
export function debriefIsSettled(status: DebriefStatus): boolean {
  return status === "logged" || status === "skipped";
}
