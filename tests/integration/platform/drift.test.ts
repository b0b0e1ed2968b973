/** The schema that the code is generated from, and the database that the migrations make, are the same. */
import { readFileSync } from "node:fs";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { type Table, tablesOf } from "../../support/prisma-schema";

const root = path.resolve(import.meta.dirname, "../../..");
const owner = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL });
beforeAll(() => owner.connect());
afterAll(() => owner.end());

test("tables, columns, types, uniques and indexes agree", async () => {
  const wanted = tablesOf(readFileSync(path.join(root, "prisma/schema.prisma"), "utf8"));
  expect(wanted.length).toBeGreaterThan(25);
  const found = await migrated();
  expect(found.map((table) => table.name)).toEqual(wanted.map((table) => table.name).sort());
  for (const table of wanted) expect(found.find(({ name }) => name === table.name)).toEqual(table);
});

test("the comparison sees a change of a type", () => {
  const [before, after] = ["String", "String?"].map((type) =>
    tablesOf(`model A {\n  id String\n  b ${type}\n}\n`),
  );
  expect(before).not.toEqual(after);
});

async function migrated(): Promise<Table[]> {
  const { rows } = await owner.query<Table>(`
    SELECT c.relname AS name,
      (SELECT json_agg(json_build_object('name', a.attname, 'type', format_type(a.atttypid, a.atttypmod),
          'nullable', NOT a.attnotnull) ORDER BY a.attname COLLATE "C")
        FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
      ${indexes("i.indisunique")} AS uniques, ${indexes("NOT i.indisunique")} AS indexes
    FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
    WHERE n.nspname = 'public' AND c.relkind = 'r' AND c.relname <> '_prisma_migrations' ORDER BY c.relname COLLATE "C"`);
  return rows;
}

function indexes(which: string): string {
  return `COALESCE((SELECT json_agg(list ORDER BY list COLLATE "C") FROM (
    SELECT (SELECT string_agg(a.attname, ',' ORDER BY k.at) FROM unnest(i.indkey) WITH ORDINALITY AS k (num, at)
      JOIN pg_attribute a ON a.attrelid = i.indrelid AND a.attnum = k.num) AS list
    FROM pg_index i WHERE i.indrelid = c.oid AND NOT i.indisprimary AND ${which}) AS lists), '[]')`;
}
