/** What every relay begins with: the loop held still, the facts read afresh, and nobody quicker. */
import "server-only";
import { notFound } from "next/navigation";
import type { Answer, FeedbackRequest, Relay } from "@/generated/prisma/client";
import { type InterviewFacts, interviewFacts } from "@/lib/interviews/queries";
import type { Db } from "@/lib/platform/db";
import { isId } from "@/lib/platform/ids";
import { Refusal } from "@/lib/platform/refusal";
import type { Scope } from "@/lib/platform/scope";
import { reasonAgainst } from "../fitting";
import type { RelayKind } from "../lifecycle";
import { KIND_WORDS } from "../model";

export type Ground = {
  facts: InterviewFacts;
  /** The lead request; each interview has one. */
  lead: FeedbackRequest | null;
  /** The newest version of the lead's answer, or of anybody's where the lead has given none. */
  answer: Answer | null;
  /** The relay written last, whatever it said. */
  latest: Relay | null;
};

/** Locks the loop's row until the transaction ends, so that of two consultants at once the second sees the first. */
export async function ground(db: Db, scope: Scope, interviewId: string): Promise<Ground> {
  if (!isId(interviewId)) notFound();
  const { agencyId } = scope;
  await db.$queryRaw`
    SELECT 1 FROM loop WHERE agency_id = ${agencyId}::uuid AND interview_id = ${interviewId}::uuid FOR UPDATE`;
  const facts = await interviewFacts(scope, interviewId);
  const requests = await db.feedbackRequest.findMany({
    where: { agencyId, interviewId },
    include: { answers: { orderBy: { version: "desc" }, take: 1 } },
    orderBy: [{ lead: "desc" }, { createdAt: "asc" }],
  });
  const latest = await db.relay.findFirst({
    where: { agencyId, interviewId },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
  });
  const answer = requests.flatMap((request) => request.answers)[0] ?? null;
  return { facts, lead: requests[0] ?? null, answer, latest };
}

/** One relay with its ground. 404 when it is not of this agency, or was taken back. */
export async function relayGround(db: Db, scope: Scope, relayId: string): Promise<Ground & { relay: Relay }> {
  if (!isId(relayId)) notFound();
  const where = { agencyId: scope.agencyId, id: relayId };
  const found = await db.relay.findFirst({ where, select: { interviewId: true } });
  if (!found) notFound();
  const all = await ground(db, scope, found.interviewId);
  const relay = await db.relay.findFirst({ where });
  return relay ? { ...all, relay } : notFound();
}

/** Refuses when something was said, or written for approval, since the writer opened the page. */
export async function requireNobodyQuicker(
  db: Db,
  scope: Scope,
  on: Ground,
  after: string | undefined,
): Promise<void> {
  const { latest, facts } = on;
  if (!latest || latest.id === after) return;
  const writer = latest.writtenById
    ? await db.consultant.findFirst({ where: { agencyId: scope.agencyId, id: latest.writtenById } })
    : null;
  const who = writer?.name ?? (latest.writtenById ? "A colleague" : "Hearback");
  throw new Refusal(
    `Somebody else was quicker: ${who} has just ${DONE[latest.status] ?? "written to"} ${facts.candidate.name} ` +
      `(${KIND_WORDS[latest.kind as RelayKind].toLowerCase()}). Load the page again to see it; your text is kept.`,
  );
}

const DONE: Record<string, string | undefined> = {
  spoken: "talked to",
  withheld: "decided not to tell",
  needs_approval: "written words for",
  approved: "written words for",
};

/** Throws for a kind that does not fit, an answer that changed since it was read, or a relay still on its way out. */
export function requireFit(form: { kind: RelayKind; answerId?: string | undefined }, on: Ground): void {
  const against = reasonAgainst(form.kind, {
    history: on.facts.history,
    interview: on.facts.status,
    request: on.lead?.status ?? null,
    verdict: on.answer?.verdict ?? null,
  });
  if (against) throw new Refusal(against);
  if (form.kind === "feedback" && form.answerId !== on.answer?.id)
    throw new Refusal(
      "The employer has just changed their answer. Load the page again and read it first; your text is kept.",
    );
  if (on.latest && ["needs_approval", "approved"].includes(on.latest.status))
    throw new Refusal("A text is waiting already. Send it, or take it back first.");
}
