/** How a candidate signs in: a link in an e-mail for the browser that asked, or the code from the same letter. */
import "server-only";
import { agencyOf } from "@/lib/agencies/queries";
import { acrossAgencies, inAgency } from "@/lib/platform/db";
import { inEvenTime } from "@/lib/platform/even-time";
import { writeLetter } from "@/lib/platform/letters";
import { takePoint } from "@/lib/platform/limits";
import { log } from "@/lib/platform/log";
import { headerName } from "@/lib/platform/mailbox";
import type { Knocker } from "@/lib/platform/portal-cookies";
import { Refusal } from "@/lib/platform/refusal";
import type { ClockScope, PortalScope } from "@/lib/platform/scope";
import { hashOf } from "@/lib/platform/secrets";
import { beginSession } from "@/lib/platform/sessions";
import { addMinutes, type Instant } from "@/lib/platform/time";
import { consumeToken, findToken, issueToken, isUsable, type TokenRow } from "@/lib/platform/tokens";
import { audit } from "@/lib/timeline/commands";
import { signInSubject } from "../letters";
import { GUESSES, isSameBrowser } from "../queries/signing-in";

/** The session's secret for the cookie, and where the candidate wanted to go. */
export type SignedIn = { session: string; next: string | null };

/** One person's records at so many agencies get a letter; each agency writes its own. */
const MOST_LETTERS = 5;
/** Milliseconds: a known address takes no longer to answer than an unknown one. */
const EVEN = 400;

/**
 * Writes a sign-in letter for every agency that knows this address. The answer is the same in words and time when
 * nobody does. At most 5 in a quarter of an hour and 20 a day for an address.
 */
export async function requestSignIn(
  knocker: Knocker & { secret: string },
  input: { email: string; next?: string | undefined },
): Promise<void> {
  const { now, secret, address } = knocker;
  const { email, next } = input;
  await takePoint("link", address);
  await takePoint("portal_sign_in", email);
  await takePoint("portal_sign_in_day", email);
  await inEvenTime(EVEN, async () => {
    const people = await acrossAgencies(
      (db) =>
        db.$queryRaw<
          { agency_id: string; candidate_id: string }[]
        >`SELECT * FROM candidates_by_email(${email})`,
    );
    for (const person of people.slice(0, MOST_LETTERS)) {
      const scope: ClockScope = { kind: "clock", agencyId: person.agency_id, now };
      // What is wrong with one agency's record is neither the candidate's fault nor the other agencies'.
      await writeSignInLetter(scope, { candidateId: person.candidate_id, email, secret, next }).catch(
        (error) =>
          log.error({ err: error, agencyId: person.agency_id }, "a sign-in letter could not be written"),
      );
    }
  });
}

/** Pressed in the browser that asked: the link alone. In another one: the link and the code. Uses the link up. */
export async function signInByLink(
  knocker: Knocker,
  input: { token: string; code?: string | undefined },
): Promise<SignedIn> {
  const token = await findToken("portal_sign_in", input.token);
  if (!token?.subjectId || !isUsable(token, knocker.now) || token.guesses >= GUESSES) throw staleLink();
  if (!isSameBrowser(token, knocker.secret)) {
    if (!input.code) throw new Refusal("Please type the six digits from the same e-mail.", "code");
    await guess(knocker.now, token, input.code);
  }
  return enter(knocker, token.agencyId, token.id, token.subjectId, token.data.next);
}

/** The code alone, typed into the browser that asked while the letter is open elsewhere. */
export async function signInByCode(knocker: Knocker, input: { code: string }): Promise<SignedIn> {
  const { now, secret, address } = knocker;
  if (!secret) throw new Refusal("This browser has not asked for an e-mail yet. Please start again.", "code");
  await takePoint("link", address);
  await takePoint("portal_code", secret);
  const open = await acrossAgencies(
    (db) => db.$queryRaw<OpenToken[]>`
      SELECT * FROM tokens_by_browser(${hashOf(secret)}, 'portal_sign_in', ${now})`,
  );
  const wanted = hashOf(input.code);
  const match = open.find((token) => token.code === wanted);
  if (!match) {
    for (const token of open) await countGuess(now, token.agency_id, token.id);
    throw wrongCode();
  }
  await countGuess(now, match.agency_id, match.id, true);
  return enter(knocker, match.agency_id, match.id, match.subject_id, match.data.next);
}

type OpenToken = {
  id: string;
  agency_id: string;
  subject_id: string;
  code: string;
  data: Record<string, unknown>;
};

async function writeSignInLetter(
  scope: ClockScope,
  to: { candidateId: string; email: string; secret: string; next?: string | undefined },
): Promise<void> {
  const { candidateId, email, secret, next } = to;
  await inAgency(scope, async (db) => {
    const { clocks, name } = await agencyOf(scope);
    const candidate = await db.candidate.findFirst({ where: { agencyId: scope.agencyId, id: candidateId } });
    if (!candidate) return;
    const minutes = clocks.signInLinkMinutes;
    const about = { subjectId: candidateId, email };
    const tokenId = await issueToken(db, scope, {
      purpose: "portal_sign_in",
      ...about,
      browser: secret,
      withCode: true,
      expiresAt: addMinutes(scope.now, minutes),
      ...(next && { data: { next } }),
    });
    const aYear = addMinutes(scope.now, 365 * 24 * 60);
    const stopTokenId = await issueToken(db, scope, { purpose: "stop", ...about, expiresAt: aYear });
    await writeLetter(db, scope, {
      key: `portal_sign_in:${tokenId}`,
      kind: "portal_sign_in",
      to: { name: headerName(candidate.name), address: email },
      subject: signInSubject(name),
      facts: { candidateName: candidate.name, minutes, stopTokenId },
      tokenId,
      about: { candidateId },
    });
  });
}

/** Counts first and compares then, so that guesses side by side cannot outrun the count. */
async function guess(now: Instant, token: TokenRow, code: string): Promise<void> {
  await countGuess(now, token.agencyId, token.id, true);
  if (token.code !== hashOf(code)) throw wrongCode();
}

async function countGuess(now: Instant, agencyId: string, id: string, refuse = false): Promise<void> {
  const { count } = await inAgency({ kind: "clock", agencyId, now }, (db) =>
    db.token.updateMany({
      where: { agencyId, id, usedAt: null, guesses: { lt: GUESSES } },
      data: { guesses: { increment: 1 } },
    }),
  );
  if (count === 0 && refuse) throw staleLink();
}

async function enter(
  { now, browser }: Knocker,
  agencyId: string,
  tokenId: string,
  candidateId: string,
  next: unknown,
): Promise<SignedIn> {
  const scope: PortalScope = { kind: "portal", agencyId, now, candidateId };
  if (!(await consumeToken(scope, tokenId))) throw staleLink();
  return inAgency(scope, async (db) => {
    const session = await beginSession(scope, { kind: "portal", candidateId }, browser);
    await audit(db, scope, "portal.signed_in", candidateId);
    return { session, next: typeof next === "string" ? next : null };
  });
}

function staleLink(): Refusal {
  return new Refusal("This link works no longer: it was used, or is too old. Please ask for a new one.");
}

function wrongCode(): Refusal {
  return new Refusal("That is not the code in the newest e-mail. Please look again.", "code");
}
