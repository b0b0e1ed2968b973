/** Posters side by side, and posters that die at the worst moment: at most one letter a key, or one and a known doubt. */
import "../../support/as-worker";
import type { ChildProcess } from "node:child_process";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { acrossAgencies, closeDb, inAgency } from "@/lib/platform/db";
import { type Mail, openMail } from "@/lib/platform/mail";
import { addMinutes } from "@/lib/platform/time";
import { postingAlone, TURN_MS } from "../../support/alone";
import { eras, makeDesk, registerPlainKinds, sweep } from "../../support/post";
import { kill, killAll, startScript } from "../../support/processes";
import { ScriptedSmtp } from "../../support/smtp";

const era = eras("1991-03-05T10:00:00Z");
/** A process takes its time to begin on a busy machine. */
const SLOW = { timeout: 120_000 };
let leave: () => Promise<void>;
let smtp: ScriptedSmtp;
let mail: Mail;

beforeAll(async () => {
  leave = await postingAlone();
  registerPlainKinds();
  smtp = await ScriptedSmtp.start();
  mail = openMail(smtp.url);
}, TURN_MS);
beforeEach(() => {
  smtp.onData = () => {};
  smtp.behave("accept");
});
afterEach(killAll);
afterAll(async () => {
  mail.close();
  await smtp.stop();
  await closeDb();
  await leave();
});

test("three posters side by side send each letter exactly once", SLOW, async () => {
  const now = era();
  const desks = await Promise.all(Array.from({ length: 4 }, () => makeDesk(now)));
  for (let each = 0; each < 15; each += 1) await Promise.all(desks.map((desk) => desk.write()));
  const mails = [mail, openMail(smtp.url), openMail(smtp.url)];
  await Promise.all(mails.map((one) => sweep(one, now)));
  for (const one of mails.slice(1)) one.close();
  const ids = new Set<string | undefined>();
  for (const desk of desks) {
    const received = smtp.to(desk.contactEmail);
    expect(received).toHaveLength(15);
    for (const one of received) ids.add(one.mail.messageId);
  }
  expect(ids.size).toBe(60);
});

test("killed after the claim and before the server: the claim runs out, and it is sent once", async () => {
  const now = era();
  const desk = await makeDesk(now);
  const { id } = await desk.write();
  await acrossAgencies((db) => db.$queryRaw`SELECT id FROM claim_letters(${now}, ${addMinutes(now, 6)}, 10)`);
  await sweep(mail, addMinutes(now, 5));
  expect(await desk.letter(id)).toMatchObject({ status: "claimed", attempts: 0 });
  await sweep(mail, addMinutes(now, 6));
  expect(smtp.to(desk.contactEmail)).toHaveLength(1);
  expect((await desk.letter(id)).status).toBe("sent");
});

test(
  "killed while the server has the letter and has not answered: unknown, said so, never repeated",
  SLOW,
  async () => {
    const now = era();
    const desk = await makeDesk(now);
    const { id } = await desk.write();
    smtp.behave("hang after data", desk.contactEmail);
    const inHand = new Promise<void>((resolve) => {
      smtp.onData = () => resolve();
    });
    const poster = start(now);
    await inHand;
    await kill(poster);
    expect((await desk.letter(id)).status).toBe("posting");
    smtp.behave("accept", desk.contactEmail);
    await sweep(mail, addMinutes(now, 4));
    await sweep(mail, addMinutes(now, 24 * 60));
    expect(await desk.letter(id)).toMatchObject({ status: "unknown", attempts: 1 });
    expect(await desk.events()).toEqual(["letter.unknown"]);
    expect(smtp.to(desk.contactEmail)).toHaveLength(0);
  },
);

test(
  "killed after the server's 250 and before our commit: one letter, unknown, never repeated",
  SLOW,
  async () => {
    const now = era();
    const desk = await makeDesk(now);
    const { id } = await desk.write();
    let release = () => {};
    const answered = new Promise<void>((resolve) => {
      // The row is locked while the letter is in the server's hands, so that the poster cannot commit what it learns.
      smtp.onData = async () => {
        const locked = new Promise<void>((ready) => {
          void inAgency(desk.scope, async (db) => {
            await db.$queryRaw`SELECT 1 FROM letter WHERE id = ${id}::uuid FOR UPDATE`;
            ready();
            await new Promise<void>((done) => {
              release = done;
            });
          });
        });
        await locked;
        resolve();
      };
    });
    const poster = start(now);
    await answered;
    const backend = await waitForLock();
    await kill(poster);
    // What it had sent would be done after its death, and honestly so; here it never reached the database.
    await acrossAgencies((db) => db.$queryRaw`SELECT pg_terminate_backend(${backend}::int)`);
    release();
    smtp.onData = () => {};
    await sweep(mail, addMinutes(now, 4));
    await sweep(mail, addMinutes(now, 24 * 60));
    expect(await desk.letter(id)).toMatchObject({ status: "unknown", attempts: 1 });
    expect(smtp.to(desk.contactEmail)).toHaveLength(1);
  },
);

/** Until some backend waits for a row: the poster has its 250 and wants to write it down. Its process id. */
async function waitForLock(): Promise<number> {
  for (;;) {
    const [row] = await acrossAgencies(
      (db) =>
        db.$queryRaw<{ pid: number }[]>`
          SELECT pid FROM pg_stat_activity
          WHERE datname = current_database() AND wait_event_type = 'Lock' AND query ILIKE '%SET status = ''sent''%'`,
    );
    if (row) return row.pid;
  }
}

function start(now: Date): ChildProcess {
  return startScript("tests/support/poster.ts", [smtp.url, now.toISOString()]);
}
