/** Asks and reminds the employers whose turn has come, where the agency lets the product do that by itself. */
import { actByItself } from "@/lib/loops/commands/by-itself";
import { acrossAgencies } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import type { Instant } from "@/lib/platform/time";

const AT_ONCE = 100;
type Found = { agency_id: string; id: string };

/** One sweep; answers how many letters were written. One that fails is logged, and the others go on. */
export async function askAndChase(now: Instant): Promise<number> {
  const due = await acrossAgencies(
    (db) => db.$queryRaw<Found[]>`SELECT agency_id, id FROM due_acts(${now}, ${AT_ONCE})`,
  );
  let written = 0;
  for (const { agency_id, id } of due) {
    try {
      if (await actByItself({ kind: "clock", agencyId: agency_id, now }, id)) written += 1;
    } catch (error) {
      log.error({ err: error, agencyId: agency_id, loopId: id }, "an employer could not be asked");
    }
  }
  return written;
}
