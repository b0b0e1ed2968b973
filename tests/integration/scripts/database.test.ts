/** The tests' own surroundings: the settings arrive, and the roles may do what they should and no more. */
import pg from "pg";
import { describe, expect, it } from "vitest";

async function ask(url: string | undefined, sql: string) {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe("the roles", () => {
  for (const [setting, role] of [
    ["DATABASE_URL", "hearback_app"],
    ["WORKER_DATABASE_URL", "hearback_worker"],
    ["OWNER_DATABASE_URL", "hearback_owner"],
  ] as const) {
    it(`${role} is no superuser and cannot pass by row level security`, async () => {
      const rows = await ask(
        process.env[setting],
        "SELECT rolname, rolsuper, rolbypassrls, rolcreaterole, rolcreatedb FROM pg_roles WHERE rolname = current_user",
      );
      expect(rows).toEqual([
        { rolname: role, rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false },
      ]);
    });
  }

  it("lets slow statements and forgotten transactions of the application end by themselves", async () => {
    const rows = await ask(
      process.env.DATABASE_URL,
      `SELECT current_setting('statement_timeout') AS statement, current_setting('lock_timeout') AS lock,
         current_setting('idle_in_transaction_session_timeout') AS idle`,
    );
    expect(rows).toEqual([{ statement: "15s", lock: "5s", idle: "30s" }]);
  });

  it("keeps the application from making tables", async () => {
    await expect(ask(process.env.DATABASE_URL, "CREATE TABLE public.mine (id int)")).rejects.toMatchObject({
      code: "42501",
    });
  });

  it("keeps the application out of other databases", async () => {
    const elsewhere = new URL(process.env.DATABASE_URL ?? "");
    elsewhere.pathname = "/postgres";
    await expect(ask(elsewhere.toString(), "SELECT 1")).rejects.toMatchObject({ code: "42501" });
  });
});
