/** The sweeps find what is due by an index, however many requests are open. */
import "../../support/as-worker";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDb } from "@/lib/platform/db";
import { sweepingAlone, TURN_MS } from "../../support/alone";
import { agencyOfThen, calledBack, layToRest } from "../../support/long-ago";
import { copies } from "../../support/many-loops";

const OPEN = 5_000;
const owner = new pg.Client({ connectionString: process.env.OWNER_DATABASE_URL });

let leave: () => Promise<void>;

beforeAll(async () => {
  leave = await sweepingAlone();
  await owner.connect();
  const agency = await agencyOfThen(new Date("1984-02-07T08:00:00Z"));
  await copies(await calledBack(agency), OPEN, new Date("2099-01-01T00:00:00Z"));
}, TURN_MS);
afterAll(async () => {
  await layToRest();
  await owner.end();
  await closeDb();
  await leave();
});

type Plan = { "Node Type": string; "Relation Name"?: string; "Index Name"?: string; Plans?: Plan[] };

/** How Postgres would run the body of a sweep's function. */
async function planOf(name: string): Promise<Plan[]> {
  const body = await owner.query("SELECT prosrc FROM pg_proc WHERE proname = $1", [name]);
  const sql = String(body.rows[0]?.prosrc)
    .replaceAll("p_now", "'1984-02-07T12:00:00Z'::timestamptz")
    .replaceAll("p_limit", "100");
  const { rows } = await owner.query(`EXPLAIN (FORMAT JSON) ${sql}`);
  const flat = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(flat)];
  return flat(rows[0]["QUERY PLAN"][0].Plan);
}

test.each([
  ["due_loops", "loop_next_at_idx"],
  ["due_acts", "loop_act_at_idx"],
  ["due_holdings", "loop_holding_at_idx"],
])("%s reads %s and never the whole table", async (name, index) => {
  const plan = await planOf(name);
  expect(plan.map((node) => node["Index Name"])).toContain(index);
  expect(plan.filter((node) => node["Node Type"] === "Seq Scan" && node["Relation Name"] === "loop")).toEqual(
    [],
  );
});
