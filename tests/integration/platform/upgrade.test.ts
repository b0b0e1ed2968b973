/** Every later migration applies to a database with rows from before: an upgrade is no fresh start. */
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeDatabase } from "../../../scripts/database.mjs";
import { migrate } from "../../../scripts/migrate.mjs";

const NAME = `hearback_test_${Date.now().toString(36)}_upgrade`;
const cluster = process.env.CLUSTER_DATABASE_URL ?? "";
const all = path.resolve(import.meta.dirname, "../../../prisma/migrations");
const first = mkdtempSync(path.join(os.tmpdir(), "hearback-first-migration-"));

async function asSuperuser(database: string, sql: string) {
  const url = new URL(cluster);
  url.pathname = `/${database}`;
  const client = new pg.Client({ connectionString: url.href });
  await client.connect();
  try {
    return await client.query(sql);
  } finally {
    await client.end();
  }
}

beforeAll(() => {
  const oldest = readdirSync(all).sort()[0] ?? "";
  cpSync(path.join(all, oldest), path.join(first, oldest), { recursive: true });
});
afterAll(async () => {
  rmSync(first, { recursive: true, force: true });
  await asSuperuser("postgres", `DROP DATABASE IF EXISTS "${NAME}" WITH (FORCE)`);
});

test("from the first version on", async () => {
  const { ownerUrl } = await makeDatabase(cluster, NAME, process.env.HEARBACK_SECRET ?? "");
  await migrate(ownerUrl, first);
  await asSuperuser(
    NAME,
    readFileSync(path.resolve(import.meta.dirname, "../../support/old-rows.sql"), "utf8"),
  );
  const applied = await migrate(ownerUrl, all);
  expect(applied.length).toBeGreaterThan(8);
  const { rows } = await asSuperuser(
    NAME,
    "SELECT count(*)::int AS unchecked FROM pg_constraint WHERE contype = 'f' AND NOT convalidated",
  );
  expect(rows).toEqual([{ unchecked: 0 }]);
  const { rows: open } = await asSuperuser(
    NAME,
    `SELECT relname FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attname = 'agency_id'
     WHERE c.relkind = 'r' AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
  );
  expect(open).toEqual([]);
});
