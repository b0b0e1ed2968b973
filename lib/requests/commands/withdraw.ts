/** Letters that will not leave: withdrawn because they are no longer wanted, and what that means for the requests in them. */
import "server-only";
import type { Letter } from "@/generated/prisma/client";
import type { Db } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { spokenOfIn } from "../queries/together";
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

/**
 * The letter will not leave: those that travelled along stand as before it, and their clocks look at them at once. The
 * request that it was written about is its caller's.
 */
export async function letGo(
  db: Db,
  scope: Scope,
  letter: Pick<Letter, "id" | "requestId" | "interviewId" | "contactId">,
): Promise<void> {
  const [, ...others] = await spokenOfIn(db, scope, letter);
  for (const { requestId, interviewId } of others) {
    const hand = await takeInHand(db, scope, { interviewId, requestId });
    const { askedAt, chaseCount, callAt, contactId } = hand.row;
    // Somebody else is asked by now, or a call is agreed: that stands.
    if (hand.status !== "asked" || !askedAt || callAt || contactId !== letter.contactId) continue;
    const before = await lastAttempt(db, hand, letter.id);
    const changes = { chaseCount: Math.max(0, chaseCount - 1), lastChasedAt: before };
    await moveRequest(db, scope, hand, [], { ...changes, nextChaseAt: nextChaseAt(hand, askedAt, changes) });
    await tell(db, scope, hand, "request.reopened", { letterId: letter.id }, "letter_not_sent");
    await db.loop.updateMany({
      where: { agencyId: scope.agencyId, interviewId },
      data: { nextAt: scope.now },
    });
  }
}
