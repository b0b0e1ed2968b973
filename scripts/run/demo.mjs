/** The demo agency: seeded once, whole or not at all, and never beside anybody's real data. */
import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { run } from "../setup/command.mjs";
import { environmentFor } from "../setup/environment.mjs";
import { Stop, say, step } from "../setup/say.mjs";
import { connected, withDatabase } from "./connect.mjs";

/** Written on the embedded database while the seed runs, so that half a demo is known as such after a crash. */
const UNFINISHED = "hearback: the demo is being seeded";

/**
 * Drops the embedded database when its seed never came to an end: nobody can have worked in it.
 * @param {string} superuserUrl
 * @param {string} database
 */
export async function dropUnfinished(superuserUrl, database) {
  await connected(superuserUrl, "the embedded Postgres", async (client) => {
    const { rows } = await client.query(
      "SELECT shobj_description(oid, 'pg_database') AS note FROM pg_database WHERE datname = $1",
      [database],
    );
    if (rows[0]?.note !== UNFINISHED) return;
    say("The demo was left half seeded; beginning again");
    await client.query(`DROP DATABASE "${database}" WITH (FORCE)`);
  });
}

/**
 * Seeds a database that holds no agency: the embedded one unless HEARBACK_DEMO=0, another only with HEARBACK_DEMO=1.
 * @param {import("../setup/environment.mjs").Known} known
 * @param {boolean} embedded
 */
export async function seedDemo(known, embedded) {
  const { demo } = known.settings;
  if (demo === "0" || (!embedded && demo !== "1")) return;
  const { ownerUrl } = known.urls;
  if (await hasAgencies(ownerUrl)) {
    if (demo === "1" && !embedded) say("No demo: this database has agencies already");
    return;
  }
  if (embedded) await annotate(ownerUrl, UNFINISHED);
  const env = environmentFor(known, "seed");
  const args = ["--import", "tsx", "prisma/seed.ts"];
  await step("Seeding the demo agency", () => run("The demo's seed", process.execPath, args, { env }));
  if (embedded) await annotate(ownerUrl, "hearback: the demo is seeded");
}

/**
 * Who may sign in to the demo, as the seed wrote it down.
 * @param {string} data
 * @returns {{ role: string, name: string, email: string, password?: string, hint?: string }[]}
 */
export function demoPeople(data) {
  const file = path.join(data, "demo.json");
  if (!existsSync(file)) return [];
  const people = JSON.parse(readFileSync(file, "utf8"));
  return Array.isArray(people) ? people : (people.people ?? []);
}

/** Asks for the table's size, because the owner itself stands under row level security and sees no row.
 * @param {string} ownerUrl
 */
async function hasAgencies(ownerUrl) {
  return connected(ownerUrl, "DATABASE_URL", async (client) => {
    const { rows } = await client.query("SELECT pg_relation_size(to_regclass('public.agency')) AS bytes");
    if (rows[0]?.bytes === null) throw new Stop("The migrations make no table agency.");
    return Number(rows[0].bytes) > 0;
  });
}

/**
 * @param {string} ownerUrl
 * @param {string} note
 */
async function annotate(ownerUrl, note) {
  const name = decodeURIComponent(new URL(ownerUrl).pathname.slice(1));
  await connected(withDatabase(ownerUrl, name), "the embedded Postgres", async (client) => {
    await client.query(`COMMENT ON DATABASE "${name}" IS ${client.escapeLiteral(note)}`);
  });
}
