/** Letters: written as a row in the transaction that decided them, posted by the worker. */
import "server-only";
import { notFound } from "next/navigation";
import type { Letter, Prisma } from "@/generated/prisma/client";
import { type Db, inAgency } from "./db";
import { env } from "./env";
import { isId, newId } from "./ids";
import { isMailbox, requireHeaderText } from "./mailbox";
import { Refusal } from "./refusal";
import type { DeskScope, Scope } from "./scope";
import type { Instant } from "./time";

export type NewLetter = {
  /** The business key that makes a second letter impossible, e.g. `ask:{requestId}:{round}`. */
  key: string;
  /** Names the template in worker/letters.ts. */
  kind: string;
  to: { name: string | null; address: string };
  /** The consultant whose name it carries; none for the product's own letters. */
  fromId?: string | null;
  subject: string;
  /** What the template needs. Never a link: the secret behind `tokenId` is derived when the letter is posted. */
  facts: Prisma.InputJsonObject;
  tokenId?: string | null;
  about: {
    contactId?: string | null;
    candidateId?: string | null;
    interviewId?: string | null;
    requestId?: string | null;
    relayId?: string | null;
  };
  /** Message-ID of the letter that this one follows, so that both stand in one thread. */
  inReplyTo?: string | null;
  /** The first moment at which it may leave; at once when left out. */
  postAt?: Instant;
};

/**
 * Writes a letter in the transaction at hand; the worker is woken when it commits. The same key again gives the letter
 * that is there already (`created` false) and changes nothing. Refuses an address that is not exactly one mailbox.
 */
export async function writeLetter(
  db: Db,
  scope: Scope,
  letter: NewLetter,
): Promise<{ id: string; created: boolean }> {
  const { to, about, postAt, ...rest } = letter;
  if (!isMailbox(to.address))
    throw new Refusal(`"${to.address}" is not one e-mail address. Please correct it.`);
  requireHeaderText(letter.subject, "The subject");
  requireHeaderText(to.name ?? "", "The name");
  const id = newId(scope.now);
  const { count } = await db.letter.createMany({
    data: {
      id,
      agencyId: scope.agencyId,
      ...rest,
      ...about,
      toName: to.name,
      toAddress: to.address,
      messageId: `<${id}@${env().HEARBACK_MAIL_DOMAIN}>`,
      status: "waiting",
      nextTryAt: postAt ?? scope.now,
      createdAt: scope.now,
      updatedAt: scope.now,
    },
    skipDuplicates: true,
  });
  if (count === 1) {
    await wakePosters(db);
    return { id, created: true };
  }
  const { agencyId } = scope;
  const known = await db.letter.findUniqueOrThrow({ where: { agencyId_key: { agencyId, key: letter.key } } });
  return { id: known.id, created: false };
}

/**
 * Sends a letter that failed, or whose fate nobody knows, once more: to the person's address as it is now. A second
 * press finds it waiting and changes nothing. The Message-ID stays, so that a mailbox may recognise a double.
 */
export async function resendLetter(scope: DeskScope, letterId: string): Promise<void> {
  await inAgency(scope, async (db) => {
    const letter = await find(db, scope, letterId);
    const toAddress = await presentAddress(db, letter);
    if (!isMailbox(toAddress))
      throw new Refusal("There is no e-mail address to send it to. Please add one first.");
    const { count } = await db.letter.updateMany({
      where: { agencyId: scope.agencyId, id: letterId, status: { in: ["failed", "unknown"] } },
      data: { ...AFRESH, toAddress, nextTryAt: scope.now, updatedAt: scope.now },
    });
    if (count === 0 && !["waiting", "claimed", "posting"].includes(letter.status))
      throw new Refusal("Only a letter that failed, or that may be lost, can be sent again.");
    await wakePosters(db);
  });
}

/** Somebody asked: the letter of unknown fate arrived. */
export async function settleUnknown(scope: DeskScope, letterId: string): Promise<void> {
  await inAgency(scope, async (db) => {
    await find(db, scope, letterId);
    const { count } = await db.letter.updateMany({
      where: { agencyId: scope.agencyId, id: letterId, status: "unknown" },
      data: { status: "sent", lastError: null, updatedAt: scope.now },
    });
    if (count === 0) throw new Refusal("This letter's fate is known already. Please load the page again.");
  });
}

/** Lets everything that waits leave now: when the owner's address was verified, or a stop was lifted. */
export async function releaseLetters(db: Db, scope: Scope): Promise<void> {
  await db.letter.updateMany({
    where: { agencyId: scope.agencyId, status: "waiting", attempts: 0 },
    data: { nextTryAt: scope.now },
  });
  await wakePosters(db);
}

/** The letters about one interview, newest first; for the state and the words see letter-state.ts. */
export function lettersOf(scope: Scope, about: { interviewId: string }): Promise<LetterLine[]> {
  return inAgency(scope, (db) =>
    db.letter.findMany({
      where: { agencyId: scope.agencyId, interviewId: about.interviewId },
      select: LETTER_LINE,
      orderBy: { createdAt: "desc" },
      take: 100,
    }),
  );
}

const LETTER_LINE = {
  id: true,
  kind: true,
  toName: true,
  toAddress: true,
  subject: true,
  status: true,
  attempts: true,
  nextTryAt: true,
  lastError: true,
  postedAt: true,
  createdAt: true,
  contactId: true,
  candidateId: true,
  requestId: true,
  relayId: true,
} as const;
export type LetterLine = Pick<Letter, keyof typeof LETTER_LINE>;

const AFRESH = { status: "waiting", attempts: 0, lastError: null, postedAt: null };

async function find(db: Db, scope: Scope, id: string): Promise<Letter> {
  if (!isId(id)) notFound();
  const letter = await db.letter.findFirst({ where: { agencyId: scope.agencyId, id } });
  return letter ?? notFound();
}

async function presentAddress(db: Db, letter: Letter): Promise<string> {
  const { agencyId, contactId, candidateId } = letter;
  if (contactId) return (await db.contact.findFirst({ where: { agencyId, id: contactId } }))?.email ?? "";
  if (candidateId)
    return (await db.candidate.findFirst({ where: { agencyId, id: candidateId } }))?.email ?? "";
  return letter.toAddress;
}

/** Wakes the worker once the transaction at hand commits. */
async function wakePosters(db: Db): Promise<void> {
  await db.$executeRaw`SELECT pg_notify('letters', '')`;
}
