/** Writes the holding updates that are due: "no news yet", and when the next word comes. */
import { tellNoNews } from "@/lib/loops/commands/holding";
import type { Instant } from "@/lib/platform/time";
import { type Due, sweepLoops } from "./sweep";

const AT_ONCE = 100;

/** One sweep; answers how many were written. */
export function holdCandidates(now: Instant): Promise<number> {
  return sweepLoops(
    now,
    (db) => db.$queryRaw<Due[]>`SELECT agency_id, id FROM due_holdings(${now}, ${AT_ONCE})`,
    tellNoNews,
    "a holding update could not be written",
  );
}
