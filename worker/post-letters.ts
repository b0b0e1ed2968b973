/** Posts the letters that are due: claim, look again, hand over, write down what came of it. Any number side by side. */
import { acrossAgencies, inAgency } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import type { Mail, Outcome } from "@/lib/platform/mail";
import type { ClockScope } from "@/lib/platform/scope";
import { addMinutes, type Instant } from "@/lib/platform/time";
import { compose, type Parts } from "./compose";
import { insist } from "./insist";
import { type Looked, lastLook } from "./last-look";
import { fail, settle, tellUnknown } from "./outcomes";
import { openBook, type SentBook } from "./sent-book";

/** Minutes. A claim that its worker does not use goes back. */
const CLAIM_LEASE = 6;
const AT_ONCE = 120;
/** Letters of one agency that are looked at together and then leave together. */
const GROUP = 10;
const GROUPS_AT_ONCE = 3;

type Found = { agency_id: string; id: string };
type Post = { mail: Mail; clock: () => Instant; chance: () => number; book: SentBook };

/** One sweep; answers how many letters it took. `clock` is asked again for each group. */
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
  const post = { mail, clock, chance, book: openBook() };
  const queue = groupsOf(due).values();
  const hands = Array.from({ length: GROUPS_AT_ONCE }, async () => {
    for (const { agencyId, ids } of queue) await postGroup(post, agencyId, ids);
  });
  await Promise.all(hands);
  return due.length;
}

function groupsOf(due: readonly Found[]): { agencyId: string; ids: string[] }[] {
  return [...new Set(due.map(({ agency_id }) => agency_id))].flatMap((agencyId) => {
    const ids = due.flatMap(({ agency_id, id }) => (agency_id === agencyId ? [id] : []));
    return Array.from({ length: Math.ceil(ids.length / GROUP) }, (_, at) => ({
      agencyId,
      ids: ids.slice(at * GROUP, (at + 1) * GROUP),
    }));
  });
}

/** One letter that cannot be looked at must not hold the others back: then each goes by itself. */
async function postGroup(post: Post, agencyId: string, ids: readonly string[]): Promise<void> {
  const scope: ClockScope = { kind: "clock", agencyId, now: post.clock() };
  let looked: Looked;
  try {
    looked = await inAgency(scope, (db) => lastLook(db, scope, ids));
  } catch (error) {
    if (ids.length > 1) for (const id of ids) await postGroup(post, agencyId, [id]);
    else log.error({ err: error, agencyId, letterId: ids[0] }, "a letter could not be posted");
    return;
  }
  const work = [
    ...looked.lost.map(
      ({ letter, why }) =>
        () =>
          fail(scope, letter, why, false),
    ),
    ...looked.leaving.map((parts) => () => postOne(post, scope, parts)),
  ];
  await Promise.all(
    work.map((one) =>
      one().catch((error) => log.error({ err: error, agencyId }, "a letter could not be seen through")),
    ),
  );
}

async function postOne({ mail, chance, book }: Post, scope: ClockScope, parts: Parts): Promise<void> {
  const outcome = await handOver(mail, parts, scope.now);
  if (outcome.kind === "accepted") return book.sent(scope, parts.letter);
  const jitter = chance();
  await insist(() => settle(scope, parts.letter, outcome, jitter));
}

async function handOver(mail: Mail, parts: Parts, now: Instant): Promise<Outcome> {
  try {
    return await mail.send(compose(parts, now));
  } catch (error) {
    log.error(
      { err: error, letterId: parts.letter.id, kind: parts.letter.kind },
      "a letter could not be written",
    );
    return { kind: "later", why: "The letter could not be put into words." };
  }
}
