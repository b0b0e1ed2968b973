/** Ready means: not leaving, the database answers, it is as new as the build, and a worker gave a sign of life. */
import "../../support/as-worker";
import { readdirSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { closeDb } from "@/lib/platform/db";
import { readiness } from "@/lib/platform/readiness";
import { vitals } from "@/lib/platform/vitals";
import { beat } from "@/worker/heartbeat";

const owner = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL });
const folder = path.resolve(import.meta.dirname, "../../../prisma/migrations");
const newest = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => entry.name)
  .sort()
  .at(-1);

beforeAll(() => owner.connect());
beforeEach(async () => {
  process.env.HEARBACK_MIGRATION = newest;
  vitals().draining = false;
  await beat();
});
afterAll(async () => {
  await owner.end();
  await closeDb();
});

test("all is well", async () => {
  expect(await readiness()).toEqual({
    ready: true,
    checks: { serving: true, database: true, migrations: true, worker: true },
  });
});

test("a worker that was not heard of for a minute", async () => {
  await owner.query("UPDATE heartbeat SET at = now() - interval '1 minute'");
  expect((await readiness()).checks).toMatchObject({ database: true, worker: false });
});

test("a database older than the build", async () => {
  process.env.HEARBACK_MIGRATION = "29990101000000_from_the_future";
  expect(await readiness()).toMatchObject({ ready: false, checks: { migrations: false } });
});

test("a process that is leaving", async () => {
  vitals().draining = true;
  expect(await readiness()).toMatchObject({ ready: false, checks: { serving: false, database: true } });
});
