/** One message that arrived: which letters it is about, written down beside each, and what follows; safe to repeat. */
import { noticeAbsence, noticeComplaint, noticeReply } from "@/lib/inbound/commands/acting";
import { type Arrived, type Kept, keepMail } from "@/lib/inbound/commands/keep";
import { first, readMail } from "@/lib/inbound/read";
import { acrossAgencies, type Db, inAgency } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { log } from "@/lib/platform/log";
import { letterOf } from "@/lib/platform/reply-address";
import type { ClockScope } from "@/lib/platform/scope";
import type { Instant } from "@/lib/platform/time";
import { takeReturned } from "./returned";

type Owned = { agency_id: string; id: string };

/** `to`: the envelope's addresses. Answers with the letters it was about: none means that nobody here knows it. */
export async function receiveMail(raw: Buffer, to: readonly string[], now: Instant): Promise<number> {
  const read = await readMail(raw);
  const named = to.flatMap((address) => letterOf(address)?.letterId ?? []);
  const letters = await ownersOf(named.length > 0 ? named : quotedLetters(read));
  for (const { agency_id: agencyId, id } of letters)
    await takeIn({ kind: "clock", agencyId, now }, id, { raw, read });
  return letters.length;
}

/** Whether mail to this address would find its letter, or might by its thread: asked before a byte of it is taken. */
export async function isKnownAddress(address: string): Promise<boolean> {
  const { HEARBACK_INBOUND_DOMAIN: domain, HEARBACK_MAIL_DOMAIN } = env();
  const lower = address.trim().toLowerCase();
  if ([domain, HEARBACK_MAIL_DOMAIN].some((one) => lower === `letters@${one}`.toLowerCase())) return true;
  const letter = letterOf(address);
  return letter !== null && (await ownersOf([letter.letterId])).length > 0;
}

/** Kept whatever happens: what cannot be acted upon waits for a person. */
async function takeIn(scope: ClockScope, letterId: string, arrived: Arrived): Promise<void> {
  try {
    await inAgency(scope, async (db) => {
      const kept = await keepMail(db, scope, letterId, arrived);
      if (!kept) return;
      await act(db, scope, kept, arrived);
      log.info({ agencyId: scope.agencyId, letterId, kind: kept.mail.kind }, "mail came back");
    });
  } catch (error) {
    log.error(
      { err: error, agencyId: scope.agencyId, letterId },
      "nothing followed from a message that came back",
    );
    await inAgency(scope, (db) => keepMail(db, scope, letterId, arrived));
  }
}

function act(db: Db, scope: ClockScope, kept: Kept, { read }: Arrived): Promise<void> {
  switch (kept.mail.kind) {
    case "bounce":
      return takeReturned(db, scope, kept, read);
    case "auto_reply":
      return noticeAbsence(db, scope, kept);
    case "complaint":
      return noticeComplaint(db, scope, kept);
    default:
      return noticeReply(db, scope, kept);
  }
}

/** Our Message-IDs hold the letter's id: in the thread of an answer, or in the letter that a report returns. */
function quotedLetters(read: Arrived["read"]): string[] {
  const thread = [first(read.headers, "in-reply-to"), first(read.headers, "references")].join(" ");
  const returned = read.parts.map(({ content }) => /^message-id:\s*(<[^>]+>)/im.exec(content)?.[1] ?? "");
  const ours = new RegExp(
    `<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@${env().HEARBACK_MAIL_DOMAIN.replaceAll(".", "\\.")}>`,
    "gi",
  );
  const ids = [...`${thread} ${returned.join(" ")}`.matchAll(ours)].map(([, id = ""]) => id.toLowerCase());
  // In-Reply-To stands first: the letter that was answered, not the whole thread.
  return ids.slice(0, 1);
}

async function ownersOf(ids: readonly string[]): Promise<Owned[]> {
  if (ids.length === 0) return [];
  return acrossAgencies(
    (db) =>
      db.$queryRaw<Owned[]>`SELECT agency_id, id FROM agencies_of_letters(${[...new Set(ids)]}::uuid[])`,
  );
}
