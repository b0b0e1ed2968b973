/** Tries every table from the inside, as the web of one agency, and tells what it saw or could do of another's. */
import { randomUUID } from "node:crypto";
import pg from "pg";
import { agencyTables } from "../catalogue";

type Ask = { url: string | undefined; ownerUrl: string | undefined; ours: string; theirs: string };

/** One line for each leak; empty when the walls stand. `url`: the connection that the web would use. */
export async function leaks({ url, ownerUrl, ours, theirs }: Ask): Promise<string[]> {
  const [web, owner] = [url, ownerUrl].map((connectionString) => new pg.Client({ connectionString })) as [
    pg.Client,
    pg.Client,
  ];
  await Promise.all([web.connect(), owner.connect()]);
  /** What a statement gives inside one transaction that is taken back; null when it is refused. */
  const as = async (agencyId: string | null, sql: string, values: unknown[] = []) => {
    await web.query("BEGIN");
    try {
      if (agencyId) await web.query("SELECT set_config('app.agency_id', $1, true)", [agencyId]);
      return (await web.query(sql, values)).rowCount;
    } catch {
      return null;
    } finally {
      await web.query("ROLLBACK");
    }
  };
  try {
    const found: string[] = [];
    for (const table of await agencyTables(owner)) {
      const whose = table === "agency" ? "id" : "agency_id";
      if (await as(null, `SELECT 1 FROM "${table}" LIMIT 1`)) found.push(`${table}: seen without an agency`);
      if (await as(ours, `SELECT 1 FROM "${table}" WHERE ${whose} = $1 LIMIT 1`, [theirs]))
        found.push(`${table}: theirs seen`);
      if (await as(ours, `UPDATE "${table}" SET id = id WHERE ${whose} = $1`, [theirs]))
        found.push(`${table}: theirs changed`);
      if (
        table !== "agency" &&
        (await as(ours, `UPDATE "${table}" SET ${whose} = $1 WHERE ${whose} = $2`, [randomUUID(), ours]))
      )
        found.push(`${table}: ours given away`);
      if (!(await as(ours, `SELECT 1 FROM "${table}" WHERE ${whose} = $1 LIMIT 1`, [ours])))
        found.push(`${table}: ours not seen`);
    }
    return found;
  } finally {
    await Promise.all([web.end(), owner.end()]);
  }
}
