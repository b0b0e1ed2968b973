/** The last look at a few letters of one agency before they are posted together: one transaction, few statements. */
import type { Consultant } from "@/generated/prisma/client";
import { type Agency, agencyOf } from "@/lib/agencies/queries";
import type { Db } from "@/lib/platform/db";
import type { ClockScope } from "@/lib/platform/scope";
import { addMinutes, dayIn, instantOf } from "@/lib/platform/time";
import type { Parts } from "./compose";
import { KINDS, type Kind } from "./letters";
import { type Addressed, type Against, against, capReached, unwanted } from "./may-leave";
import { sendersOf, sign } from "./signing";

/** Minutes: a hand-over that outlives its lease becomes unknown. */
const POSTING_LEASE = 4;
/** So close to the day's limit workers count one after the other; further away they cannot exceed it together. */
const NEAR_THE_CAP = 100;

/** `leaving`: marked as in the post. `lost`: will never leave, and its request or relay must hear of that. */
export type Looked = { leaving: Parts[]; lost: { letter: Addressed; why: string }[] };
type Judged = { letter: Addressed & { from: Consultant | null }; kind: Kind; no: Against | null };

/** From claimed to posting, whatever nothing speaks against; the rest back to waiting, or cancelled. */
export async function lastLook(db: Db, scope: ClockScope, ids: readonly string[]): Promise<Looked> {
  const letters = await db.letter.findMany({
    where: { agencyId: scope.agencyId, id: { in: [...ids] }, status: "claimed" },
    include: { contact: true, candidate: true, token: true, from: true },
    orderBy: { id: "asc" },
  });
  if (letters.length === 0) return { leaving: [], lost: [] };
  const agency = await agencyOf(scope);
  const judged: Judged[] = letters.map((letter) => {
    const kind = KINDS[letter.kind];
    if (!kind) throw new Error(`No template for a letter of kind ${letter.kind}`);
    return { letter, kind, no: against(letter, kind, agency, scope.now) };
  });
  await askKinds(db, scope, judged);
  await holdToCap(db, scope, judged, agency);
  const lost: Looked["lost"] = [];
  for (const { letter, kind, no } of judged) {
    if (!no) continue;
    if (no.until === null && no.lost) lost.push({ letter, why: no.why });
    else await turnDown(db, scope, letter, kind, no);
  }
  const going = judged.filter(({ no }) => !no);
  return { leaving: await begin(db, scope, going, agency), lost };
}

/** Each kind is asked once for all of its letters. */
async function askKinds(db: Db, scope: ClockScope, judged: Judged[]): Promise<void> {
  const open = judged.filter(({ no }) => !no);
  for (const kind of new Set(open.map((one) => one.kind))) {
    const own = open.filter((one) => one.kind === kind);
    const answers = await kind.wanted(
      db,
      scope,
      own.map(({ letter }) => letter),
    );
    own.forEach((one, at) => {
      const wanted = answers[at];
      if (wanted !== true) one.no = unwanted(wanted ?? "Nobody knows what it is for.");
    });
  }
}

/** Counts what left, or may have left, since midnight in the agency's zone. */
async function holdToCap(db: Db, scope: ClockScope, judged: Judged[], agency: Agency): Promise<void> {
  const counted = judged.filter(({ no, kind }) => !no && !kind.guardsAccount && !kind.askedFor);
  if (counted.length === 0) return;
  const midnight = instantOf(dayIn(scope.now, agency.zone), "00:00", agency.zone);
  const posted = () => db.letter.count({ where: { agencyId: scope.agencyId, postedAt: { gte: midnight } } });
  let room = agency.dailyLetterCap - (await posted());
  if (room < counted.length + NEAR_THE_CAP) {
    await db.$queryRaw`SELECT 1 FROM agency WHERE id = ${agency.id}::uuid FOR UPDATE`;
    room = agency.dailyLetterCap - (await posted());
  }
  for (const one of counted.slice(Math.max(0, room))) one.no = capReached(agency, scope.now);
}

async function turnDown(
  db: Db,
  scope: ClockScope,
  letter: Addressed,
  kind: Kind,
  no: Against,
): Promise<void> {
  const status = no.until ? "waiting" : "cancelled";
  const { count } = await db.letter.updateMany({
    where: { agencyId: scope.agencyId, id: letter.id, status: "claimed" },
    data: { status, nextTryAt: no.until, lastError: no.why, updatedAt: scope.now },
  });
  if (count === 1 && status === "cancelled") await kind.dropped?.(db, scope, letter);
}

/** In the post from here on; with the facts of this moment, in the name of who is here. */
async function begin(db: Db, scope: ClockScope, going: Judged[], agency: Agency): Promise<Parts[]> {
  const { agencyId, now } = scope;
  const fresh: Judged[] = [];
  for (const one of going) fresh.push({ ...one, letter: await freshened(db, scope, one, agency) });
  const begun = await db.letter.updateManyAndReturn({
    where: { agencyId, id: { in: fresh.map(({ letter }) => letter.id) }, status: "claimed" },
    data: {
      status: "posting",
      attempts: { increment: 1 },
      postedAt: now,
      nextTryAt: addMinutes(now, POSTING_LEASE),
      updatedAt: now,
    },
    select: { id: true },
  });
  const ours = fresh.filter(({ letter }) => begun.some(({ id }) => id === letter.id));
  const senders = await sendersOf(
    db,
    ours.map(({ letter }) => letter),
  );
  return ours.map(({ letter, kind }) => ({
    letter: { ...letter, attempts: letter.attempts + 1 },
    kind,
    agency,
    token: letter.token,
    sender: senders.get(letter.id) ?? null,
  }));
}

/** What may have changed since it was written: those that travel along, and who signs. */
async function freshened(
  db: Db,
  scope: ClockScope,
  { letter, kind }: Judged,
  agency: Agency,
): Promise<Judged["letter"]> {
  const changed = await kind.fitted?.(db, scope, letter);
  const fitted = changed ? { ...letter, facts: changed } : letter;
  const signed = await sign(db, scope, fitted, kind, agency.leaves);
  const now = signed ? { ...fitted, ...signed, fromId: signed.from.id } : fitted;
  if (now === letter) return letter;
  const { facts, fromId } = now;
  await db.letter.updateMany({
    where: { agencyId: scope.agencyId, id: letter.id, status: "claimed" },
    data: { facts: facts ?? {}, fromId },
  });
  return now;
}
