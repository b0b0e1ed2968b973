/** Turns the clocks of the loops whose next moment has come. */
import { tickLoop } from "@/lib/loops/commands/tick";
import type { Instant } from "@/lib/platform/time";
import { type Due, sweepLoops } from "./sweep";

const AT_ONCE = 200;

/** One sweep; answers how many were turned. */
export function turnClocks(now: Instant): Promise<number> {
  return sweepLoops(
    now,
    (db) => db.$queryRaw<Due[]>`SELECT agency_id, id FROM due_loops(${now}, ${AT_ONCE})`,
    (scope, id) => tickLoop(scope, id).then(() => true),
    "a clock could not be turned",
  );
}
