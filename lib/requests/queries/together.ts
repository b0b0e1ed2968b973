/** What else waits for the same person: the requests that a reminder may speak of, and those of which a letter spoke. */
import "server-only";
import type { Letter } from "@/generated/prisma/client";
import type { Db } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import type { Instant } from "@/lib/platform/time";
import { travelsAlong } from "../together";
import { chaseFacts, type Hand, onItsWay, readHand } from "./hand";
import { replyWaits } from "./reply-waits";

/** More in one letter would be read by nobody; the rest has its turn another day. */
const MOST = 12;

/**
 * The other requests that a reminder of `hand` at `postAt` speaks of. `byItself`: none that somebody has taken into
 * their own hands. `among`: of these alone.
 */
export async function waitingWith(
  db: Db,
  scope: Scope,
  hand: Hand,
  postAt: Instant,
  { byItself, among }: { byItself: boolean; among?: readonly string[] },
): Promise<Hand[]> {
  const { contactId, id } = hand.row;
  if (!contactId) return [];
  const rows = await db.feedbackRequest.findMany({
    where: {
      agencyId: scope.agencyId,
      contactId,
      lead: true,
      status: "asked",
      askedAt: { not: null },
      id: among ? { in: among.filter((one) => one !== id) } : { not: id },
    },
    orderBy: [{ nextChaseAt: "asc" }, { id: "asc" }],
    take: MOST,
    select: { id: true },
  });
  const others: Hand[] = [];
  for (const row of rows) {
    const other = await readHand(db, scope, row.id);
    if (await mayJoin(db, scope, other, postAt, byItself)) others.push(other);
  }
  return others;
}

async function mayJoin(
  db: Db,
  scope: Scope,
  other: Hand,
  postAt: Instant,
  byItself: boolean,
): Promise<boolean> {
  const { loop, history, archivedAt, ownAccount } = other.interview;
  const { askedAt, callAt, nextChaseAt } = other.row;
  if (!askedAt || loop.state !== "open" || history || archivedAt) return false;
  if (ownAccount?.decision === "withdraw") return false;
  if (byItself && (loop.actAt === null || !other.agency.clocks.asksByItself)) return false;
  const chase = chaseFacts(other, askedAt);
  if (!travelsAlong({ ...other, person: other.contact, callAt, chase, nextChaseAt }, postAt)) return false;
  return !(await onItsWay(db, scope, other.row.id)) && !(await replyWaits(db, scope, other.row.id));
}

export type Spoken = { requestId: string; interviewId: string };

/** All requests of which a letter to a contact speaks: its own first, then those that travel along. */
export async function spokenOfIn(
  db: Db,
  scope: Scope,
  letter: Pick<Letter, "id" | "requestId" | "interviewId">,
): Promise<Spoken[]> {
  const { requestId, interviewId } = letter;
  const chases = await db.chase.findMany({
    where: { agencyId: scope.agencyId, letterId: letter.id },
    orderBy: { id: "asc" },
    select: { requestId: true, request: { select: { interviewId: true } } },
  });
  const others = chases.filter((chase) => chase.requestId !== requestId);
  return [
    ...(requestId && interviewId ? [{ requestId, interviewId }] : []),
    ...others.map((chase) => ({ requestId: chase.requestId, interviewId: chase.request.interviewId })),
  ];
}
