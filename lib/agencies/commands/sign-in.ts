/** Coming in by password, choosing among several agencies, and going out for good. */
import "server-only";
import { notFound } from "next/navigation";
import type { Choice } from "@/lib/platform/auth";
import { inAgency } from "@/lib/platform/db";
import { refusingInEvenTime } from "@/lib/platform/even-time";
import { forgive, takePoint } from "@/lib/platform/limits";
import { type Login, loginByEmail, loginById, type Membership, membershipsOf } from "@/lib/platform/logins";
import { passwordFits } from "@/lib/platform/passwords";
import { Refusal } from "@/lib/platform/refusal";
import type { DeskScope } from "@/lib/platform/scope";
import { derived, hashOf, sameSecret } from "@/lib/platform/secrets";
import { beginSession, endSession } from "@/lib/platform/sessions";
import type { Visitor } from "@/lib/platform/visitor";
import { audit } from "@/lib/timeline/commands";

const EVEN_MS = 300;

/** In: the secret for the cookie. Choose: the person works for several agencies and has to pick one. */
export type SignedIn = { kind: "in"; secret: string } | { kind: "choose"; choice: Choice };

/** Unknown address and wrong password are refused in the same words after the same time (ASVS 6.3.8). */
export async function signIn(
  visitor: Visitor,
  input: { email: string; password: string },
): Promise<SignedIn> {
  await slowGuessing(visitor, input.email);
  return refusingInEvenTime(EVEN_MS, async () => {
    const login = await loginByEmail(input.email);
    const fits = await passwordFits(input.password, login?.passwordHash ?? null);
    if (!login || !fits) {
      if (login) await noteFailure(visitor, login);
      throw new Refusal("This e-mail address and password do not belong together. Please try again.");
    }
    await forgive("sign_in_account", pairOf(visitor, login.email));
    const [first, ...others] = await openAgencies(login);
    if (!first)
      throw new Refusal("You are not part of an agency at the moment. Please ask to be invited again.");
    if (others.length > 0) return { kind: "choose", choice: choiceOf(login) };
    return { kind: "in", secret: await enter(visitor, login.id, first) };
  });
}

/** After signIn answered "choose", or to change over from one agency to another. Returns the secret for the cookie. */
export async function chooseAgency(visitor: Visitor, choice: Choice, agencyId: string): Promise<string> {
  const login = await loginById(choice.loginId);
  if (!login || !sameSecret(choice.stamp, hashOf(login.passwordHash)))
    throw new Refusal("Please sign in once more: your password was changed meanwhile.");
  const membership = (await openAgencies(login)).find((one) => one.agencyId === agencyId);
  if (!membership) notFound();
  return enter(visitor, login.id, membership);
}

/** For somebody who is signed in already and wants the other agency. */
export async function choiceOfLogin(loginId: string): Promise<Choice> {
  const login = await loginById(loginId);
  if (!login) notFound();
  return choiceOf(login);
}

/** A new session under a new id, and the sign-in on record. */
export function enter(visitor: Visitor, loginId: string, membership: Membership): Promise<string> {
  const { agencyId, consultantId, role } = membership;
  const scope: DeskScope = { kind: "desk", agencyId, now: visitor.now, consultantId, role };
  return inAgency(scope, async (db) => {
    const holder = { kind: "desk", loginId, consultantId } as const;
    const secret = await beginSession(scope, holder, visitor.browser);
    await audit(db, scope, "sign_in", consultantId);
    return secret;
  });
}

export async function signOut(scope: DeskScope, sessionId: string): Promise<void> {
  await inAgency(scope, async (db) => {
    await endSession(scope, sessionId, "signed_out");
    await audit(db, scope, "sign_out", scope.consultantId);
  });
}

/** What a browser keeps after a sign-in, to be told from a stranger's when somebody guesses at the same account. */
export function knownBrowser(email: string): string {
  return derived("known-browser", email);
}

/** Counted for account and address together, for the address, and, except in the owner's browser, for the account. */
export async function slowGuessing(visitor: Visitor, email: string): Promise<void> {
  await takePoint("sign_in_address", visitor.address);
  await takePoint("sign_in_account", pairOf(visitor, email));
  const isOwn = visitor.known !== null && sameSecret(visitor.known, knownBrowser(email));
  if (!isOwn) await takePoint("sign_in_everywhere", email);
}

function pairOf(visitor: Visitor, email: string): string {
  return `${email} ${visitor.address}`;
}

function choiceOf(login: Login): Choice {
  return { loginId: login.id, stamp: hashOf(login.passwordHash) };
}

async function openAgencies(login: Login): Promise<Membership[]> {
  const all = await membershipsOf(login.id);
  const open = all.filter((membership) => !membership.suspended);
  if (all.length > 0 && open.length === 0)
    throw new Refusal("Your agency’s access has been stopped. Please write to us, and we will sort it out.");
  return open;
}

async function noteFailure(visitor: Visitor, login: Login): Promise<void> {
  for (const { agencyId, consultantId } of await membershipsOf(login.id)) {
    const scope = { kind: "clock", agencyId, now: visitor.now } as const;
    await inAgency(scope, (db) => audit(db, scope, "sign_in_failed", consultantId));
  }
}
