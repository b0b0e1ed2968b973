/** Several reminders to one person in one letter, counted for each request. Decision 0011. */
import "server-only";
import type { Db } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import type { Instant } from "@/lib/platform/time";
import type { AlongFacts } from "../letters";
import { type Hand, interviewLine } from "../queries/hand";
import { brokenSince } from "../queries/proposing";
import { waitingWith } from "../queries/together";
import { bringIn } from "./escalate";
import { addAttempt, chased, moveRequest, tell } from "./hand";
import { replyToken } from "./post";

const ONE_LETTER = "one_letter_a_person";

/**
 * Locks what travels along. A request that somebody else has in hand at this moment stays out of it: to wait here for
 * a command that may wait for ours would end in a deadlock.
 */
export async function takeAlong(
  db: Db,
  scope: Scope,
  hand: Hand,
  postAt: Instant,
  byItself: boolean,
): Promise<Hand[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT id FROM feedback_request
    WHERE agency_id = ${scope.agencyId}::uuid AND contact_id = ${hand.row.contactId}::uuid AND status = 'asked'
    ORDER BY id FOR UPDATE SKIP LOCKED`;
  return waitingWith(db, scope, hand, postAt, { byItself, among: rows.map(({ id }) => id) });
}

/** What the letter says of those that travel along, each with its own link. */
export async function alongFacts(
  db: Db,
  scope: Scope,
  hand: Hand,
  others: readonly Hand[],
  postAt: Instant,
): Promise<AlongFacts[]> {
  const facts: AlongFacts[] = [];
  for (const other of others) {
    const { owner } = other.interview.loop;
    facts.push({
      requestId: other.row.id,
      candidate: other.interview.candidate.name,
      interview: interviewLine(other, scope.now),
      promised: brokenSince(other),
      asks: owner.id === hand.interview.loop.owner.id ? null : owner.name,
      tokenId: await replyToken(db, scope, other, postAt, true),
    });
  }
  return facts;
}

/** The letter is written: it is a reminder of each of them. */
export async function countAlong(
  db: Db,
  scope: Scope,
  others: readonly Hand[],
  letterId: string,
  postAt: Instant,
): Promise<void> {
  for (const other of others) {
    const changes = chased(other, postAt);
    await moveRequest(db, scope, other, ["asked"], changes);
    await addAttempt(db, scope, other, { kind: "chase", channel: "email", outcome: "sent", letterId });
    await tell(
      db,
      scope,
      other,
      "request.chased",
      { channel: "email", number: changes.chaseCount },
      ONE_LETTER,
    );
    await bringIn(db, scope, other);
  }
}
