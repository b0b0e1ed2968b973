/** The embedded Postgres loses nothing that it has confirmed, whoever dies, and never runs twice on one folder. */
import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startPostgres } from "../../../scripts/run/postgres.mjs";
import { ended, isAlive } from "../../../scripts/setup/process-table.mjs";

let data = "";
type Running = Awaited<ReturnType<typeof startPostgres>>;
const open: Running[] = [];

async function start(): Promise<Running> {
  const running = await startPostgres(data);
  open.push(running);
  return running;
}

async function ask(url: string, sql: string) {
  const client = new pg.Client({ connectionString: url });
  client.on("error", () => {});
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

async function killHard(running: Running) {
  process.kill(running.process.pid, "SIGKILL");
  expect(await ended(running.process, 5_000)).toBe(true);
}

beforeAll(() => {
  data = mkdtempSync(path.join(os.tmpdir(), "hearback-postgres-"));
});
afterAll(async () => {
  for (const running of open) await running.stop();
  rmSync(data, { recursive: true, force: true });
});

describe("the embedded Postgres", { timeout: 60_000 }, () => {
  it("keeps every committed row through kill -9 and a restart", async () => {
    const first = await start();
    await ask(first.url, "CREATE TABLE kept (word text); INSERT INTO kept VALUES ('heard')");
    await killHard(first);
    const second = await start();
    expect(second.process.pid).not.toBe(first.process.pid);
    // Web and worker go on looking where it was.
    expect(second.url).toBe(first.url);
    expect(await ask(second.url, "SELECT word FROM kept")).toEqual([{ word: "heard" }]);
  });

  it("is adopted, not doubled, when it runs already, and belongs to whoever started it", async () => {
    const first = await start();
    const again = await start();
    expect(again.process).toEqual(first.process);
    expect(again.url).toBe(first.url);
  });

  it("is taken over from a process that died, and left alone while that one lives", async () => {
    await open.at(-1)?.stop();
    const other = starterProcess();
    await once(other, "message");
    const besides = await start();
    expect(besides.ours).toBe(false);
    other.kill("SIGKILL");
    await once(other, "exit");
    const after = await start();
    expect(after.process).toEqual(besides.process);
    expect(after.ours).toBe(true);
  });

  it("is stopped for good by stop()", async () => {
    const running = await start();
    await running.stop();
    expect(isAlive(running.process)).toBe(false);
    await expect(ask(running.url, "SELECT 1")).rejects.toMatchObject({ code: "ECONNREFUSED" });
  });

  it("listens on loopback only, speaks UTF-8, checks its pages and asks for a password", async () => {
    const { url } = await start();
    const rows = await ask(
      url,
      `SELECT current_setting('listen_addresses') AS listens, current_setting('server_encoding') AS encoding,
         current_setting('data_checksums') AS checks, current_setting('unix_socket_directories') AS sockets`,
    );
    expect(rows).toEqual([{ listens: "127.0.0.1", encoding: "UTF8", checks: "on", sockets: "" }]);
    const wrong = new URL(url);
    wrong.password = "guess";
    await expect(ask(wrong.toString(), "SELECT 1")).rejects.toMatchObject({ code: "28P01" });
  });

  it("keeps its password readable by its owner only", () => {
    expect(statSync(path.join(data, "postgres.json")).mode & 0o777).toBe(0o600);
    expect(existsSync(path.join(data, "pgdata/PG_VERSION"))).toBe(true);
    expect(readFileSync(path.join(data, "postgres.log"), "utf8")).not.toContain(
      JSON.parse(readFileSync(path.join(data, "postgres.json"), "utf8")).password,
    );
  });
});

/** A second process that starts Postgres on the same folder and waits. */
function starterProcess(): ChildProcess {
  const script = `
    import { startPostgres } from "./scripts/run/postgres.mjs";
    await startPostgres(${JSON.stringify(data)});
    process.send("started");
    setInterval(() => {}, 1_000);`;
  return spawn(process.execPath, ["--input-type=module", "-e", script], {
    cwd: path.resolve(import.meta.dirname, "../../.."),
    stdio: ["ignore", "ignore", "inherit", "ipc"],
  });
}
