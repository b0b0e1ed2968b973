/** What the sweeps over loops have in common: find what is due in all agencies, do a few at a time, let none stop the rest. */
import { acrossAgencies, type Db } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import type { ClockScope } from "@/lib/platform/scope";
import type { Instant } from "@/lib/platform/time";

export type Due = { agency_id: string; id: string };

/** Half of the pool: the letters want connections, too. */
const SIDE_BY_SIDE = 5;

/**
 * `due` reads the loops through its named function; `step` does one and says whether there was something to do. One
 * that fails is logged under `failed`, and stays due. Answers how many were done.
 */
export async function sweepLoops(
  now: Instant,
  due: (db: Db) => Promise<Due[]>,
  step: (scope: ClockScope, loopId: string) => Promise<boolean>,
  failed: string,
): Promise<number> {
  let done = 0;
  const queue = (await acrossAgencies(due)).values();
  const hands = Array.from({ length: SIDE_BY_SIDE }, async () => {
    for (const { agency_id, id } of queue) {
      try {
        if (await step({ kind: "clock", agencyId: agency_id, now }, id)) done += 1;
      } catch (error) {
        log.error({ err: error, agencyId: agency_id, loopId: id }, failed);
      }
    }
  });
  await Promise.all(hands);
  return done;
}
