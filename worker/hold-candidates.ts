/** Writes the holding updates that are due: "no news yet", and when the next word comes. */
import { tellNoNews } from "@/lib/loops/commands/holding";
import { acrossAgencies } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import type { Instant } from "@/lib/platform/time";

const AT_ONCE = 100;
type Found = { agency_id: string; id: string };

/** One sweep; answers how many were written. One that fails is logged, and the others go on. */
export async function holdCandidates(now: Instant): Promise<number> {
  const due = await acrossAgencies(
    (db) => db.$queryRaw<Found[]>`SELECT agency_id, id FROM due_holdings(${now}, ${AT_ONCE})`,
  );
  let written = 0;
  for (const { agency_id, id } of due) {
    try {
      if (await tellNoNews({ kind: "clock", agencyId: agency_id, now }, id)) written += 1;
    } catch (error) {
      log.error({ err: error, agencyId: agency_id, loopId: id }, "a holding update could not be written");
    }
  }
  return written;
}
