/** Asks and reminds the employers whose turn has come, where the agency lets the product do that by itself. */
import { actByItself } from "@/lib/loops/commands/by-itself";
import type { Instant } from "@/lib/platform/time";
import { type Due, sweepLoops } from "./sweep";

const AT_ONCE = 100;

/** One sweep; answers how many letters were written. */
export function askAndChase(now: Instant): Promise<number> {
  return sweepLoops(
    now,
    (db) => db.$queryRaw<Due[]>`SELECT agency_id, id FROM due_acts(${now}, ${AT_ONCE})`,
    actByItself,
    "an employer could not be asked",
  );
}
