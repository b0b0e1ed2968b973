/** One request taken in hand: its row locked, and the way to move it. */
import "server-only";
import { notFound } from "next/navigation";
import type { FeedbackRequest } from "@/generated/prisma/client";
import type { Cadence } from "@/lib/agencies/cadence";
import { subjectsOf } from "@/lib/interviews/queries";
import type { Db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { move } from "@/lib/platform/moves";
import { Refusal } from "@/lib/platform/refusal";
import type { Scope } from "@/lib/platform/scope";
import type { Instant } from "@/lib/platform/time";
import { record } from "@/lib/timeline/commands";
import type { EventType } from "@/lib/timeline/model";
import type { ChaseFacts } from "../cadence";
import { nextStepAt } from "../chase-plan";
import { REQUEST_MOVES, type RequestStatus } from "../lifecycle";
import type { CallOutcome } from "../model";
import { ALIVE, chaseFacts, type Hand, readHand } from "../queries/hand";
import type { Channel } from "../steps";

type Which = { interviewId: string; requestId?: string | undefined };

/**
 * Locks the request for the length of the transaction, so that two people who act on it come one after the other and
 * the second sees what the first did. An interview of old has no request row at times: 404.
 */
export async function takeInHand(db: Db, scope: Scope, which: Which): Promise<Hand> {
  const { agencyId } = scope;
  const [found] = which.requestId
    ? await db.$queryRaw<{ id: string }[]>`
        SELECT id FROM feedback_request WHERE agency_id = ${agencyId}::uuid
          AND interview_id = ${which.interviewId}::uuid AND id = ${which.requestId}::uuid FOR UPDATE`
    : await db.$queryRaw<{ id: string }[]>`
        SELECT id FROM feedback_request WHERE agency_id = ${agencyId}::uuid
          AND interview_id = ${which.interviewId}::uuid
        ORDER BY lead DESC, created_at, id LIMIT 1 FOR UPDATE`;
  if (!found) notFound();
  return readHand(db, scope, found.id);
}

type Changes = Omit<Partial<FeedbackRequest>, "id" | "agencyId" | "interviewId" | "status" | "cadence"> & {
  cadence?: Cadence;
};

/**
 * Walks the request along the arrows of its table and writes the last state. Throws a Refusal at the first arrow that
 * is not there, and when somebody was quicker.
 */
export async function moveRequest(
  db: Db,
  scope: Scope,
  hand: Hand,
  path: readonly RequestStatus[],
  changes: Changes = {},
): Promise<void> {
  let status = hand.status;
  for (const next of path) status = move(REQUEST_MOVES, status, next, "This request");
  const { count } = await db.feedbackRequest.updateMany({
    where: { agencyId: scope.agencyId, id: hand.row.id, status: hand.row.status },
    data: { ...changes, status, updatedAt: scope.now },
  });
  if (count === 0)
    throw new Refusal("Somebody else was quicker: this request has just changed. Please look again.");
}

/** From any open state to one in which an answer is waited for: the path, for things said before we had asked. */
export function pathToAsked(status: RequestStatus): RequestStatus[] {
  if (status === "planned") throw new Refusal("The interview is not over yet.");
  if (status === "waiting_debrief") return ["ready", "asked"];
  return status === "asked" ? [] : ["asked"];
}

/** When the request wants somebody next, by the cadence. */
export function nextChaseAt(hand: Hand, askedAt: Instant, changes: Partial<ChaseFacts> = {}): Instant {
  return nextStepAt(chaseFacts(hand, askedAt, changes));
}

/** How a request stands after a reminder by letter at `postAt`. */
export function chased(hand: Hand, postAt: Instant) {
  const { row } = hand;
  const counted = { chaseCount: row.chaseCount + 1, lastChasedAt: postAt };
  return {
    ...counted,
    lastChannel: "email",
    callAt: null,
    nextChaseAt: nextChaseAt(hand, row.askedAt ?? postAt, counted),
  };
}

type Attempt = {
  kind: "ask" | "chase";
  channel: Channel;
  outcome: "sent" | CallOutcome;
  letterId?: string;
  note?: string | null | undefined;
};

/** An attempt on record, in the words of the chase table. */
export async function addAttempt(db: Db, scope: Scope, hand: Hand, attempt: Attempt): Promise<void> {
  await db.chase.create({
    data: {
      id: newId(scope.now),
      agencyId: scope.agencyId,
      requestId: hand.row.id,
      contactId: hand.row.contactId,
      consultantId: scope.kind === "desk" ? scope.consultantId : null,
      at: scope.now,
      ...attempt,
    },
  });
}

/** When the respondent was last reminded, one letter left out, and those that never left. */
export async function lastAttempt(db: Db, { row }: Hand, withoutLetter: string): Promise<Instant | null> {
  const [last] = await db.$queryRaw<{ at: Instant | null }[]>`
    SELECT max(COALESCE(l.posted_at, c.at)) AS at
    FROM chase c LEFT JOIN letter l ON l.agency_id = c.agency_id AND l.id = c.letter_id
    WHERE c.agency_id = ${row.agencyId}::uuid AND c.request_id = ${row.id}::uuid AND c.kind = 'chase'
      AND c.letter_id IS DISTINCT FROM ${withoutLetter}::uuid AND (l.id IS NULL OR l.status = ANY (${ALIVE}))`;
  return last?.at ?? null;
}

/** Writes an event on the pages of everybody it concerns. */
export async function tell(
  db: Db,
  scope: Scope,
  hand: Hand,
  type: EventType,
  data: Record<string, string | number | boolean | null> = {},
  rule?: string,
): Promise<void> {
  const subjects = { ...subjectsOf(hand.interview), contactId: hand.row.contactId };
  await record(db, scope, { type, ...subjects, rule, data: { requestId: hand.row.id, ...data } });
}

/** History has no clocks and no letters until somebody opens its loop (product.md 3.1). */
export function requireLive(hand: Hand): void {
  if (hand.interview.history)
    throw new Refusal("This is an old interview from an import. Open its loop first, then ask.");
}
