/** "I'll tell you by Thursday", and waiting on purpose: nobody chases before the day that was named. */
import "server-only";
import { type Db, inAgency } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/refusal";
import type { Scope } from "@/lib/platform/scope";
import { addDays, type Day, fromDay } from "@/lib/platform/time";
import { makePromise } from "@/lib/promises/commands";
import { heldReturnsTo, type RequestStatus } from "../lifecycle";
import { Hold, Promised, Request } from "../model";
import type { Hand } from "../queries/hand";
import { moveRequest, nextChaseAt, pathToAsked, requireLive, takeInHand, tell } from "./hand";
import { recallWaiting } from "./withdraw";

/** The respondent named a day. Whoever names another one replaces the first. */
export async function keepPromise(scope: Scope, input: Promised): Promise<void> {
  const form = Promised.parse(input);
  await inAgency(scope, async (db) => keepPromiseOf(db, scope, await takeInHand(db, scope, form), form.by));
}

/** The same, for a request already in hand. */
export async function keepPromiseOf(db: Db, scope: Scope, hand: Hand, by: Day, field = "by"): Promise<void> {
  requireLive(hand);
  requireDayAhead(hand, by, field, true);
  const { row, status, interview } = hand;
  await recallWaiting(db, scope, row.id, "They gave a day meanwhile.");
  await cancelPromises(db, scope, row.id);
  const promised: RequestStatus[] = ["promised"];
  const askedAt = row.askedAt ?? scope.now;
  await moveRequest(db, scope, hand, [...pathToAsked(status), ...promised], {
    askedAt,
    promisedFor: fromDay(by),
    heldUntil: null,
    heldWhy: null,
    callAt: null,
    nextChaseAt: nextChaseAt(hand, askedAt, { promisedFor: by, heldUntil: null }),
  });
  await makePromise(scope, {
    interviewId: interview.id,
    requestId: row.id,
    side: "employer",
    what: "Feedback on the interview",
    dueOn: by,
  });
  await tell(db, scope, hand, "request.promised", { day: by });
}

/** Leaves the respondent in peace until the morning of a day. Before the ask it becomes the request's "not before". `rule`: automatically. */
export async function putOnHold(scope: Scope, input: Hold, rule?: string): Promise<void> {
  const form = Hold.parse(input);
  await inAgency(scope, async (db) => {
    const hand = await takeInHand(db, scope, form);
    requireLive(hand);
    requireDayAhead(hand, form.until, "until", false);
    const { row, status } = hand;
    const recalled = await recallWaiting(db, scope, row.id, "The request was put on hold.");
    const unasked = recalled.some((letter) => letter.kind === "ask") && status === "asked";
    const askedAt = unasked ? null : row.askedAt;
    const early = status === "planned" || status === "waiting_debrief";
    await moveRequest(db, scope, hand, early ? [] : holdPath(status), {
      askedAt,
      ...(early ? { notBefore: fromDay(form.until) } : { heldUntil: fromDay(form.until) }),
      heldWhy: form.why ?? null,
      promisedFor: null,
      nextChaseAt: askedAt && nextChaseAt(hand, askedAt, { heldUntil: form.until, promisedFor: null }),
    });
    if (status === "promised") await cancelPromises(db, scope, row.id);
    await tell(db, scope, hand, "request.held", { day: form.until }, rule);
  });
}

/** Ends a hold before its day. */
export async function endHold(scope: Scope, input: Request): Promise<void> {
  const form = Request.parse(input);
  await inAgency(scope, async (db) => {
    const hand = await takeInHand(db, scope, form);
    const { row, status } = hand;
    if (status !== "held") throw new Refusal("This request is not on hold any more.");
    await moveRequest(db, scope, hand, [heldReturnsTo(row.askedAt)], {
      heldUntil: null,
      heldWhy: null,
      nextChaseAt: row.askedAt && nextChaseAt(hand, row.askedAt, { heldUntil: null }),
    });
    await tell(db, scope, hand, "request.hold_ended", {}, "by_hand");
  });
}

/** What they said they would do by then no longer counts: a new day, an answer, or another person took its place. */
export async function cancelPromises(
  db: Db,
  scope: Scope,
  requestId: string,
  status: "cancelled" | "kept" = "cancelled",
): Promise<void> {
  await db.promise.updateMany({
    where: { agencyId: scope.agencyId, requestId, side: "employer", status: "open" },
    data: { status, settledAt: scope.now },
  });
}

function holdPath(status: RequestStatus): RequestStatus[] {
  if (status === "held") return [];
  return status === "promised" ? ["asked", "held"] : ["held"];
}

/** Longest wait that is no typing error. */
const MOST_DAYS = 366;

function requireDayAhead({ today }: Hand, day: Day, field: string, todayCounts: boolean): void {
  if (day < today || (day === today && !todayCounts))
    throw new Refusal("That day is over. Please give a later one.", field);
  if (day > addDays(today, MOST_DAYS))
    throw new Refusal("That is more than a year away. Please give a nearer day.", field);
}
