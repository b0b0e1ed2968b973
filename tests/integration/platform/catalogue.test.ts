/** The catalogue gate: every table's walls stand; and the gate itself goes red when one is taken down. */
import pg from "pg";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { faults } from "../../support/catalogue";

const owner = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL });
beforeAll(() => owner.connect());
afterAll(() => owner.end());

test("every table of an agency is walled in", async () => {
  expect(await faults(owner)).toEqual([]);
});

describe("the gate notices", () => {
  test.each([
    ["a policy that is gone", "DROP POLICY one_agency ON merge", "no policy one_agency"],
    [
      "a policy that checks nothing on writing",
      "DROP POLICY one_agency ON merge; CREATE POLICY one_agency ON merge TO hearback_app, hearback_worker USING (agency_id = (SELECT current_agency())) WITH CHECK (true)",
      "no policy one_agency",
    ],
    [
      "row level security that is off",
      "ALTER TABLE merge DISABLE ROW LEVEL SECURITY",
      "not enabled and forced",
    ],
    [
      "row level security not forced",
      "ALTER TABLE merge NO FORCE ROW LEVEL SECURITY",
      "not enabled and forced",
    ],
    ["a second, wider policy", "CREATE POLICY wide ON merge USING (true)", "another policy"],
    ["a table forgotten", "CREATE TABLE forgotten (id uuid PRIMARY KEY)", "without agency_id"],
    [
      "a single-column foreign key",
      "ALTER TABLE merge ADD COLUMN team_id uuid REFERENCES team (id)",
      "a foreign key that is not composite",
    ],
    [
      "a global unique",
      "CREATE UNIQUE INDEX global_unique ON merge (gone_id)",
      "does not begin with agency_id",
    ],
    ["a leaky view", "CREATE VIEW leaky AS SELECT * FROM merge", "security_invoker"],
    ["a materialized view", "CREATE MATERIALIZED VIEW leaky AS SELECT 1 AS one", "materialized"],
    [
      "a definer function for all",
      "CREATE FUNCTION leak() RETURNS int LANGUAGE sql SECURITY DEFINER AS 'SELECT 1'",
      "everybody may execute",
    ],
    ["an event log that can be rewritten", "GRANT UPDATE ON event TO hearback_app", "append-only"],
    ["logins laid open", "GRANT SELECT ON login TO hearback_app", "functions only"],
    [
      "a web that may sweep",
      "GRANT EXECUTE ON FUNCTION queued_imports() TO hearback_app",
      "the web may start",
    ],
  ])("%s", async (_what, sql, fault) => {
    await owner.query("BEGIN; SET LOCAL lock_timeout = '15s'");
    try {
      await owner.query(sql);
      expect((await faults(owner)).join("\n")).toContain(fault);
    } finally {
      await owner.query("ROLLBACK");
    }
  });
});
