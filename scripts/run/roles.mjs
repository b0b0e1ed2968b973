/** The roles: their rights, their limits, and passwords that anybody with the installation's secret can derive. */
import pg from "pg";
import { derive } from "../setup/secret.mjs";
import { withDatabase } from "./connect.mjs";

/** Slow statements and forgotten transactions end by themselves; the worker may take longer than a page. */
const LIMITS = {
  hearback_app: { statement_timeout: "15s", lock_timeout: "5s", idle_in_transaction_session_timeout: "30s" },
  hearback_worker: {
    statement_timeout: "60s",
    lock_timeout: "10s",
    idle_in_transaction_session_timeout: "60s",
  },
};

/**
 * @param {pg.Client} client
 * @param {string} url any on the cluster
 * @param {string} secret
 */
export async function ensureWorkingRoles(client, url, secret) {
  for (const [role, limits] of Object.entries(LIMITS)) {
    await ensureRole(client, role, withUser(url, role, secret), secret);
    const { rows } = await client.query("SELECT rolconfig FROM pg_roles WHERE rolname = $1", [role]);
    for (const [name, value] of Object.entries(limits)) {
      if (rows[0]?.rolconfig?.includes(`${name}=${value}`)) continue;
      await client.query(`ALTER ROLE ${role} SET ${name} = '${value}'`);
    }
  }
}

/**
 * @param {pg.Client} client
 * @param {string} role
 * @param {string} url with the derived password
 * @param {string} secret
 */
export async function ensureRole(client, role, url, secret) {
  const password = client.escapeLiteral(derive(secret, `role:${role}`));
  const found = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [role]);
  const rights = "LOGIN NOSUPERUSER NOBYPASSRLS NOCREATEDB NOCREATEROLE";
  if (found.rowCount === 0) await client.query(`CREATE ROLE ${role} ${rights} PASSWORD ${password}`);
  else if (await refusesPassword(url)) await client.query(`ALTER ROLE ${role} LOGIN PASSWORD ${password}`);
}

/** True after the secret has changed; a role that may not enter this database has at least shown its password.
 * @param {string} url
 */
async function refusesPassword(url) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on("error", () => {});
  try {
    await client.connect();
    return false;
  } catch (error) {
    return ["28P01", "28000"].includes(/** @type {pg.DatabaseError} */ (error).code ?? "");
  } finally {
    await client.end().catch(() => {});
  }
}

/**
 * @param {string} url
 * @param {string} role
 * @param {string} secret
 * @param {string} [database]
 */
export function withUser(url, role, secret, database) {
  const changed = new URL(database ? withDatabase(url, database) : url);
  changed.username = role;
  changed.password = derive(secret, `role:${role}`);
  return changed.toString();
}
