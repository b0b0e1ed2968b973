/** Brings in the files that wait, and those that a worker left half done: runImport goes on where the rows say. */
import { runImport } from "@/lib/imports/commands/run";
import { acrossAgencies } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import type { Instant } from "@/lib/platform/time";

type Found = { agency_id: string; id: string };

/** One sweep; answers how many files were worked on. Two workers on one file take turns batch by batch. */
export async function runImports(clock: () => Instant): Promise<number> {
  const queued = await acrossAgencies(
    (db) => db.$queryRaw<Found[]>`SELECT agency_id, id FROM queued_imports()`,
  );
  let worked = 0;
  for (const { agency_id, id } of queued) {
    try {
      await runImport({ kind: "clock", agencyId: agency_id, now: clock() }, id);
      worked += 1;
    } catch (error) {
      log.error({ err: error, agencyId: agency_id, importId: id }, "an import failed");
    }
  }
  return worked;
}
