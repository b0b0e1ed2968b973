/** Letters that will not leave: withdrawn because they are no longer wanted, and what that means for the requests in them. */
import "server-only";
import type { Letter } from "@/generated/prisma/client";
import type { Db } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { type Spoken, spokenOfIn } from "../queries/together";
import { lastAttempt, moveRequest, nextChaseAt, takeInHand, tell } from "./hand";

const NOT_YET_GONE = ["waiting", "claimed"];

/** Cancels the letters of this request that nobody has taken to the post yet. Returns them. */
export async function recallWaiting(db: Db, scope: Scope, requestId: string, why: string): Promise<Letter[]> {
  const where = {
    agencyId: scope.agencyId,
    requestId,
    kind: { in: ["ask", "chase"] },
    status: { in: NOT_YET_GONE },
  };
  const waiting = await db.letter.findMany({ where });
  const recalled: Letter[] = [];
  for (const letter of waiting) {
    const { count } = await db.letter.updateMany({
      where: { ...where, id: letter.id },
      data: { status: "cancelled", nextTryAt: null, lastError: why, updatedAt: scope.now },
    });
    if (count === 0) continue;
    recalled.push(letter);
    await letGo(db, scope, letter);
  }
  return recalled;
}

type Travelling = Pick<Letter, "id" | "requestId" | "interviewId" | "contactId">;

/**
 * The letter will not leave: those that travelled along stand as before it, and their clocks look at them at once. The
 * request that it was written about is its caller's. Answers their interviews.
 */
export async function letGo(db: Db, scope: Scope, letter: Travelling): Promise<string[]> {
  const [, ...others] = await spokenOfIn(db, scope, letter);
  for (const other of others) await uncount(db, scope, letter, other);
  return others.map(({ interviewId }) => interviewId);
}

/** It leaves, but no longer speaks of these: it was no attempt to reach anybody about them. */
export async function dropFrom(
  db: Db,
  scope: Scope,
  letter: Travelling,
  requestIds: readonly string[],
): Promise<void> {
  const spoken = await spokenOfIn(db, scope, letter);
  for (const other of spoken.filter(({ requestId }) => requestIds.includes(requestId))) {
    await uncount(db, scope, letter, other);
    const where = { agencyId: scope.agencyId, requestId: other.requestId, letterId: letter.id };
    await db.chase.deleteMany({ where });
  }
}

/** One reminder less, unless somebody else is asked by now or a call is agreed: that stands. */
async function uncount(
  db: Db,
  scope: Scope,
  letter: Travelling,
  { requestId, interviewId }: Spoken,
): Promise<void> {
  const hand = await takeInHand(db, scope, { interviewId, requestId });
  const { askedAt, chaseCount, callAt, contactId } = hand.row;
  if (!COUNTING.includes(hand.status) || !askedAt || callAt || contactId !== letter.contactId) return;
  const changes = {
    chaseCount: Math.max(0, chaseCount - 1),
    lastChasedAt: await lastAttempt(db, hand, letter.id),
  };
  await moveRequest(db, scope, hand, [], { ...changes, nextChaseAt: nextChaseAt(hand, askedAt, changes) });
  await tell(db, scope, hand, "request.reopened", { letterId: letter.id }, "letter_not_sent");
  await db.loop.updateMany({
    where: { agencyId: scope.agencyId, interviewId },
    data: { nextAt: scope.now },
  });
}

/** States in which reminders are still to come. */
const COUNTING: readonly string[] = ["asked", "promised", "held"];
