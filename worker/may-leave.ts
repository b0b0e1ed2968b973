/** What stands against a letter at its last look, as far as agency, reader and link go: pure. */
import type { Candidate, Contact, Letter, Token } from "@/generated/prisma/client";
import type { Agency } from "@/lib/agencies/queries";
import { addDays, addMinutes, dayIn, type Instant, instantOf, toDay } from "@/lib/platform/time";
import type { Kind } from "./letters";

/** Wait until then; drop for good because; and `lost` when its request or relay must hear of that. */
export type Against = { until: Instant; why: string } | { until: null; why: string; lost: boolean };
/** A letter with whom it is to and what its link is. */
export type Addressed = Letter & {
  contact: Contact | null;
  candidate: Candidate | null;
  token: Token | null;
};

/** Null: nothing does. */
export function against(letter: Addressed, kind: Kind, agency: Agency, now: Instant): Against | null {
  if (agency.suspendedAt) return later(addMinutes(now, 60), "The agency is suspended.");
  if (!agency.verifiedAt && !kind.guardsAccount)
    return later(addMinutes(now, 10), "It waits until the owner has confirmed the agency's e-mail address.");
  const person = contactAgainst(letter, kind, agency, now) ?? candidateAgainst(letter, kind);
  if (person) return person;
  const { token } = letter;
  if (letter.tokenId && (!token || token.revokedAt || token.usedAt || token.expiresAt <= now))
    return never("The link in it works no longer.", false);
  return null;
}

function contactAgainst(letter: Addressed, kind: Kind, agency: Agency, now: Instant): Against | null {
  const { contact } = letter;
  if (!contact) return null;
  if (contact.addressFailedAt && isSame(contact.email, letter.toAddress)) return never(ADDRESS_FAILED, true);
  if (contact.leftAt) return never(`${contact.name} has left.`, true);
  if (kind.askedFor) return null;
  if (contact.doNotContact) return never(`${contact.name} asked not to be written to.`, true);
  const until = toDay(contact.doNotContactUntil);
  const zone = contact.zone ?? agency.zone;
  if (!until || dayIn(now, zone) >= until) return null;
  return later(
    instantOf(until, agency.calendar.from, zone),
    `${contact.name} is not to be written to before ${until}.`,
  );
}

function candidateAgainst(letter: Addressed, kind: Kind): Against | null {
  const { candidate } = letter;
  if (candidate?.addressFailedAt && isSame(candidate.email, letter.toAddress))
    return never(ADDRESS_FAILED, true);
  if (candidate?.stoppedAt && !kind.askedFor)
    return never(`${candidate.name} asked us to stop writing.`, true);
  return null;
}

/** Today's limit is used up. */
export function capReached(agency: Agency, now: Instant): Against {
  const tomorrow = instantOf(addDays(dayIn(now, agency.zone), 1), agency.calendar.from, agency.zone);
  return later(tomorrow, "Today's limit of letters is reached. It leaves tomorrow morning.");
}

/** What the letter's own kind says. */
export function unwanted(wanted: string | { until: Instant; why: string }): Against {
  return typeof wanted === "string" ? never(wanted, false) : later(wanted.until, wanted.why);
}

const ADDRESS_FAILED = "Letters to this address came back. Please correct it.";

function isSame(a: string | null, b: string): boolean {
  return a?.toLowerCase() === b.toLowerCase();
}

function later(until: Instant, why: string): Against {
  return { until, why };
}

function never(why: string, lost: boolean): Against {
  return { until: null, why, lost };
}
