/** Letters: written as a row in the transaction that decided them, posted by the worker. */
import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import type { Db } from "./db";
import { env } from "./env";
import { newId } from "./ids";
import { isMailbox, requireHeaderText } from "./mailbox";
import { Refusal } from "./refusal";
import type { Scope } from "./scope";

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
  const { to, about, ...rest } = letter;
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
      nextTryAt: scope.now,
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

/** Wakes the worker once the transaction at hand commits. */
async function wakePosters(db: Db): Promise<void> {
  await db.$executeRaw`SELECT pg_notify('letters', '')`;
}
