/** Gives the integration tests a real Postgres with a database of their own, migrated, behind the product's roles. */
import path from "node:path";
import { makeDatabase } from "../../scripts/database.mjs";
import { migrate } from "../../scripts/migrate.mjs";
import { connected } from "../../scripts/run/connect.mjs";
import { startPostgres } from "../../scripts/run/postgres.mjs";

/** The same for every run: roles belong to the whole cluster, so their derived passwords must agree. */
const SECRET = "only-for-tests-and-nothing-but-tests-0123456789";
const PREFIX = "hearback_test_";
const ABANDONED_AFTER_MS = 3_600_000;
/** A test's database need not survive a power cut. */
const FAST = ["fsync=off", "synchronous_commit=off", "full_page_writes=off", "max_connections=200"];

/**
 * Vitest calls this once before any test; the processes of the tests inherit the settings made here. With
 * TEST_DATABASE_URL (a superuser's, or one with CREATEDB and CREATEROLE) that cluster is used and not the embedded one.
 */
export default async function setup(): Promise<() => Promise<void>> {
  const cluster = await openCluster();
  await dropAbandoned(cluster.url);
  const name = `${PREFIX}${Date.now().toString(36)}_${process.pid}`;
  const urls = await makeDatabase(cluster.url, name, SECRET);
  await migrate(urls.ownerUrl);
  Object.assign(process.env, {
    DATABASE_URL: urls.appUrl,
    WORKER_DATABASE_URL: urls.workerUrl,
    OWNER_DATABASE_URL: urls.ownerUrl,
    CLUSTER_DATABASE_URL: cluster.url,
    HEARBACK_SECRET: SECRET,
    HEARBACK_URL: "http://localhost:3000",
    HEARBACK_MAIL_DOMAIN: "mail.hearback.example",
    LOG_LEVEL: process.env.LOG_LEVEL ?? "silent",
  });
  return async () => {
    await drop(cluster.url, name);
    if ((await testDatabases(cluster.url)).length === 0) await cluster.stop();
  };
}

async function openCluster(): Promise<{ url: string; stop: () => Promise<void> }> {
  const url = process.env.TEST_DATABASE_URL;
  if (url) return { url, stop: async () => {} };
  const postgres = await startPostgres(path.resolve(import.meta.dirname, "../../.data/test-postgres"), FAST);
  return { url: postgres.url, stop: async () => (postgres.ours ? postgres.stop() : undefined) };
}

/** Killed runs leave theirs behind. */
async function dropAbandoned(url: string): Promise<void> {
  const before = Date.now() - ABANDONED_AFTER_MS;
  const old = (await testDatabases(url)).filter((name) => madeAt(name) < before);
  for (const name of old) await drop(url, name);
}

function madeAt(name: string): number {
  return Number.parseInt(name.slice(PREFIX.length), 36);
}

async function testDatabases(url: string): Promise<string[]> {
  return connected(url, "TEST_DATABASE_URL", async (client) => {
    const { rows } = await client.query<{ name: string }>(
      "SELECT datname AS name FROM pg_database WHERE starts_with(datname, $1)",
      [PREFIX],
    );
    return rows.map((row) => row.name);
  });
}

async function drop(url: string, name: string): Promise<void> {
  await connected(url, "TEST_DATABASE_URL", async (client) => {
    await client.query(`DROP DATABASE IF EXISTS "${name}" WITH (FORCE)`);
  });
}
