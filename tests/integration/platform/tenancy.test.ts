/** The walls between agencies, tried from the inside: with the web's own rights, against every table. */
import { randomUUID } from "node:crypto";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { acrossAgencies, closeDb, inAgency } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import type { DeskScope } from "@/lib/platform/scope";
import { record } from "@/lib/timeline/commands";
import { makeAgency } from "../../support/agency";
import { APPEND_ONLY, agencyTables } from "../../support/catalogue";
import { bookedInterview } from "../../support/story";

const app = new pg.Client({ connectionString: process.env.DATABASE_URL });
const owner = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL });
let tables: string[];
let a: DeskScope;
let b: DeskScope;

beforeAll(async () => {
  await Promise.all([app.connect(), owner.connect()]);
  tables = await agencyTables(owner);
  a = (await makeAgency()).scope;
  b = (await makeAgency()).scope;
  await Promise.all([bookedInterview(a), bookedInterview(b)]);
});
afterAll(async () => {
  await Promise.all([app.end(), owner.end()]);
  await closeDb();
});

const agencyColumn = (table: string) => (table === "agency" ? "id" : "agency_id");

/** Runs SQL as the web would, for one agency (or none), and takes it back. */
async function as<T extends pg.QueryResultRow>(agencyId: string | null, sql: string, values: unknown[] = []) {
  await app.query("BEGIN");
  try {
    if (agencyId) await app.query("SELECT set_config('app.agency_id', $1, true)", [agencyId]);
    return (await app.query<T>(sql, values)).rows;
  } finally {
    await app.query("ROLLBACK");
  }
}

describe("every table of an agency", () => {
  test("there are two dozen of them", () => expect(tables.length).toBeGreaterThanOrEqual(24));

  test("shows nothing when no agency is set", async () => {
    for (const table of tables) expect(await as(null, `SELECT 1 FROM "${table}" LIMIT 1`), table).toEqual([]);
    for (const table of tables) expect(await as("", `SELECT 1 FROM "${table}" LIMIT 1`), table).toEqual([]);
  });

  test("shows an agency its own rows alone", async () => {
    for (const table of tables) {
      const rows = await as<{ agency: string }>(
        a.agencyId,
        `SELECT DISTINCT "${agencyColumn(table)}" AS agency FROM "${table}"`,
      );
      expect(
        rows.filter(({ agency }) => agency !== a.agencyId),
        table,
      ).toEqual([]);
    }
    expect(await as(a.agencyId, "SELECT 1 FROM interview")).toHaveLength(1);
  });

  test("refuses a row of another agency", async () => {
    for (const table of tables) {
      const columns = table === "agency" ? '"id"' : '"id", "agency_id"';
      const values = table === "agency" ? [b.agencyId] : [randomUUID(), b.agencyId];
      const sql = `INSERT INTO "${table}" (${columns}) VALUES (${values.map((_, at) => `$${at + 1}`)})`;
      await expect(as(a.agencyId, sql, values), table).rejects.toMatchObject({ code: "42501" });
      await expect(as(null, sql, values), table).rejects.toMatchObject({ code: "42501" });
    }
  });

  test("does not let a row move to another agency, nor change or delete one there", async () => {
    const open = tables.filter((table) => !APPEND_ONLY.includes(table));
    for (const table of open) {
      const column = agencyColumn(table);
      const touch = `UPDATE "${table}" SET "id" = "id" WHERE "${column}" = $1 RETURNING 1`;
      expect(await as(a.agencyId, touch, [b.agencyId]), table).toEqual([]);
      expect(
        await as(a.agencyId, `DELETE FROM "${table}" WHERE "${column}" = $1 RETURNING 1`, [b.agencyId]),
      ).toEqual([]);
    }
    const move = "UPDATE candidate SET agency_id = $1";
    await expect(as(a.agencyId, move, [b.agencyId])).rejects.toMatchObject({ code: "42501" });
  });
});

test("a row cannot point to another agency's row", async () => {
  const [theirs] = await as<{ id: string }>(b.agencyId, "SELECT id FROM employer LIMIT 1");
  const sql = `INSERT INTO contact (id, agency_id, employer_id, name, created_at, updated_at)
               VALUES ($1, $2, $3, 'Nobody', now(), now())`;
  await expect(as(a.agencyId, sql, [randomUUID(), a.agencyId, theirs?.id])).rejects.toMatchObject({
    code: "23503",
  });
});

test("what happened cannot be rewritten", async () => {
  await inAgency(a, (db) => record(db, a, { type: "record.created" }));
  for (const table of APPEND_ONLY) {
    for (const sql of [
      `UPDATE ${table} SET rule = 'x'`,
      `UPDATE ${table} SET at = now()`,
      `DELETE FROM ${table}`,
    ])
      await expect(as(a.agencyId, sql)).rejects.toMatchObject({ code: expect.stringMatching(/42501|42703/) });
    await expect(as(a.agencyId, `TRUNCATE ${table}`)).rejects.toMatchObject({ code: "42501" });
  }
});

test("logins are reached through their functions only", async () => {
  for (const sql of [
    "SELECT 1 FROM login",
    "DELETE FROM login",
    "SELECT 1 FROM claim_letters(now(), now(), 1)",
  ])
    await expect(as(a.agencyId, sql)).rejects.toMatchObject({ code: "42501" });
});

describe("the one door", () => {
  const candidates = (scope: DeskScope) =>
    inAgency(scope, (db) => db.candidate.findMany({ select: { agencyId: true } }));

  test("shows only one's own, whatever the where-clause forgets", async () => {
    expect((await candidates(a)).every((row) => row.agencyId === a.agencyId)).toBe(true);
    expect(await acrossAgencies((db) => db.candidate.count())).toBe(0);
  });

  test("joins an outer transaction, and refuses to change the agency inside it", async () => {
    await inAgency(a, async (db) => {
      await inAgency(a, async (inner) => expect(inner).toBe(db));
      await expect(candidates(b)).rejects.toThrow("another agency");
      await expect(acrossAgencies((d) => d.candidate.count())).rejects.toThrow("not inside");
    });
  });

  test("takes an id for an agency and nothing else", async () => {
    const forged = { ...a, agencyId: `${a.agencyId}'; DROP TABLE letter; --` };
    await expect(candidates(forged)).rejects.toThrow("not an agency's id");
  });

  test("a failure in the middle leaves nothing behind", async () => {
    const id = newId(a.now);
    const team = { id, agencyId: a.agencyId, name: `Half ${id}`, createdAt: a.now };
    const half = inAgency(a, async (db) => {
      await db.team.create({ data: team });
      throw new Error("halfway");
    });
    await expect(half).rejects.toThrow("halfway");
    expect(await inAgency(a, (db) => db.team.count({ where: { agencyId: a.agencyId, id } }))).toBe(0);
  });

  test("twenty agencies at once, failing every now and then, never see each other", {
    timeout: 120_000,
  }, async () => {
    const scopes = await Promise.all(Array.from({ length: 20 }, async () => (await makeAgency()).scope));
    const wrong: (string | null)[] = [];
    const queue = Array.from({ length: 600 }, (_, at) => at).values();
    const hands = Array.from({ length: 25 }, async () => {
      for (const at of queue) wrong.push(await mixed(scopes[at % 20] as DeskScope, at));
    });
    await Promise.all(hands);
    expect(wrong).toHaveLength(600);
    expect(wrong.filter((line) => line !== null)).toEqual([]);
    for (const scope of scopes)
      expect(await inAgency(scope, (db) => db.team.count())).toBe(
        await inAgency(scope, (db) => db.team.count({ where: { agencyId: scope.agencyId } })),
      );
  });
});

/** One of six things an agency might do; answers with a complaint when it met another's row. */
async function mixed(scope: DeskScope, at: number): Promise<string | null> {
  const { agencyId } = scope;
  const team = (id = newId(scope.now)) => ({ id, agencyId, name: `Team ${id}`, createdAt: scope.now });
  try {
    const seen = await inAgency(scope, async (db) => {
      if (at % 6 === 0) await db.team.create({ data: team() });
      if (at % 6 === 1) await db.team.create({ data: { ...team(), agencyId: randomUUID() } });
      if (at % 6 === 2) await db.$queryRaw`SELECT 1 / 0`;
      if (at % 6 === 3)
        await db.team.create({ data: team() }).then(() => Promise.reject(new Error("changed my mind")));
      const rows = await db.consultant.findMany({ select: { agencyId: true } });
      const teams = await db.team.findMany({ select: { agencyId: true } });
      return [...rows, ...teams];
    });
    if (at % 6 === 1) return "a row for another agency was accepted";
    const foreign = seen.filter((row) => row.agencyId !== agencyId);
    return foreign.length > 0 || seen.length === 0 ? `${agencyId} saw ${JSON.stringify(seen)}` : null;
  } catch {
    return at % 6 === 0 || at % 6 > 3 ? `${agencyId} failed at ${at}` : null;
  }
}
