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

/** What one sweep takes. */
const ROUND = 120;
/** One more runs before the clock starts: what runs for the first time is slower on both sides. */
const ROUNDS = Number(process.env.HEARBACK_BENCH_ROUNDS ?? 7);
const SIDE_BY_SIDE = 10;

test("letters a minute", { timeout: 1_200_000 }, async () => {
  const sink = fork(path.resolve(import.meta.dirname, "../../scripts/bench/smtp-sink.mjs"));
  const [{ port }] = (await once(sink, "message")) as [{ port: number }];
  const agency = await makeAgency();
  await inAgency(agency.scope, (db) =>
    db.agency.update({ where: { id: agency.agencyId }, data: { dailyLetterCap: 100_000 } }),
  );
  for (let at = 0; at < ROUND * (ROUNDS + 1); at += 1)
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
  const alone = nodemailer.createTransport({
    host: "127.0.0.1",
    port,
    pool: true,
    maxConnections: SIDE_BY_SIDE,
    ignoreTLS: true,
  });
  const throughWorker = async () => expect(await postLetters(watched, () => NOON)).toBe(ROUND);
  const throughNodemailer = async () => {
    const { returnTo: _returnTo, ...letter } = sample as Message;
    const queue = Array.from({ length: ROUND }, (_, at) => at).values();
    await Promise.all(
      Array.from({ length: SIDE_BY_SIDE }, async () => {
        for (const _ of queue) await alone.sendMail(letter);
      }),
    );
  };
  await throughWorker();
  await throughNodemailer();
  // In turns, so that whatever else the machine does falls on both.
  const rounds: { worker: number; without: number }[] = [];
  for (let at = 0; at < ROUNDS; at += 1)
    rounds.push({ worker: await timed(throughWorker), without: await timed(throughNodemailer) });
  alone.close();
  mail.close();
  const sent = await inAgency(agency.scope, (db) =>
    db.letter.count({ where: { agencyId: agency.agencyId, status: "sent" } }),
  );
  expect(sent).toBe(ROUND * (ROUNDS + 1));
  sink.disconnect();
  await closeDb();
  const worker = median(rounds.map((round) => round.worker));
  const without = median(rounds.map((round) => round.without));
  const perMinute = (ms: number) => Math.round((ROUND / ms) * 60_000);
  process.stdout.write(
    `\n${ROUNDS} rounds of ${ROUND} letters, medians: ${perMinute(worker)} a minute through one worker, ${perMinute(without)} through nodemailer alone: ratio ${(without / worker).toFixed(2)}\n`,
  );
});

function median(values: number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
