/** A letter of ours after it was written: taken back while it waits, sent once more when it failed or got lost. */
import "server-only";
import { notFound } from "next/navigation";
import { type Db, inAgency } from "@/lib/platform/db";
import { resendLetter } from "@/lib/platform/letters";
import { Refusal } from "@/lib/platform/refusal";
import type { DeskScope } from "@/lib/platform/scope";
import { askDeparture, chaseDeparture, whyNever } from "../manners";
import { LetterAgain, TAKEN_BACK } from "../model";
import type { Hand } from "../queries/hand";
import { takenDays } from "../queries/taken-days";
import { AFRESH } from "./close";
import { lastAttempt, moveRequest, nextChaseAt, takeInHand, tell } from "./hand";
import { letGo } from "./withdraw";

/**
 * Takes back an ask or a reminder that has not left: the request stands as before it was written, and so do those that
 * travelled `along`; people go on.
 */
export async function recall(scope: DeskScope, input: LetterAgain): Promise<{ along: string[] }> {
  const form = LetterAgain.parse(input);
  return inAgency(scope, async (db) => {
    const { letter, hand } = await find(db, scope, form);
    const { count } = await db.letter.updateMany({
      where: { agencyId: scope.agencyId, id: letter.id, status: "waiting" },
      data: { status: "cancelled", nextTryAt: null, lastError: TAKEN_BACK, updatedAt: scope.now },
    });
    if (count === 0) throw new Refusal("It is too late: this letter is on its way, or has gone.");
    const along = await letGo(db, scope, letter);
    if (hand.status !== "asked") return { along };
    const { row } = hand;
    if (letter.kind === "ask") await moveRequest(db, scope, hand, ["held", "ready"], AFRESH);
    else {
      const before = await lastAttempt(db, hand, letter.id);
      const changes = { chaseCount: Math.max(0, row.chaseCount - 1), lastChasedAt: before };
      const next = row.askedAt && nextChaseAt(hand, row.askedAt, changes);
      await moveRequest(db, scope, hand, [], { ...changes, nextChaseAt: next });
    }
    await tell(db, scope, hand, "request.reopened", { letterId: letter.id }, "letter_taken_back");
    return { along };
  });
}

/** Sends a failed or lost letter once more, at a time that suits its reader. */
export async function sendAgain(scope: DeskScope, input: LetterAgain): Promise<void> {
  const form = LetterAgain.parse(input);
  await inAgency(scope, async (db) => {
    const { letter, hand } = await find(db, scope, form);
    if (hand.row.contactId !== letter.contactId)
      throw new Refusal("Somebody else is being asked by now, so this letter stays where it is.");
    const never = whyNever(hand.contact);
    if (never || !hand.contact) throw new Refusal(never ?? "");
    if (!["asked", "unreachable"].includes(hand.status))
      throw new Refusal("This request has moved on, so the letter is no longer wanted.");
    await resendLetter(scope, letter.id);
    const timing = { now: scope.now, ...hand, person: hand.contact };
    const departure =
      letter.kind === "chase"
        ? chaseDeparture(timing, await takenDays(db, scope, hand, letter.id))
        : askDeparture(timing);
    if (departure.when === "later")
      await db.letter.updateMany({
        where: { agencyId: scope.agencyId, id: letter.id, status: "waiting" },
        data: { nextTryAt: departure.at },
      });
    if (hand.status === "unreachable")
      await moveRequest(db, scope, hand, ["ready", "asked"], {
        closedWhy: null,
        askedAt: hand.row.askedAt ?? scope.now,
        nextChaseAt: nextChaseAt(hand, scope.now, { chaseCount: 0, lastChasedAt: null }),
      });
  });
}

async function find(db: Db, scope: DeskScope, form: { interviewId: string; letterId: string }) {
  const letter = await db.letter.findFirst({
    where: {
      agencyId: scope.agencyId,
      id: form.letterId,
      interviewId: form.interviewId,
      kind: { in: ["ask", "chase"] },
    },
  });
  if (!letter?.requestId) notFound();
  const hand: Hand = await takeInHand(db, scope, {
    interviewId: form.interviewId,
    requestId: letter.requestId,
  });
  return { letter, hand };
}
