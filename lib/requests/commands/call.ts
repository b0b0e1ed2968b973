/** A telephone call to the respondent and what came of it: an attempt like a letter, but with a person at the other end. */
import "server-only";
import type { z } from "zod";
import { formatInstant } from "@/lib/interviews/when";
import { type Db, inAgency } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/refusal";
import type { DeskScope } from "@/lib/platform/scope";
import { fromDay, instantOf } from "@/lib/platform/time";
import { isTerminal, type RequestStatus } from "../lifecycle";
import { Call } from "../model";
import type { Hand } from "../queries/hand";
import { closeAsDeclined } from "./close";
import { bringIn } from "./escalate";
import { addAttempt, moveRequest, nextChaseAt, pathToAsked, requireLive, takeInHand, tell } from "./hand";
import { keepPromiseOf } from "./promise";

/**
 * Logs a call. Talked to, or left a voicemail: the respondent has been asked. No answer or a wrong number is an
 * attempt that asked nobody. What came of it follows in the same transaction: a day promised, another call, no feedback.
 */
export async function recordCall(scope: DeskScope, input: Call): Promise<void> {
  const form = Call.parse(input);
  await inAgency(scope, async (db) => {
    const hand = await takeInHand(db, scope, form);
    requireLive(hand);
    if (form.seen !== undefined && form.seen !== hand.row.chaseCount)
      throw new Refusal("Somebody has chased or rung since you opened this page. Please look again first.");
    const { row, status, contact } = hand;
    await addAttempt(db, scope, hand, {
      kind: row.askedAt ? "chase" : "ask",
      channel: "phone",
      outcome: form.outcome,
      // A stray key must not lose the number: it stays where what was tried is read.
      note:
        form.note ??
        (form.outcome === "wrong_number" && contact?.phone ? `Rang ${contact.phone}` : undefined),
    });
    await tell(db, scope, hand, "request.called", { outcome: form.outcome });
    if (form.outcome === "wrong_number" && contact) {
      await db.contact.updateMany({
        where: { agencyId: scope.agencyId, id: contact.id },
        data: { phone: form.rightPhone ?? null, updatedAt: scope.now },
      });
    }
    if (!isTerminal(status)) await countAttempt(db, scope, hand, form);
    // Who has just talked to them knows more than a count does.
    if (status === "asked" && form.outcome !== "talked") await bringIn(db, scope, hand);
    if (form.came === "promised" && form.promisedBy)
      await keepPromiseOf(db, scope, await takeInHand(db, scope, form), form.promisedBy);
    if (form.came === "no_feedback")
      await closeAsDeclined(db, scope, await takeInHand(db, scope, form), form.note);
  });
}

async function countAttempt(
  db: Db,
  scope: DeskScope,
  hand: Hand,
  form: z.output<typeof Call>,
): Promise<void> {
  const { row, status, calendar, today } = hand;
  const reached = form.outcome === "talked" || form.outcome === "voicemail";
  const asks = reached && !row.askedAt && status !== "planned";
  const askedAt = row.askedAt ?? (asks ? scope.now : null);
  const chaseCount = row.chaseCount + (row.askedAt ? 1 : 0);
  const next = askedAt && nextChaseAt(hand, askedAt, { chaseCount, lastChasedAt: scope.now });
  const again =
    form.came === "again" && form.againOn
      ? instantOf(form.againOn, form.againAt ?? calendar.from, calendar.zone)
      : null;
  // Nobody has been asked and the next try is another day: until then there is nothing to do.
  const waits = status === "ready" && !asks && form.againOn !== undefined && form.againOn > today;
  await moveRequest(db, scope, hand, asks ? asksBy(status) : waits ? ["held"] : [], {
    askedAt,
    chaseCount,
    lastChannel: "phone",
    lastChasedAt: row.askedAt ? scope.now : row.lastChasedAt,
    callAt: again ? formatInstant(again, calendar.zone) : reached ? null : row.callAt,
    nextChaseAt: again ?? next ?? row.nextChaseAt,
    ...(waits ? { heldUntil: fromDay(form.againOn), heldWhy: "To ring again" } : {}),
  });
}

/** A call during a hold or a promise asks nobody anew; one before the call-back has asked all the same: it is a fact. */
function asksBy(status: RequestStatus): RequestStatus[] {
  return status === "held" || status === "promised" ? [] : pathToAsked(status);
}
