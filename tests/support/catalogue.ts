/** Asks Postgres' own catalogue whether the walls between agencies stand, table by table; answers with what is wrong. */
import type { Client } from "pg";

/** Known to all agencies by design (design.md 5): reached through named functions, or without anything of a person. */
export const GLOBAL_TABLES = ["login", "heartbeat", "rate_limit"];
/** Added to and never changed: what happened, who did it, and the words that were in force. */
export const APPEND_ONLY = ["event", "audit_entry", "letter_template"];
/** Read for all agencies at once by the sweeps. */
const SWEPT_INDEXES = [
  "letter_next_try_at_idx",
  "loop_next_at_idx",
  "loop_holding_at_idx",
  "loop_act_at_idx",
];
/** Looked up by a hash, or an address, before any agency is known. */
const GLOBAL_LOOKUPS = ["session_hash_key", "token_hash_key", "token_browser_idx", "login_email_key"];
const OURS = "n.nspname = 'public' AND c.relname <> '_prisma_migrations'";

const CHECKS: Record<string, string> = {
  "a table without agency_id that is not named as global": `
    SELECT c.relname AS it FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${OURS} AND c.relkind IN ('r', 'p') AND c.relname <> 'agency' AND NOT c.relname = ANY ($1::text[])
      AND NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attname = 'agency_id' AND a.attnotnull)`,
  "row level security is not enabled and forced": `
    SELECT c.relname AS it FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${OURS} AND c.relkind IN ('r', 'p') AND c.relname NOT IN ('heartbeat', 'rate_limit')
      AND NOT (c.relrowsecurity AND c.relforcerowsecurity)`,
  "no policy one_agency with USING and WITH CHECK for both roles": `
    SELECT c.relname AS it FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${OURS} AND c.relkind IN ('r', 'p') AND NOT c.relname = ANY ($1::text[]) AND NOT EXISTS (
      SELECT 1 FROM pg_policies p WHERE p.schemaname = 'public' AND p.tablename = c.relname AND p.policyname = 'one_agency'
        AND p.cmd = 'ALL' AND p.permissive = 'PERMISSIVE' AND p.roles @> '{hearback_app,hearback_worker}'
        AND p.qual ~ '= \\( SELECT current_agency\\(\\)' AND p.with_check = p.qual
        AND p.qual ~ CASE WHEN c.relname = 'agency' THEN '^\\(id =' ELSE '^\\(agency_id =' END)`,
  "another policy opens the table to web or worker": `
    SELECT p.tablename || '.' || p.policyname AS it FROM pg_policies p
    WHERE p.schemaname = 'public' AND p.policyname <> 'one_agency' AND p.roles && '{hearback_app,hearback_worker,public}'`,
  "a foreign key that is not composite": `
    SELECT k.conname AS it FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${OURS} AND k.contype = 'f' AND NOT EXISTS (
      SELECT 1 FROM unnest(k.conkey, k.confkey) AS pair (here, there)
      JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = pair.here
      JOIN pg_attribute b ON b.attrelid = k.confrelid AND b.attnum = pair.there
      WHERE a.attname = 'agency_id' AND b.attname = 'agency_id')`,
  "an index that does not begin with agency_id": `
    SELECT c.relname AS it FROM pg_index i JOIN pg_class c ON c.oid = i.indexrelid JOIN pg_namespace n ON n.oid = c.relnamespace
    JOIN pg_class t ON t.oid = i.indrelid
    WHERE ${OURS} AND NOT i.indisprimary AND t.relname <> '_prisma_migrations' AND NOT c.relname = ANY ($1::text[])
      AND NOT EXISTS (SELECT 1 FROM pg_attribute a WHERE a.attrelid = i.indrelid AND a.attnum = i.indkey[0] AND a.attname = 'agency_id')`,
  "a view that is not security_invoker, or a materialized one": `
    SELECT c.relname AS it FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE ${OURS} AND (c.relkind = 'm' OR c.relkind = 'v' AND NOT COALESCE(c.reloptions, '{}') && '{security_invoker=true,security_invoker=on}')`,
  "a definer function that everybody may execute": `
    SELECT p.proname AS it FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname = 'public' AND p.prosecdef AND has_function_privilege('public', p.oid, 'EXECUTE')`,
  "a definer function without a search_path of its own": `
    SELECT p.proname AS it FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname = 'public' AND p.prosecdef AND NOT EXISTS (
      SELECT 1 FROM unnest(COALESCE(p.proconfig, '{}')) AS setting WHERE setting LIKE 'search_path=%')`,
  "a definer function whose owner is above row level security": `
    SELECT p.proname AS it FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace JOIN pg_roles r ON r.oid = p.proowner
    WHERE n.nspname = 'public' AND p.prosecdef AND (r.rolsuper OR r.rolbypassrls)`,
  "web or worker owns a table, or stands above row level security": `
    SELECT r.rolname AS it FROM pg_roles r WHERE r.rolname IN ('hearback_app', 'hearback_worker') AND (
      r.rolsuper OR r.rolbypassrls OR r.rolcreaterole OR pg_has_role(r.rolname, 'hearback_owner', 'MEMBER')
      OR EXISTS (SELECT 1 FROM pg_class c WHERE c.relowner = r.oid))`,
  "an append-only table that can be changed": `
    SELECT t || ' ' || privilege || ' ' || r AS it
    FROM unnest('{${APPEND_ONLY.join(",")}}'::text[]) t, unnest('{UPDATE,DELETE,TRUNCATE}'::text[]) privilege,
      unnest('{hearback_app,hearback_worker}'::text[]) r
    WHERE has_table_privilege(r, t, privilege)`,
  "a right on a table that belongs to functions only": `
    SELECT t || ' ' || privilege || ' ' || r AS it
    FROM unnest('{login,_prisma_migrations}'::text[]) t, unnest('{SELECT,INSERT,UPDATE,DELETE}'::text[]) privilege,
      unnest('{hearback_app,hearback_worker}'::text[]) r
    WHERE to_regclass(t) IS NOT NULL AND has_table_privilege(r, t, privilege)`,
  "a sweep across agencies that the web may start": `
    SELECT p.proname AS it FROM pg_proc p JOIN pg_namespace n ON n.oid = p.pronamespace
    WHERE n.nspname = 'public' AND p.proname IN ('claim_letters', 'flag_unknown_letters', 'due_loops', 'due_holdings', 'due_acts', 'queued_imports', 'agency_suspend')
      AND has_function_privilege('hearback_app', p.oid, 'EXECUTE')`,
  "a native enum, whose index row level security cannot use": `
    SELECT t.typname AS it FROM pg_type t JOIN pg_namespace n ON n.oid = t.typnamespace
    WHERE n.nspname = 'public' AND t.typtype = 'e'`,
};

/** Empty when all walls stand; else one line for each fault. */
export async function faults(client: Client): Promise<string[]> {
  const named = [...GLOBAL_TABLES, ...SWEPT_INDEXES, ...GLOBAL_LOOKUPS];
  const found: string[] = [];
  for (const [what, sql] of Object.entries(CHECKS)) {
    const { rows } = await client.query<{ it: string }>(sql, sql.includes("$1") ? [named] : []);
    found.push(...rows.map(({ it }) => `${what}: ${it}`));
  }
  return found;
}

/** The tables that belong to agencies. */
export async function agencyTables(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
     WHERE ${OURS} AND c.relkind IN ('r', 'p') AND NOT c.relname = ANY ($1::text[]) ORDER BY 1`,
    [GLOBAL_TABLES],
  );
  return rows.map(({ name }) => name);
}
