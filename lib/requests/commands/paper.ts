/** A letter on paper is in the post: an attempt like an e-mail, which a person printed and signed. */
import "server-only";
import { inAgency } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/refusal";
import type { DeskScope } from "@/lib/platform/scope";
import type { Paper } from "../model";
import { onItsWay } from "../queries/hand";
import { bringIn } from "./escalate";
import { addAttempt, moveRequest, nextChaseAt, requireLive, takeInHand, tell } from "./hand";

/** Refuses a second press, and a reminder that nobody waits for any more. */
export async function recordPaper(scope: DeskScope, { interviewId, requestId, seen }: Paper): Promise<void> {
  await inAgency(scope, async (db) => {
    const hand = await takeInHand(db, scope, { interviewId, requestId });
    requireLive(hand);
    const { row } = hand;
    if (seen !== row.chaseCount)
      throw new Refusal("Somebody has reminded them since you opened this page. Please look again first.");
    if (hand.status !== "asked" || !row.askedAt)
      throw new Refusal("Nobody waits for an answer to this at the moment, so no reminder was noted.");
    if (await onItsWay(db, scope, row.id))
      throw new Refusal("The letter before this one has not left yet. Take it back first, or wait for it.");
    const counted = { chaseCount: row.chaseCount + 1, lastChasedAt: scope.now };
    await moveRequest(db, scope, hand, [], {
      ...counted,
      lastChannel: "paper",
      nextChaseAt: nextChaseAt(hand, row.askedAt, counted),
    });
    await addAttempt(db, scope, hand, { kind: "chase", channel: "paper", outcome: "sent" });
    await tell(db, scope, hand, "request.chased", { channel: "paper", number: counted.chaseCount });
    await bringIn(db, scope, hand);
  });
}
