/** All rows of an agency as the web sees them: a print that any change alters, and the ids in them. */
import { createHash } from "node:crypto";
import pg from "pg";
import { agencyTables } from "../catalogue";

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** Table -> its rows as text, in order. */
export type Tables = Map<string, string[]>;
export type Rows = {
  of: (agencyId: string) => Promise<Tables>;
  /** One hash over every table of the agency, and the logins of its people. */
  print: (agencyId: string) => Promise<string>;
  close: () => Promise<void>;
};

/** `url`: the web's own role, so that a wall that fell shows here too. */
export async function openRows(
  url = process.env.DATABASE_URL,
  ownerUrl = process.env.OWNER_DATABASE_URL,
): Promise<Rows> {
  const app = new pg.Client({ connectionString: url });
  const owner = new pg.Client({ connectionString: ownerUrl });
  await Promise.all([app.connect(), owner.connect()]);
  const tables = await agencyTables(owner);
  const sql = tables
    .map((table) => {
      const whose = table === "agency" ? "id" : "agency_id";
      return `SELECT '${table}' AS name, array_agg(t::text ORDER BY t.id) AS rows FROM "${table}" t WHERE ${whose} = $1`;
    })
    .join(" UNION ALL ");
  const of = async (agencyId: string): Promise<Tables> => {
    await app.query("BEGIN READ ONLY");
    try {
      await app.query("SELECT set_config('app.agency_id', $1, true)", [agencyId]);
      const { rows } = await app.query<{ name: string; rows: string[] | null }>(sql, [agencyId]);
      return new Map(rows.map((row) => [row.name, row.rows ?? []]));
    } finally {
      await app.query("ROLLBACK");
    }
  };
  const logins = (agencyId: string) =>
    owner.query(
      "SELECT l::text FROM login l WHERE id IN (SELECT login_id FROM consultant WHERE agency_id = $1) ORDER BY id",
      [agencyId],
    );
  return {
    of,
    print: async (agencyId) => {
      const rows = [[...(await of(agencyId))], (await logins(agencyId)).rows];
      return createHash("sha256").update(JSON.stringify(rows)).digest("hex");
    },
    close: async () => {
      await Promise.all([app.end(), owner.end()]);
    },
  };
}

/** Every uuid that stands anywhere in these rows. */
export function idsIn(rows: Tables): Set<string> {
  return new Set([...rows.values()].flat().join("\n").match(UUID) ?? []);
}

/** With WALLS_DOWN=1, for one file at a time: no row level security, so that our own where-clauses stand alone. */
export async function lowerWallsIfAsked(): Promise<void> {
  if (!process.env.WALLS_DOWN) return;
  const owner = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL });
  await owner.connect();
  for (const table of await agencyTables(owner))
    await owner.query(`ALTER TABLE "${table}" DISABLE ROW LEVEL SECURITY`);
  await owner.end();
}
