/** Whether this process can do its work: database, migrations and the worker's heartbeat. */
import "server-only";
import { acrossAgencies } from "./db";
import { vitals } from "./vitals";

const HEARTBEAT_SECONDS = 30;
const PATIENCE_MS = 3_000;

export type Readiness = {
  ready: boolean;
  checks: Record<"serving" | "database" | "migrations" | "worker", boolean>;
};

export async function readiness(): Promise<Readiness> {
  const serving = !vitals().draining;
  const found = await Promise.race([look(), giveUp()]);
  const checks = { serving, ...found };
  return { ready: Object.values(checks).every(Boolean), checks };
}

async function look() {
  try {
    // Ages by the database's own clock; the name of the newest migration was written into the build.
    const migration = process.env.HEARBACK_MIGRATION ?? "";
    const [row] = await acrossAgencies(
      (db) => db.$queryRaw<{ migrated: boolean; beating: boolean }[]>`
        SELECT migration_applied(${migration}) AS migrated,
          EXISTS (SELECT 1 FROM heartbeat WHERE at > now() - make_interval(secs => ${HEARTBEAT_SECONDS})) AS beating`,
    );
    return { database: true, migrations: row?.migrated === true, worker: row?.beating === true };
  } catch {
    return NOTHING;
  }
}

const NOTHING = { database: false, migrations: false, worker: false };

function giveUp(): Promise<typeof NOTHING> {
  return new Promise((resolve) => setTimeout(() => resolve(NOTHING), PATIENCE_MS).unref());
}
