/** A message that came back, written down beside the letter it is about: once, however often it arrives. */
import "server-only";
import type { InboundMail, Letter } from "@/generated/prisma/client";
import type { Db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import type { ClockScope } from "@/lib/platform/scope";
import { hashOf } from "@/lib/platform/secrets";
import { dayIn, fromDay } from "@/lib/platform/time";
import { type Classified, classify } from "../classify";
import { withoutQuotes } from "../quotes";
import { first, type ReadMail } from "../read";
import { answersBy, verdictIn } from "../reads-like";

export type Arrived = { raw: Buffer; read: ReadMail };
export type Kept = { mail: Omit<InboundMail, "raw">; letter: Letter; classified: Classified };

/** For reading on a screen; the raw message holds the rest. */
const MOST_TEXT = 20_000;
/** Nobody answers one letter so often: whoever has its address must not fill the disk, or the consultant's mailbox. */
const MOST_A_LETTER = 30;

/**
 * Adds it, waiting for a person. Null for a second copy of a message that is here already, for what comes after very
 * many to one letter, and for an answer to a letter that concerns no employer's contact and no candidate.
 */
export async function keepMail(
  db: Db,
  scope: ClockScope,
  letterId: string,
  { raw, read }: Arrived,
): Promise<Kept | null> {
  const { agencyId, now } = scope;
  const letter = await db.letter.findFirst({ where: { agencyId, id: letterId } });
  if (!letter || !(letter.contactId || letter.candidateId)) return null;
  if ((await db.inboundMail.count({ where: { agencyId, letterId } })) >= MOST_A_LETTER) return null;
  const { contactId, candidateId, interviewId, requestId, relayId } = letter;
  // Our clock, not the sender's: a wrong date would move a hold by years.
  const today = dayIn(now, "UTC");
  const classified = classify(read, today);
  const text = clean(withoutQuotes(read.text)).slice(0, MOST_TEXT);
  const isAnswer = classified.kind === "person" && contactId !== null;
  // Their own address: a person's even where a program signs without the name.
  const isTheirs = read.from.address === letter.toAddress.toLowerCase();
  const id = newId(now);
  const { count } = await db.inboundMail.createMany({
    data: {
      id,
      agencyId,
      letterId,
      ...{ contactId, candidateId, interviewId, requestId, relayId },
      key: keyOf(read, letterId),
      fromName: clean(read.from.name || (isTheirs && letter.toName) || "").slice(0, 200),
      fromAddress: clean(read.from.address).slice(0, 254),
      subject: clean(read.subject).slice(0, 500),
      text,
      raw: Uint8Array.from(raw),
      kind: classified.kind,
      permanent: classified.permanent,
      returnsOn: fromDay(classified.returns),
      colleagueName: classified.colleague?.name ?? null,
      colleagueEmail: classified.colleague?.email ?? null,
      unverified: classified.kind === "person" && !isTheirs,
      verdict: isAnswer ? verdictIn(text) : null,
      answersBy: isAnswer ? fromDay(answersBy(text, today)) : null,
      status: "waiting",
      receivedAt: now,
    },
    skipDuplicates: true,
  });
  if (count === 0) return null;
  const mail = await db.inboundMail.findFirstOrThrow({ where: { agencyId, id }, omit: { raw: true } });
  return { mail, letter, classified };
}

/** A Message-ID where there is one; else what makes a message itself, without the way it took. */
function keyOf(read: ReadMail, letterId: string): string {
  const own = first(read.headers, "message-id").trim();
  const content = own || [read.from.address, first(read.headers, "date"), read.subject, read.text].join("\n");
  return `${letterId}:${hashOf(content)}`;
}

/** Postgres keeps no NUL in text, and no half of a pair of surrogates. */
function clean(text: string): string {
  return text.replaceAll("\0", "").toWellFormed();
}
