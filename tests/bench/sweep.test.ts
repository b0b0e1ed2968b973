/** One sweep among fifty thousand open requests: what finding, writing and posting cost, as shares of one another. */
import "../support/as-worker";
import { fork } from "node:child_process";
import { once } from "node:events";
import path from "node:path";
import { afterAll, expect, test } from "vitest";
import { acrossAgencies, closeDb, inAgency } from "@/lib/platform/db";
import { openMail } from "@/lib/platform/mail";
import { askAndChase } from "@/worker/ask-and-chase";
import { postLetters } from "@/worker/post-letters";
import { agencyOfThen, calledBack, dueAt, type Past } from "../support/long-ago";
import { copies } from "../support/many-loops";

const OPEN = Number(process.env.HEARBACK_BENCH_OPEN ?? 50_000);
const DUE = 100;

afterAll(closeDb);

test("a sweep", { timeout: 1_200_000 }, async () => {
  const agency = await agencyOfThen(new Date("1986-02-04T08:00:00Z"));
  const { agencyId, scope } = agency;
  await inAgency(scope, (db) =>
    db.agency.update({ where: { id: agencyId }, data: { dailyLetterCap: 100_000 } }),
  );
  const stories: Past[] = [];
  while (stories.length < DUE) stories.push(await calledBack(agency, `Candidate ${stories.length}`));
  const model = await calledBack(agency, "The model");
  await copies(model, OPEN, new Date("2001-01-01T00:00:00Z"));
  await inAgency(scope, (db) =>
    db.loop.updateMany({ where: { agencyId, interviewId: model.interviewId }, data: { actAt: null } }),
  );
  const now = dueAt(agency);
  const find = await timed(async () => {
    const found = await acrossAgencies(
      (db) => db.$queryRaw<unknown[]>`SELECT id FROM due_acts(${now}, ${DUE})`,
    );
    expect(found).toHaveLength(DUE);
  });
  const sweep = await timed(async () => expect(await askAndChase(now)).toBe(DUE));
  const idle = await timed(async () => expect(await askAndChase(now)).toBe(0));
  const sink = fork(path.resolve(import.meta.dirname, "../../scripts/bench/smtp-sink.mjs"));
  const [{ port }] = (await once(sink, "message")) as [{ port: number }];
  const mail = openMail(`smtp://127.0.0.1:${port}`);
  const post = await timed(async () => {
    while ((await postLetters(mail, () => now)) > 0);
  });
  mail.close();
  sink.disconnect();
  const each = (ms: number) => `${(ms / DUE).toFixed(1)} ms a letter`;
  process.stdout.write(
    `\n${OPEN} open requests, ${DUE} due: found in ${find.toFixed(1)} ms (nothing due: ${idle.toFixed(1)} ms); found and written ${each(sweep)}; ` +
      `posted to a server that answers at once ${each(post)}. Finding is ${((find / post) * 100).toFixed(1)} % of posting, a whole sweep ${(sweep / post).toFixed(1)} times it.\n`,
  );
});

async function timed(work: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await work();
  return performance.now() - from;
}
