/** The mail side of asking: the link that opens the request, and the letter's key. */
import "server-only";
import type { Db } from "@/lib/platform/db";
import { writeLetter } from "@/lib/platform/letters";
import { headerName } from "@/lib/platform/mailbox";
import { Refusal } from "@/lib/platform/refusal";
import type { Scope } from "@/lib/platform/scope";
import { addMinutes, type Instant } from "@/lib/platform/time";
import { issueToken } from "@/lib/platform/tokens";
import type { AlongFacts, AskLetter } from "../letters";
import { ALIVE, type Hand, interviewLine } from "../queries/hand";

export type Typed = { subject: string; body: string };

/** Writes the ask or the chase for posting at `postAt`. Returns the letter's id; null when that key has its letter. */
export async function writeRequestLetter(
  db: Db,
  scope: Scope,
  hand: Hand,
  letter: Typed & { kind: "ask" | "chase"; key: string; postAt: Instant; along?: AlongFacts[] },
): Promise<string | null> {
  const { contact, interview, row } = hand;
  if (!contact?.email) throw new Error("writeRequestLetter: whyNever has not been asked");
  const sender = await senderOf(db, scope, hand);
  const facts: AskLetter = {
    body: letter.body,
    candidate: interview.candidate.name,
    interview: interviewLine(hand, scope.now),
    consultant: { name: sender.name, phone: sender.phone },
    contact: contact.name,
    ...(letter.along?.length ? { along: letter.along } : {}),
  };
  const { id, created } = await writeLetter(db, scope, {
    key: letter.key,
    kind: letter.kind,
    to: { name: headerName(contact.name), address: contact.email },
    fromId: sender.id,
    subject: letter.subject,
    facts,
    tokenId: await replyToken(db, scope, hand, letter.postAt, Boolean(letter.along?.length)),
    about: {
      contactId: contact.id,
      candidateId: null,
      interviewId: interview.id,
      requestId: row.id,
    },
    inReplyTo: await threadOf(db, scope, hand),
    postAt: letter.postAt,
  });
  return created ? id : null;
}

/** A key that is free although an earlier letter of the day was cancelled or failed; a live one keeps its key taken. */
export async function freeKey(db: Db, scope: Scope, base: string): Promise<string> {
  const dead = await db.letter.count({
    where: { agencyId: scope.agencyId, key: { startsWith: base }, status: { notIn: ALIVE } },
  });
  return dead === 0 ? base : `${base}.${dead + 1}`;
}

/** The round of the next ask: one more than the letters that have asked. */
export async function nextAskKey(db: Db, scope: Scope, requestId: string): Promise<string> {
  const asked = await db.letter.count({
    where: { agencyId: scope.agencyId, requestId, key: { startsWith: `ask:${requestId}:` } },
  });
  return `ask:${requestId}:${asked + 1}`;
}

/** Ends every link to this request, or one person's. */
export async function revokeLinks(
  db: Db,
  scope: Scope,
  requestId: string,
  contactId?: string,
): Promise<void> {
  await db.token.updateMany({
    where: { agencyId: scope.agencyId, purpose: "reply", subjectId: requestId, contactId, revokedAt: null },
    data: { revokedAt: scope.now },
  });
}

/**
 * The link of this person to this request: one, however many letters carry it, so that the oldest mail works too. It
 * lives until so many days after the last letter; a change of address gets a link of its own,
 * and so does a letter about `several`: it shows the way to the others, which a link from before must not (decision 0011).
 */
export async function replyToken(
  db: Db,
  scope: Scope,
  hand: Hand,
  postAt: Instant,
  several = false,
): Promise<string> {
  const { contact, row, agency } = hand;
  if (!contact?.email) throw new Refusal("There is no e-mail address to send a link to.");
  const expiresAt = addMinutes(postAt, agency.clocks.replyLinkDays * 24 * 60);
  const own = { purpose: "reply", subjectId: row.id, contactId: contact.id, email: contact.email } as const;
  if (several) return issueToken(db, scope, { ...own, expiresAt, data: { of: "several" } });
  const known = await db.token.findFirst({
    where: {
      agencyId: scope.agencyId,
      ...own,
      data: { equals: {} },
      revokedAt: null,
      expiresAt: { gt: scope.now },
    },
    orderBy: { createdAt: "desc" },
  });
  if (!known) return issueToken(db, scope, { ...own, expiresAt });
  if (known.expiresAt < expiresAt)
    await db.token.updateMany({ where: { agencyId: scope.agencyId, id: known.id }, data: { expiresAt } });
  return known.id;
}

async function threadOf(db: Db, scope: Scope, hand: Hand): Promise<string | null> {
  const first = await db.letter.findFirst({
    where: {
      agencyId: scope.agencyId,
      requestId: hand.row.id,
      contactId: hand.row.contactId,
      status: "sent",
    },
    orderBy: { createdAt: "asc" },
  });
  return first?.messageId ?? null;
}

/** Whose name the letter carries: the person who sends it, or the loop's owner where the product does. */
async function senderOf(db: Db, scope: Scope, hand: Hand) {
  const { owner } = hand.interview.loop;
  if (scope.kind !== "desk" || scope.consultantId === owner.id) return owner;
  const me = await db.consultant.findFirst({ where: { agencyId: scope.agencyId, id: scope.consultantId } });
  return me ?? owner;
}
