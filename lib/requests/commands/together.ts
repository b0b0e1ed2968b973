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

/** Somebody has one of the others in hand at this moment: the product looks again with the next sweep. */
export class InOtherHands extends Error {}

/**
 * Locks what travels along, and waits for nobody: whoever has one of them in hand may wait for ours, which would end in
 * a deadlock. A person's letter goes without it; the product throws InOtherHands, or there would be two letters for one.
 */
export async function takeAlong(
  db: Db,
  scope: Scope,
  hand: Hand,
  postAt: Instant,
  byItself: boolean,
): Promise<Hand[]> {
  const { agencyId } = scope;
  const { contactId } = hand.row;
  const rows = await db.$queryRaw<{ id: string; of: number }[]>`
    SELECT id, (SELECT count(*)::int FROM feedback_request
                WHERE agency_id = ${agencyId}::uuid AND contact_id = ${contactId}::uuid AND status = 'asked') AS of
    FROM feedback_request
    WHERE agency_id = ${agencyId}::uuid AND contact_id = ${contactId}::uuid AND status = 'asked'
    ORDER BY id FOR UPDATE SKIP LOCKED`;
  // Its own is among them: there is always a first row.
  if (byItself && rows.length !== rows[0]?.of) throw new InOtherHands();
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
