/** Turns the clocks of the loops whose next moment has come. */
import { tickLoop } from "@/lib/loops/commands/tick";
import { acrossAgencies } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import type { Instant } from "@/lib/platform/time";

const AT_ONCE = 200;
type Found = { agency_id: string; id: string };

/** One sweep; answers how many were turned. One that fails is logged, and the others go on. */
export async function turnClocks(now: Instant): Promise<number> {
  const due = await acrossAgencies(
    (db) => db.$queryRaw<Found[]>`SELECT agency_id, id FROM due_loops(${now}, ${AT_ONCE})`,
  );
  let turned = 0;
  for (const { agency_id, id } of due) {
    try {
      await tickLoop({ kind: "clock", agencyId: agency_id, now }, id);
      turned += 1;
    } catch (error) {
      log.error({ err: error, agencyId: agency_id, loopId: id }, "a clock could not be turned");
    }
  }
  return turned;
}
