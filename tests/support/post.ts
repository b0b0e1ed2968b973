/** Letters for tests of posting: an agency with a contact, a plain kind of letter, a sweep at a given moment. */
import { createElement } from "react";
import { inAgency } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { LetterLayout } from "@/lib/platform/letter-layout";
import { type NewLetter, writeLetter } from "@/lib/platform/letters";
import type { Mail } from "@/lib/platform/mail";
import type { DeskScope } from "@/lib/platform/scope";
import { addMinutes } from "@/lib/platform/time";
import { KINDS, type Kind, type Wanted } from "@/worker/letters";
import { postLetters } from "@/worker/post-letters";
import { makeAgency } from "./agency";

/** What the plain kind answers when it is asked whether it is still wanted, and whom it told that it was lost. */
export const plain: { wanted: Wanted; lost: string[] } = { wanted: true, lost: [] };

export function registerPlainKinds(): void {
  const render: (typeof KINDS)[string]["render"] = (facts, links, agency) =>
    createElement(LetterLayout, {
      agency,
      preview: "A plain letter",
      children: String((facts as { text?: string }).text ?? "Hello."),
      why: "You get this because a test wrote it.",
      ...(links.open && { button: { href: links.open, label: "Open" } }),
      ...(links.stop && { stop: { href: links.stop, label: "Wrong person, or please stop" } }),
    });
  const wanted: Kind["wanted"] = async (_db, _scope, letters) => letters.map(() => plain.wanted);
  const lost = async (_scope: unknown, letter: { id: string }) => void plain.lost.push(letter.id);
  KINDS.plain = { render, wanted, lost };
  KINDS.account = { render, wanted, guardsAccount: true };
  KINDS.requested = { render, wanted, askedFor: true };
}

/**
 * claim_letters looks across all agencies, and tests share a database: so each test of posting lives in an era of its
 * own, long ago, where no other letter is due yet; later tests go further back.
 */
export function eras(start: string): () => Date {
  let next = new Date(start);
  return () => {
    const now = next;
    next = addMinutes(next, -40 * 24 * 60);
    return now;
  };
}

export type Desk = Awaited<ReturnType<typeof makeDesk>>;

/** An agency of that time with a consultant, a contact and a candidate of their own. */
export async function makeDesk(now: Date, wishes: { verified?: boolean } = {}) {
  const { scope, agencyId, consultant } = await makeAgency({ now, ...wishes });
  const tag = agencyId.slice(-12);
  const [employerId, contactId, candidateId] = [newId(now), newId(now), newId(now)];
  const contactEmail = `contact.${tag}@employer.test`;
  const candidateEmail = `candidate.${tag}@people.test`;
  const times = { createdAt: now, updatedAt: now };
  await inAgency(scope, async (db) => {
    const search = tag;
    await db.employer.create({ data: { id: employerId, agencyId, name: "Harrow Mills", search, ...times } });
    const contact = { id: contactId, agencyId, employerId, name: "Piotr Zieliński", email: contactEmail };
    await db.contact.create({ data: { ...contact, ...times } });
    const candidate = { id: candidateId, agencyId, name: "Nadia Okafor", email: candidateEmail, search };
    await db.candidate.create({ data: { ...candidate, ...times } });
  });
  const write = (letter: Partial<NewLetter> = {}, at: DeskScope = scope) =>
    inAgency(at, (db) =>
      writeLetter(db, at, {
        key: `plain:${newId(now)}`,
        kind: "plain",
        to: { name: "Piotr Zieliński", address: contactEmail },
        subject: "How did it go?",
        facts: {},
        about: { contactId },
        ...letter,
      }),
    );
  const letter = (id: string) =>
    inAgency(scope, (db) => db.letter.findUniqueOrThrow({ where: { id, agencyId } }));
  const events = async () =>
    (await inAgency(scope, (db) => db.event.findMany({ where: { agencyId }, orderBy: { id: "asc" } }))).map(
      (event) => event.type,
    );
  return {
    scope,
    agencyId,
    consultant,
    contactId,
    candidateId,
    contactEmail,
    candidateEmail,
    write,
    letter,
    events,
  };
}

/** Sweeps until nothing is due at that moment. */
export async function sweep(mail: Mail, now: Date): Promise<void> {
  while (
    (await postLetters(
      mail,
      () => now,
      () => 0.5,
    )) > 0
  );
}
