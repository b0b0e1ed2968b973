/** Takes the walls down one at a time, in a database of its own, and sees that the tests of isolation would go red. */
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { closeDb, inAgency } from "@/lib/platform/db";
import type { DeskScope } from "@/lib/platform/scope";
import { makeDatabase } from "../../../scripts/database.mjs";
import { migrate } from "../../../scripts/migrate.mjs";
import { faults } from "../../support/catalogue";
import { comeAs, type Pass, stopClockAt } from "../../support/walls/next";
import { look } from "../../support/walls/pages";
import { leaks } from "../../support/walls/probe";
import { FIVE, makeWorld, type World } from "../../support/walls/world";

vi.mock("next/headers", () => import("../../support/walls/next"));
vi.mock("next/cache", () => import("../../support/walls/next"));

/** As tests/support/database.ts names them, so that one left behind is dropped by a later run. */
const NAME = `hearback_test_${Date.now().toString(36)}_mutations`;
const cluster = process.env.CLUSTER_DATABASE_URL ?? "";
let owner: pg.Client;
let urls: { ownerUrl: string; appUrl: string; workerUrl: string };
let ours: World;
let theirs: World;
let pass: Pass;
let a: DeskScope;

beforeAll(async () => {
  urls = await makeDatabase(cluster, NAME, process.env.HEARBACK_SECRET ?? "");
  await migrate(urls.ownerUrl);
  // Read once, at the first statement: from here on this file's world is the scratch database.
  Object.assign(process.env, { DATABASE_URL: urls.appUrl, OWNER_DATABASE_URL: urls.ownerUrl });
  stopClockAt(FIVE);
  owner = new pg.Client({ connectionString: urls.ownerUrl });
  await owner.connect();
  [ours, theirs] = [await makeWorld(), await makeWorld()];
  pass = await ours.enter("owner");
  a = ours.at;
}, 180_000);
afterAll(async () => {
  await Promise.all([closeDb(), owner.end()]);
  const client = new pg.Client({ connectionString: cluster });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS "${NAME}" WITH (FORCE)`);
  await client.end();
});

const probe = (url = urls.appUrl) =>
  leaks({ url, ownerUrl: urls.ownerUrl, ours: ours.agencyId, theirs: theirs.agencyId });

test("with all walls up nothing leaks", async () => {
  expect(await probe()).toEqual([]);
  expect(await faults(owner)).toEqual([]);
});

const POLICY =
  "TO hearback_app, hearback_worker USING (agency_id = (SELECT current_agency())) WITH CHECK (agency_id = (SELECT current_agency()))";
const MUTATIONS: [string, string, string, string[]][] = [
  [
    "one policy dropped: closed, and noticed",
    "DROP POLICY one_agency ON relay",
    `CREATE POLICY one_agency ON relay ${POLICY}`,
    ["relay: ours not seen"],
  ],
  [
    "one table without row level security",
    "ALTER TABLE relay DISABLE ROW LEVEL SECURITY",
    "ALTER TABLE relay ENABLE ROW LEVEL SECURITY",
    ["relay: seen without an agency", "relay: theirs seen", "relay: theirs changed"],
  ],
  [
    "a policy that reads everything",
    "DROP POLICY one_agency ON answer; CREATE POLICY one_agency ON answer TO hearback_app, hearback_worker USING (true) WITH CHECK (agency_id = (SELECT current_agency()))",
    `DROP POLICY one_agency ON answer; CREATE POLICY one_agency ON answer ${POLICY}`,
    ["answer: seen without an agency", "answer: theirs seen"],
  ],
];

describe("a wall taken down shows", () => {
  test.each(MUTATIONS)("%s", async (_what, down, back, seen) => {
    await owner.query(down);
    try {
      expect(await probe()).toEqual(expect.arrayContaining(seen));
      expect(await faults(owner)).not.toEqual([]);
    } finally {
      await owner.query(back);
    }
    expect(await probe()).toEqual([]);
  });

  test("connected as the owner, or above it", async () => {
    expect(await probe(urls.ownerUrl)).toContain("candidate: theirs seen");
    const above = new URL(cluster);
    above.pathname = `/${NAME}`;
    expect((await probe(above.href)).length).toBeGreaterThan(60);
  });
});

describe("without set_config", () => {
  const original = pg.Client.prototype.query as (...args: unknown[]) => unknown;
  beforeEach(() => {
    pg.Client.prototype.query = function (this: pg.Client, first: unknown, ...rest: unknown[]) {
      const begins = typeof first === "string" && first.startsWith("BEGIN; SELECT set_config");
      return original.call(this, begins ? "BEGIN; SELECT 1" : first, ...rest);
    } as typeof pg.Client.prototype.query;
  });
  afterEach(() => {
    pg.Client.prototype.query = original as typeof pg.Client.prototype.query;
  });

  test("nothing is seen and nothing can be written: it fails closed", async () => {
    expect(await inAgency(a, (db) => db.candidate.count())).toBe(0);
    const team = { id: crypto.randomUUID(), agencyId: a.agencyId, name: "Ours", createdAt: a.now };
    await expect(inAgency(a, (db) => db.team.create({ data: team }))).rejects.toThrow();
  });
});

describe("with row level security off everywhere", () => {
  /** The second wall: our own where-clauses. */
  test("the pages still know whose rows they are", async () => {
    const { rows } = await owner.query<{ name: string }>(
      "SELECT tablename AS name FROM pg_policies WHERE policyname = 'one_agency'",
    );
    const all = (verb: string) =>
      owner.query(rows.map(({ name }) => `ALTER TABLE "${name}" ${verb} ROW LEVEL SECURITY`).join(";"));
    await all("DISABLE");
    try {
      const { interviewId, candidateId, employerId, jobId } = theirs.open;
      const places: [string, string][] = [
        ...["", "/ask", "/call-back", "/edit", "/relay"].map(
          (end) => [`(desk)/interviews/[id]${end}`, interviewId] as [string, string],
        ),
        ["(desk)/candidates/[id]", candidateId],
        ["(desk)/employers/[id]", employerId],
        ["(desk)/jobs/[id]", jobId],
        ["(desk)/imports/[id]", theirs.importId],
        ["(desk)/team/[id]", theirs.colleague.consultantId],
      ];
      for (const [page, id] of places) {
        comeAs(pass);
        expect((await look(page, { id })).kind, page).toBe("404");
      }
    } finally {
      // A page that answers 404 leaves its other reads running.
      await closeDb();
      await all("ENABLE");
    }
    expect(await probe()).toEqual([]);
  });
});
