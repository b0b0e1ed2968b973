/** Applies prisma/migrations in order, keeping Prisma's own books, so that its `migrate status` agrees afterwards. */
import { createHash, randomUUID } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { inRoot } from "./setup/root.mjs";
import { Stop } from "./setup/say.mjs";

/** The advisory lock that Prisma Migrate takes: both kinds of migrator exclude each other. */
const PRISMA_LOCK = 72_707_369;
const BOOKS = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

/**
 * Each migration is one transaction. Throws a Stop when an applied one was edited, and Postgres' error when one fails.
 * @param {string} ownerUrl
 * @param {string} [folder]
 * @returns {Promise<string[]>} the names of those applied now
 */
export async function migrate(ownerUrl, folder = inRoot("prisma/migrations")) {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [PRISMA_LOCK]);
    await client.query(BOOKS);
    const done = await appliedChecksums(client);
    const waiting = migrationsIn(folder).filter((migration) => isWaiting(migration, done));
    for (const migration of waiting) await apply(client, migration);
    return waiting.map((migration) => migration.name);
  } finally {
    await client.end();
  }
}

/**
 * @typedef {{ name: string, sql: string, checksum: string }} Migration
 * @param {string} folder
 * @returns {Migration[]} in order
 */
function migrationsIn(folder) {
  const names = readdirSync(folder).filter((name) => existsSync(path.join(folder, name, "migration.sql")));
  return names.sort().map((name) => {
    const sql = readFileSync(path.join(folder, name, "migration.sql"), "utf8");
    return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
  });
}

/**
 * @param {pg.Client} client
 * @returns {Promise<Map<string, string>>} checksum by name
 */
async function appliedChecksums(client) {
  const { rows } = await client.query(
    `SELECT migration_name AS name, checksum, finished_at FROM "_prisma_migrations" WHERE rolled_back_at IS NULL`,
  );
  const broken = rows.find((row) => row.finished_at === null);
  if (broken)
    throw new Stop(
      `The migration ${broken.name} failed earlier: mend it with "prisma migrate resolve" first.`,
    );
  return new Map(rows.map((row) => [row.name, row.checksum]));
}

/**
 * @param {Migration} migration
 * @param {Map<string, string>} done
 */
function isWaiting({ name, checksum }, done) {
  if (!done.has(name)) return true;
  if (done.get(name) === checksum) return false;
  throw new Stop(
    `The migration ${name} was edited after this database had applied it: put it back and add a new one.`,
  );
}

/**
 * @param {pg.Client} client
 * @param {Migration} migration
 */
async function apply(client, { name, sql, checksum }) {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" (id, checksum, finished_at, migration_name, applied_steps_count)
       VALUES ($1, $2, now(), $3, 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw new Error(`migration ${name}: ${/** @type {Error} */ (error).message}`, { cause: error });
  }
}
