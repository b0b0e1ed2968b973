/** Names for prepared statements, so that Postgres plans a join once a connection and not at every visit. */
import "server-only";

/** As many as a connection keeps prepared; what comes after them is planned each time, which is only slower. */
const MOST = 400;
const names = new Map<string, string>();

/**
 * The same text always gets the same name. Statements that only steer a transaction (BEGIN, COMMIT, SAVEPOINT) get
 * none (""): the pool recognises them by their text.
 */
export function statementName({ sql }: { sql: string }): string {
  const known = names.get(sql);
  if (known || names.size >= MOST || !PLANNED.test(sql)) return known ?? "";
  const name = `hb${names.size}`;
  names.set(sql, name);
  return name;
}

const PLANNED = /^\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\b/i;
