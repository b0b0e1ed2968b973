/** Posts the letters that are due: claim, look again, hand over, write down what came of it. Any number side by side. */
import { setTimeout } from "node:timers/promises";
import { acrossAgencies, type Db, inAgency } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import type { Mail, Outcome } from "@/lib/platform/mail";
import type { ClockScope } from "@/lib/platform/scope";
import { addMinutes, type Instant } from "@/lib/platform/time";
import { compose, type Parts } from "./compose";
import { KINDS } from "./letters";
import { fail, settle, tellUnknown } from "./outcomes";
import { recheck } from "./recheck";
import { senderOf, sign } from "./signing";

/** Minutes. A claim that its worker does not use goes back; a hand-over that outlives its lease becomes unknown. */
const CLAIM_LEASE = 6;
const POSTING_LEASE = 4;
const AT_ONCE = 10;
const SIDE_BY_SIDE = 5;
/** Between tries to write down what became of a letter: together much less than the lease. */
const PATIENCE_SECONDS = [1, 3, 10, 30];

type Found = { agency_id: string; id: string };

/** One sweep; answers how many letters it took. `clock` is asked again for each letter. */
export async function postLetters(
  mail: Mail,
  clock: () => Instant,
  chance: () => number = Math.random,
): Promise<number> {
  const now = clock();
  const lost = await acrossAgencies(
    (db) => db.$queryRaw<Found[]>`SELECT agency_id, id FROM flag_unknown_letters(${now})`,
  );
  for (const { agency_id, id } of lost) await tellUnknown({ kind: "clock", agencyId: agency_id, now }, id);
  const due = await acrossAgencies(
    (db) =>
      db.$queryRaw<Found[]>`
        SELECT agency_id, id FROM claim_letters(${now}, ${addMinutes(now, CLAIM_LEASE)}, ${AT_ONCE}) ORDER BY id`,
  );
  const queue = due.values();
  const hands = Array.from({ length: SIDE_BY_SIDE }, async () => {
    for (const { agency_id, id } of queue) {
      const scope: ClockScope = { kind: "clock", agencyId: agency_id, now: clock() };
      await postOne(mail, scope, id, chance).catch((error) =>
        log.error({ err: error, agencyId: agency_id, letterId: id }, "a letter could not be posted"),
      );
    }
  });
  await Promise.all(hands);
  return due.length;
}

async function postOne(mail: Mail, scope: ClockScope, id: string, chance: () => number): Promise<void> {
  const parts = await inAgency(scope, (db) => begin(db, scope, id));
  if (!parts) return;
  if ("lost" in parts) return fail(scope, parts.letter, parts.lost, false);
  const outcome = await handOver(mail, parts, scope.now);
  const jitter = chance();
  await insist(() => settle(scope, parts.letter, outcome, jitter));
}

/** The server has answered: a database that restarts just now must not make an honest answer an unknown one. */
async function insist(write: () => Promise<void>): Promise<void> {
  for (const seconds of PATIENCE_SECONDS) {
    try {
      return await write();
    } catch (error) {
      log.warn({ err: error }, "what became of a letter could not be written down yet");
      await setTimeout(seconds * 1000);
    }
  }
  await write();
}

async function handOver(mail: Mail, parts: Parts, now: Instant): Promise<Outcome> {
  try {
    const message = await compose(parts, now);
    return await mail.send(message);
  } catch (error) {
    log.error(
      { err: error, letterId: parts.letter.id, kind: parts.letter.kind },
      "a letter could not be written",
    );
    return { kind: "later", why: "The letter could not be put into words." };
  }
}

/** From claimed to posting, if everything still speaks for it; else back to waiting, or cancelled. */
async function begin(
  db: Db,
  scope: ClockScope,
  id: string,
): Promise<Parts | { letter: Parts["letter"]; lost: string } | null> {
  const { agencyId, now } = scope;
  const claimed = { agencyId, id, status: "claimed" };
  const letter = await db.letter.findFirst({ where: claimed });
  if (!letter) return null;
  const kind = KINDS[letter.kind];
  if (!kind) throw new Error(`No template for a letter of kind ${letter.kind}`);
  const agency = await db.agency.findUniqueOrThrow({ where: { id: agencyId } });
  const judgement = await recheck(db, scope, letter, kind, agency);
  if (!judgement.go) {
    const { until, why } = judgement;
    if (until === null && judgement.lost) return { letter, lost: why };
    const status = until ? "waiting" : "cancelled";
    const { count } = await db.letter.updateMany({
      where: claimed,
      data: { status, nextTryAt: until, lastError: why, updatedAt: now },
    });
    if (count === 1 && status === "cancelled") await kind.dropped?.(db, scope, letter);
    return null;
  }
  const attempts = letter.attempts + 1;
  const fitted = kind.fitted ? { facts: await kind.fitted(db, scope, letter) } : {};
  const signed = await sign(db, scope, { ...letter, ...fitted }, kind);
  const { count } = await db.letter.updateMany({
    where: claimed,
    data: {
      status: "posting",
      ...fitted,
      ...signed,
      attempts,
      postedAt: now,
      nextTryAt: addMinutes(now, POSTING_LEASE),
      updatedAt: now,
    },
  });
  if (count === 0) return null;
  const leaving = { ...letter, ...fitted, ...signed, attempts };
  return { letter: leaving, kind, agency, token: judgement.token, sender: await senderOf(db, leaving) };
}
