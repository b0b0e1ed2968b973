/** The last look before a letter is posted: may this agency send, may this person be written to, is it still wanted? */
import type { Agency, Letter, Token } from "@/generated/prisma/client";
import type { Db } from "@/lib/platform/db";
import type { ClockScope } from "@/lib/platform/scope";
import { addDays, addMinutes, dayIn, type Instant, instantOf, toDay } from "@/lib/platform/time";
import type { Kind } from "./letters";

/** go; wait until then; drop for good because; and `lost` when its request or relay must hear of that. */
export type Judgement =
  | { go: true; token: Token | null }
  | { go: false; until: Instant; why: string }
  | { go: false; until: null; why: string; lost: boolean };

/** Reads only, but holds the agency's row, so that two workers cannot both fit the last letter under the day's cap. */
export async function recheck(
  db: Db,
  scope: ClockScope,
  letter: Letter,
  kind: Kind,
  agency: Agency,
): Promise<Judgement> {
  const { now } = scope;
  if (agency.suspendedAt) return later(addMinutes(now, 60), "The agency is suspended.");
  if (!agency.verifiedAt && !kind.guardsAccount)
    return later(addMinutes(now, 10), "It waits until the owner has confirmed the agency's e-mail address.");
  const person = await mayWriteTo(db, scope, letter, kind, agency);
  if (person) return person;
  const token = letter.tokenId
    ? await db.token.findFirst({ where: { agencyId: scope.agencyId, id: letter.tokenId } })
    : null;
  if (letter.tokenId && (!token || token.revokedAt || token.usedAt || token.expiresAt <= now))
    return never("The link in it works no longer.", false);
  const wanted = await kind.wanted(db, scope, letter);
  if (typeof wanted === "string") return never(wanted, false);
  if (wanted !== true) return later(wanted.until, wanted.why);
  if (!kind.guardsAccount && !kind.askedFor && (await isCapReached(db, scope, agency)))
    return later(tomorrow(agency, now), "Today's limit of letters is reached. It leaves tomorrow morning.");
  return { go: true, token };
}

async function mayWriteTo(db: Db, scope: ClockScope, letter: Letter, kind: Kind, agency: Agency) {
  const { agencyId, now } = scope;
  if (letter.contactId) {
    const contact = await db.contact.findFirst({ where: { agencyId, id: letter.contactId } });
    if (!contact) return never("There is no such contact any more.", true);
    if (contact.addressFailedAt && isSame(contact.email, letter.toAddress))
      return never(ADDRESS_FAILED, true);
    if (contact.leftAt) return never(`${contact.name} has left.`, true);
    if (kind.askedFor) return null;
    if (contact.doNotContact) return never(`${contact.name} asked not to be written to.`, true);
    const until = toDay(contact.doNotContactUntil);
    const zone = contact.zone ?? agency.zone;
    if (until && dayIn(now, zone) < until)
      return later(
        instantOf(until, agency.workingFrom, zone),
        `${contact.name} is not to be written to before ${until}.`,
      );
  }
  if (letter.candidateId) {
    const candidate = await db.candidate.findFirst({ where: { agencyId, id: letter.candidateId } });
    if (!candidate) return never("There is no such candidate any more.", true);
    if (candidate.addressFailedAt && isSame(candidate.email, letter.toAddress))
      return never(ADDRESS_FAILED, true);
    if (candidate.stoppedAt && !kind.askedFor)
      return never(`${candidate.name} asked us to stop writing.`, true);
  }
  return null;
}

/** Counts what left, or may have left, since midnight in the agency's zone. */
async function isCapReached(db: Db, scope: ClockScope, agency: Agency): Promise<boolean> {
  await db.$queryRaw`SELECT 1 FROM agency WHERE id = ${agency.id}::uuid FOR UPDATE`;
  const midnight = instantOf(dayIn(scope.now, agency.zone), "00:00", agency.zone);
  const posted = await db.letter.count({ where: { agencyId: scope.agencyId, postedAt: { gte: midnight } } });
  return posted >= agency.dailyLetterCap;
}

function tomorrow(agency: Agency, now: Instant): Instant {
  return instantOf(addDays(dayIn(now, agency.zone), 1), agency.workingFrom, agency.zone);
}

const ADDRESS_FAILED = "Letters to this address came back. Please correct it.";

function isSame(a: string | null, b: string): boolean {
  return a?.toLowerCase() === b.toLowerCase();
}

function later(until: Instant, why: string): Judgement {
  return { go: false, until, why };
}

function never(why: string, lost: boolean): Judgement {
  return { go: false, until: null, why, lost };
}
