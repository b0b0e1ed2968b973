/** Brings in the files that wait. One worker a file: its lock is a session's, so that a dead worker's file is taken up. */
import pg from "pg";
import { acrossAgencies } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import type { ClockScope } from "@/lib/platform/scope";
import type { Instant } from "@/lib/platform/time";

type Found = { agency_id: string; id: string };
export type RunImport = (scope: ClockScope, importId: string) => Promise<unknown>;

/** One sweep; answers how many files were worked on. `url` is for a direct connection, which holds the lock. */
export async function runImports(url: string, run: RunImport, clock: () => Instant): Promise<number> {
  const queued = await acrossAgencies(
    (db) => db.$queryRaw<Found[]>`SELECT agency_id, id FROM queued_imports()`,
  );
  if (queued.length === 0) return 0;
  const holder = new pg.Client({ connectionString: url });
  await holder.connect();
  let worked = 0;
  try {
    for (const { agency_id, id } of queued) {
      const { rows } = await holder.query("SELECT pg_try_advisory_lock(hashtextextended($1, 0)) AS mine", [
        id,
      ]);
      if (!rows[0].mine) continue;
      try {
        await run({ kind: "clock", agencyId: agency_id, now: clock() }, id);
        worked += 1;
      } catch (error) {
        log.error({ err: error, agencyId: agency_id, importId: id }, "an import failed");
      } finally {
        await holder.query("SELECT pg_advisory_unlock(hashtextextended($1, 0))", [id]);
      }
    }
  } finally {
    await holder.end();
  }
  return worked;
}
