/** Connects to a Postgres; an address that does not work becomes one clear line without its password. */
import pg from "pg";
import { Stop } from "../setup/say.mjs";

/**
 * Connects, works and lets go; an address that does not work is one clear line without the password.
 * @template T
 * @param {string} url
 * @param {string} name what to call the address
 * @param {(client: pg.Client) => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function connected(url, name, work) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  // Without this a server that goes away would end the whole process.
  client.on("error", () => {});
  try {
    await client.connect();
  } catch (error) {
    throw new Stop(whyNot(/** @type {NodeJS.ErrnoException} */ (error), new URL(url), name));
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

/**
 * @param {string} url
 * @param {string} database
 */
export function withDatabase(url, database) {
  const changed = new URL(url);
  changed.pathname = `/${encodeURIComponent(database)}`;
  return changed.toString();
}

/**
 * @param {NodeJS.ErrnoException} error
 * @param {URL} url
 * @param {string} name
 */
function whyNot(error, url, name) {
  const place = `${url.hostname}:${url.port || 5432}`;
  const database = decodeURIComponent(url.pathname.slice(1));
  /** @type {Record<string, string>} */
  const reasons = {
    ECONNREFUSED: `no Postgres answers at ${place}`,
    ENOTFOUND: `there is no host called ${url.hostname}`,
    EAI_AGAIN: `there is no host called ${url.hostname}`,
    ETIMEDOUT: `${place} does not answer`,
    "28P01": `Postgres at ${place} refuses the password of "${decodeURIComponent(url.username)}"`,
    28000: `Postgres at ${place} does not let "${decodeURIComponent(url.username)}" in`,
    "3D000": `Postgres at ${place} has no database "${database}"`,
    42501: `"${decodeURIComponent(url.username)}" may not connect to the database "${database}"`,
  };
  const code = error.code ?? (error instanceof AggregateError ? "ECONNREFUSED" : "");
  return `${name} does not work: ${reasons[code] ?? (error.message || code)}.`;
}
