/** From the settings to a migrated database: embedded or somebody else's, with its roles. */
import { checkRole, grantDatabase, makeDatabase, prepareDatabase } from "../database.mjs";
import { migrate } from "../migrate.mjs";
import { atEnd, isEnding } from "../setup/ending.mjs";
import { isAlive } from "../setup/process-table.mjs";
import { Stop, say } from "../setup/say.mjs";
import { connected } from "./connect.mjs";
import { dropUnfinished } from "./demo.mjs";
import { startPostgres } from "./postgres.mjs";

const DATABASE = "hearback";
const WATCH_EVERY_MS = 1_000;

/**
 * @param {import("../setup/settings.mjs").Settings} settings
 * @param {string} secret
 * @returns {Promise<{ urls: import("../database.mjs").Urls, embedded: boolean }>}
 */
export async function openDatabase(settings, secret) {
  const embedded = settings.databaseUrl === undefined;
  const urls = embedded ? await openEmbedded(settings.data, secret) : await openForeign(settings, secret);
  const applied = await migrate(urls.ownerUrl);
  if (applied.length > 0) say(`Migrated the database (${applied.length} applied)`);
  await checkRole(urls.appUrl, "hearback_app", "APP_DATABASE_URL");
  await checkRole(urls.workerUrl, "hearback_worker", "WORKER_DATABASE_URL");
  return { urls, embedded };
}

/**
 * @param {string} data
 * @param {string} secret
 */
async function openEmbedded(data, secret) {
  say("Starting Postgres");
  let postgres = await startPostgres(data);
  // The one at the end may be another than the one at the beginning, and ours where that one was not.
  atEnd(async () => (postgres.ours ? postgres.stop() : undefined));
  watch(data, postgres, (next) => {
    postgres = next;
  });
  await dropUnfinished(postgres.url, DATABASE);
  return makeDatabase(postgres.url, DATABASE, secret);
}

/**
 * Starts Postgres again when it has died; web and worker find it under the same address.
 * @param {string} data
 * @param {import("./postgres.mjs").Postgres} first
 * @param {(next: import("./postgres.mjs").Postgres) => void} onNext
 */
function watch(data, first, onNext) {
  let current = first;
  let busy = false;
  setInterval(async () => {
    if (busy || isEnding() || isAlive(current.process)) return;
    busy = true;
    say("Postgres stopped; starting it again");
    try {
      current = await startPostgres(data);
      onNext(current);
    } catch (error) {
      say(/** @type {Error} */ (error).message);
    }
    busy = false;
  }, WATCH_EVERY_MS).unref();
}

/**
 * @param {import("../setup/settings.mjs").Settings} settings
 * @param {string} secret
 * @returns {Promise<import("../database.mjs").Urls>}
 */
async function openForeign({ databaseUrl = "", appUrl, workerUrl }, secret) {
  say("Using the Postgres of DATABASE_URL");
  if (!appUrl && !workerUrl) return prepareDatabase(databaseUrl, secret);
  if (!appUrl || !workerUrl)
    throw new Stop("APP_DATABASE_URL and WORKER_DATABASE_URL go together: set both, or neither.");
  await connected(databaseUrl, "DATABASE_URL", grantDatabase);
  return { ownerUrl: databaseUrl, appUrl, workerUrl };
}
