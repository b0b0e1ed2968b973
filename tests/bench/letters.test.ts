/** Letters a minute through one worker to a mail server that answers at once, as a ratio to nodemailer alone in the same run. */
import "../support/as-worker";
import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import nodemailer from "nodemailer";
import { expect, test } from "vitest";
import { closeDb, inAgency } from "@/lib/platform/db";
import { type Message, openMail } from "@/lib/platform/mail";
import { postLetters } from "@/worker/post-letters";
import { makeAgency } from "../support/agency";
import { asked, NOON } from "../support/asking";

const LETTERS = Number(process.env.HEARBACK_BENCH_LETTERS ?? 400);
/** Before the clock starts: what runs for the first time is slower on both sides. */
const WARM_UP = 120;
const SIDE_BY_SIDE = 10;

test("letters a minute", { timeout: 1_200_000 }, async () => {
  const sink = fork(path.resolve(import.meta.dirname, "../../scripts/bench/smtp-sink.mjs"));
  const [{ port }] = (await once(sink, "message")) as [{ port: number }];
  const agency = await makeAgency();
  await inAgency(agency.scope, (db) =>
    db.agency.update({ where: { id: agency.agencyId }, data: { dailyLetterCap: 100_000 } }),
  );
  for (let at = 0; at < LETTERS + WARM_UP; at += 1)
    await asked(
      {
        candidateName: `Candidate ${at}`,
        contactName: `Contact ${at}`,
        contactEmail: `c${at}@employers.test`,
      },
      agency,
    );

  let sample: Message | undefined;
  const mail = openMail(`smtp://127.0.0.1:${port}`);
  const watched = {
    ...mail,
    send: (message: Message) => {
      sample = message;
      return mail.send(message);
    },
  };
  await postLetters(watched, () => NOON);
  const worker = await timed(async () => {
    while ((await postLetters(watched, () => NOON)) > 0);
  });
  mail.close();
  const sent = await inAgency(agency.scope, (db) =>
    db.letter.count({ where: { agencyId: agency.agencyId, status: "sent" } }),
  );
  expect(sent).toBe(LETTERS + WARM_UP);

  const alone = nodemailer.createTransport({
    host: "127.0.0.1",
    port,
    pool: true,
    maxConnections: SIDE_BY_SIDE,
    ignoreTLS: true,
  });
  const { returnTo: _returnTo, ...letter } = sample as Message;
  const without = await timed(async () => {
    const queue = Array.from({ length: LETTERS }, (_, at) => at).values();
    await Promise.all(
      Array.from({ length: SIDE_BY_SIDE }, async () => {
        for (const _ of queue) await alone.sendMail(letter);
      }),
    );
  });
  alone.close();
  sink.disconnect();
  await closeDb();
  const perMinute = (ms: number) => Math.round((LETTERS / ms) * 60_000);
  process.stdout.write(
    `\n${LETTERS} letters: ${perMinute(worker)} a minute through one worker, ${perMinute(without)} through nodemailer alone: ratio ${(without / worker).toFixed(2)}\n`,
  );
});

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
