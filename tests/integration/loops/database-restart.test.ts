/** The real worker at work while its database is torn away and comes back: nothing is lost, and nobody is asked twice. */
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, expect, test } from "vitest";
import { closeDb, inAgency } from "@/lib/platform/db";
import { addDays, addMinutes } from "@/lib/platform/time";
import { makeDatabase } from "../../../scripts/database.mjs";
import { migrate } from "../../../scripts/migrate.mjs";
import { startPostgres } from "../../../scripts/run/postgres.mjs";
import { ended as processEnded } from "../../../scripts/setup/process-table.mjs";
import type { TestAgency } from "../../support/agency";
import { agencyOfThen, calledBack, dueAt, type Past, written } from "../../support/long-ago";
import { killAll, startScript } from "../../support/processes";
import { ScriptedSmtp } from "../../support/smtp";

const EMPLOYERS = 30;
/** The database goes when so many letters have left. */
const AMID = 6;
const FINAL = ["sent", "unknown"];

const data = mkdtempSync(path.join(os.tmpdir(), "hearback-restart-"));
const clock = path.join(data, "clock");
let smtp: ScriptedSmtp;
let postgres: Awaited<ReturnType<typeof startPostgres>>;

beforeAll(async () => {
  // A cluster of its own: the other tests' database stays where it is. Durable, as a product's is.
  postgres = await startPostgres(data);
  const secret = process.env.HEARBACK_SECRET ?? "";
  const urls = await makeDatabase(postgres.url, "hearback_restart", secret);
  await migrate(urls.ownerUrl);
  process.env.DATABASE_URL = urls.workerUrl;
  smtp = await ScriptedSmtp.start();
}, 120_000);
afterAll(async () => {
  await killAll();
  await closeDb();
  await smtp.stop();
  await postgres.stop();
  rmSync(data, { recursive: true, force: true });
});

/** A Tuesday morning ahead of the real date: the worker's clock can stand there. */
function tuesday(): Date {
  const day = new Date().toISOString().slice(0, 10);
  const ahead = (9 - new Date(`${day}T00:00:00Z`).getUTCDay()) % 7 || 7;
  return new Date(`${addDays(day, ahead)}T08:00:00Z`);
}

function setClock(now: Date): void {
  writeFileSync(clock, String(now.getTime() - Date.now()));
}

async function lettersOf(stories: Past[]) {
  return (await Promise.all(stories.map(written))).flat();
}

test("letters under way when Postgres is stopped at once are sent, or in doubt, and each only once", {
  timeout: 240_000,
}, async () => {
  const agency: TestAgency = await agencyOfThen(tuesday());
  const stories: Past[] = [];
  for (let number = 0; number < EMPLOYERS; number += 1)
    stories.push(await calledBack(agency, `Candidate ${number}`));
  const now = addMinutes(dueAt(agency), 5);
  setClock(now);
  const amid = new Promise<void>((resolve) => {
    smtp.onData = async () => {
      // As slow as a server far away: so that letters are in its hands when the database goes.
      await pause(50);
      if (smtp.received.length >= AMID) resolve();
    };
  });
  const worker = startScript("worker/main.ts", [], {
    DATABASE_URL: process.env.DATABASE_URL ?? "",
    SMTP_URL: smtp.url,
    HEARBACK_TEST_CLOCK: "1",
    HEARBACK_CLOCK_FILE: clock,
  });
  await amid;
  process.kill(postgres.process.pid, "SIGQUIT");
  expect(await processEnded(postgres.process, 10_000)).toBe(true);
  postgres = await startPostgres(data);

  // Those whose hand-over nobody could write down are in doubt when their lease is over.
  setClock(addMinutes(now, 6));
  let letters: Awaited<ReturnType<typeof lettersOf>> = [];
  for (const until = Date.now() + 180_000; Date.now() < until; await pause(250)) {
    letters = await lettersOf(stories).catch(() => []);
    if (letters.length >= EMPLOYERS && letters.every(({ status }) => FINAL.includes(status))) break;
  }
  expect(letters.filter(({ status }) => !FINAL.includes(status))).toEqual([]);
  expect(letters.map(({ key }) => key).sort()).toEqual(
    stories.map(({ requestId }) => `ask:${requestId}:1`).sort(),
  );
  const contacts = await inAgency(agency.scope, (db) =>
    db.contact.findMany({ where: { agencyId: agency.agencyId }, select: { email: true } }),
  );
  const times = contacts.map(({ email }) => smtp.to(email ?? "").length);
  expect(Math.max(...times)).toBe(1);
  const sent = letters.filter(({ status }) => status === "sent").length;
  expect(sent).toBeGreaterThan(EMPLOYERS / 2);
  expect(smtp.received.length).toBeGreaterThanOrEqual(sent);
  worker.kill("SIGTERM");
  await once(worker, "exit");
});
