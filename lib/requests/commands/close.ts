/** The ends without an answer: no feedback will be given, we stop asking, nobody can be reached; and the way back. */
import "server-only";
import { type Db, inAgency } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/refusal";
import type { Scope } from "@/lib/platform/scope";
import type { RequestStatus } from "../lifecycle";
import { Decline, Lapse, Request, Unreachable } from "../model";
import type { Hand } from "../queries/hand";
import { moveRequest, takeInHand, tell } from "./hand";
import { cancelPromises } from "./promise";
import { recallWaiting } from "./withdraw";

/** The employer says that there will be no feedback. */
export async function noFeedback(scope: Scope, input: Decline): Promise<void> {
  const form = Decline.parse(input);
  await inAgency(scope, async (db) =>
    closeAsDeclined(db, scope, await takeInHand(db, scope, form), form.why),
  );
}

export async function closeAsDeclined(
  db: Db,
  scope: Scope,
  hand: Hand,
  why: string | undefined,
): Promise<void> {
  await close(db, scope, hand, ["declined"], why);
  await tell(db, scope, hand, "request.declined");
}

/** A person decides that enough was asked; the candidate is told so, honestly, next. Needs somebody to have been asked. */
export async function stopAsking(scope: Scope, input: Lapse): Promise<void> {
  const form = Lapse.parse(input);
  await inAgency(scope, async (db) => {
    const hand = await takeInHand(db, scope, form);
    if (!hand.row.askedAt) throw new Refusal("Nobody has been asked yet, so there is nothing to give up.");
    const back: RequestStatus[] = hand.status === "asked" ? [] : ["asked"];
    await close(db, scope, hand, [...back, "lapsed"], form.why);
    await tell(db, scope, hand, "request.lapsed", { attempts: hand.row.chaseCount + 1 });
  });
}

/** Letters come back, or the person has left: the leg rests until somebody else is named. */
export async function nobodyThere(scope: Scope, input: Unreachable): Promise<void> {
  const form = Unreachable.parse(input);
  await inAgency(scope, async (db) => {
    const hand = await takeInHand(db, scope, form);
    await close(db, scope, hand, ["unreachable"], form.why);
    await tell(
      db,
      scope,
      hand,
      "request.unreachable",
      { why: form.why },
      scope.kind === "clock" ? "letter_lost" : undefined,
    );
  });
}

/** Takes an end back: the request becomes ready again, and everything that was tried stays on record. */
export async function openAgain(scope: Scope, input: Request): Promise<void> {
  const form = Request.parse(input);
  await inAgency(scope, async (db) => {
    const hand = await takeInHand(db, scope, form);
    if (!["declined", "lapsed", "unreachable"].includes(hand.status))
      throw new Refusal("This request is not closed, so there is nothing to open.");
    await moveRequest(db, scope, hand, [hand.status === "unreachable" ? "ready" : "planned"], AFRESH);
    await tell(db, scope, hand, "request.reopened");
  });
}

/** A request at its beginning. What was tried before stands in the chases. */
export const AFRESH = {
  askedAt: null,
  chaseCount: 0,
  lastChasedAt: null,
  nextChaseAt: null,
  heldUntil: null,
  heldWhy: null,
  promisedFor: null,
  callAt: null,
  closedWhy: null,
} as const;

async function close(
  db: Db,
  scope: Scope,
  hand: Hand,
  path: readonly RequestStatus[],
  why: string | undefined,
): Promise<void> {
  await recallWaiting(db, scope, hand.row.id, "It was no longer wanted.");
  await cancelPromises(db, scope, hand.row.id);
  await moveRequest(db, scope, hand, path, {
    closedWhy: why ?? null,
    nextChaseAt: null,
    heldUntil: null,
    heldWhy: null,
    promisedFor: null,
    callAt: null,
  });
}
