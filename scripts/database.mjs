/**
 * Roles and databases: who may do what on the cluster, before any migration runs. The owner migrates and does nothing
 * else; web and worker connect as roles that own nothing and stand under row level security.
 */
import { connected, withDatabase } from "./run/connect.mjs";
import { ensureRole, ensureWorkingRoles, withUser } from "./run/roles.mjs";
import { Stop } from "./setup/say.mjs";

export const OWNER = "hearback_owner";
/** Two processes that alter the same role at once make Postgres say "tuple concurrently updated". */
const ROLES_LOCK = 72_707_370;

/** @typedef {{ ownerUrl: string, appUrl: string, workerUrl: string }} Urls */

/**
 * On a cluster of our own: makes the three roles and the database, as its superuser. Safe to repeat.
 * @param {string} superuserUrl
 * @param {string} database a plain name
 * @param {string} secret
 * @returns {Promise<Urls>}
 */
export async function makeDatabase(superuserUrl, database, secret) {
  const ownerUrl = withUser(superuserUrl, OWNER, secret, database);
  await connected(superuserUrl, "the embedded Postgres", async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [ROLES_LOCK]);
    await ensureRole(client, OWNER, ownerUrl, secret);
    await ensureWorkingRoles(client, superuserUrl, secret);
    const found = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [database]);
    if (found.rowCount === 0) await client.query(`CREATE DATABASE ${quoted(database)} OWNER ${OWNER}`);
    await client.query(`REVOKE ALL ON DATABASE ${quoted(database)} FROM PUBLIC`);
    await client.query("REVOKE ALL ON DATABASE postgres FROM PUBLIC");
  });
  await connected(withDatabase(superuserUrl, database), "the embedded Postgres", grantDatabase);
  return urls(ownerUrl, secret);
}

/**
 * On somebody else's cluster: makes the two roles with the rights of the given owner, or says what is missing.
 * @param {string} ownerUrl
 * @param {string} secret
 * @returns {Promise<Urls>}
 */
export async function prepareDatabase(ownerUrl, secret) {
  await connected(ownerUrl, "DATABASE_URL", async (client) => {
    try {
      await client.query("SELECT pg_advisory_lock($1)", [ROLES_LOCK]);
      await ensureWorkingRoles(client, ownerUrl, secret);
      await grantDatabase(client);
    } catch (error) {
      if (/** @type {import("pg").DatabaseError} */ (error).code !== "42501") throw error;
      throw new Stop(
        "The user of DATABASE_URL may not make the roles hearback_app and hearback_worker: give it CREATEROLE, " +
          "or make both yourself and set APP_DATABASE_URL and WORKER_DATABASE_URL.",
      );
    }
  });
  return urls(ownerUrl, secret);
}

/**
 * Makes sure that a URL's user stands under row level security and has the rights of the role.
 * @param {string} url
 * @param {"hearback_app" | "hearback_worker"} role
 * @param {string} name of the setting, for the message
 */
export async function checkRole(url, role, name) {
  await connected(url, name, async (client) => {
    const { rows } = await client.query(
      `SELECT rolsuper OR rolbypassrls AS above,
         pg_has_role(current_user, coalesce(to_regrole($1)::oid, 0), 'USAGE') AS member FROM pg_roles WHERE rolname = current_user`,
      [role],
    );
    if (rows[0]?.above)
      throw new Stop(`The user of ${name} bypasses row level security: use one that does not.`);
    if (!rows[0]?.member) throw new Stop(`The user of ${name} must be, or be a member of, ${role}.`);
  });
}

/**
 * What web and worker need inside a database before the first migration.
 * @param {import("pg").Client} client
 */
export async function grantDatabase(client) {
  const { rows } = await client.query("SELECT current_database() AS name");
  await client.query(`GRANT CONNECT ON DATABASE ${quoted(rows[0].name)} TO hearback_app, hearback_worker`);
}

/**
 * @param {string} ownerUrl
 * @param {string} secret
 * @returns {Urls}
 */
function urls(ownerUrl, secret) {
  return {
    ownerUrl,
    appUrl: withUser(ownerUrl, "hearback_app", secret),
    workerUrl: withUser(ownerUrl, "hearback_worker", secret),
  };
}

/** @param {string} name */
function quoted(name) {
  return `"${name.replaceAll('"', '""')}"`;
}
