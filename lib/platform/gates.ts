/** Where a request becomes a scope: the session is asked, the clock is read once, and nothing else mints a scope. */
import "server-only";
import { cookies, headers } from "next/headers";
import { notFound, redirect } from "next/navigation";
import { cache } from "react";
import { cookieName, openDesk } from "./auth";
import type { DeskScope, EmployerScope, PortalScope } from "./scope";
import { type LiveSession, sessionOf } from "./sessions";
import { readClock } from "./time";
import { findToken, isUsable, type TokenRow } from "./tokens";
import { noteVisitor } from "./vitals";

export type DeskVisit = { scope: DeskScope; sessionId: string; loginId: string };
export type PortalVisit = { scope: PortalScope; sessionId: string };

/** The signed-in consultant, or null. One look a request, however often it is asked. */
export const deskVisit = cache(async (): Promise<DeskVisit | null> => {
  const cookie = (await cookies()).get(cookieName("desk"))?.value;
  const secret = cookie ? await openDesk(cookie) : null;
  const now = readClock();
  const session = secret ? await sessionOf("desk", secret, now) : null;
  const visit = session ? asDesk(session, now) : null;
  if (visit) await note("consultant", visit.scope.agencyId, visit.scope.consultantId);
  return visit;
});

/** For pages of the desk: the scope, or the way to sign in (and back). */
export async function deskGate(): Promise<DeskScope> {
  const visit = await deskVisit();
  if (!visit) redirect(`/sign-in?next=${encodeURIComponent(await currentPath())}`);
  return visit.scope;
}

/** The signed-in candidate, or null. */
export const portalVisit = cache(async (): Promise<PortalVisit | null> => {
  const secret = (await cookies()).get(cookieName("portal"))?.value;
  const now = readClock();
  const session = secret ? await sessionOf("portal", secret, now) : null;
  if (!session?.candidateId) return null;
  await note("candidate", session.agencyId, session.candidateId);
  const scope: PortalScope = {
    kind: "portal",
    agencyId: session.agencyId,
    now,
    candidateId: session.candidateId,
  };
  return { scope, sessionId: session.id };
});

/** For pages of the portal. */
export async function portalGate(): Promise<PortalScope> {
  const visit = await portalVisit();
  if (!visit) redirect(`/portal/sign-in?next=${encodeURIComponent(await currentPath())}`);
  return visit.scope;
}

export type ReplyVisit = { scope: EmployerScope; token: TokenRow };

/** What an employer's link opens: its scope; "expired" when a fresh one may be asked for; null when there is nothing. */
export async function replyVisit(secret: string): Promise<ReplyVisit | "expired" | null> {
  const now = readClock();
  const token = await findToken("reply", secret);
  if (!token?.subjectId || !token.contactId || token.revokedAt || token.suspended) return null;
  if (!isUsable(token, now)) return "expired";
  await note("employer", token.agencyId, token.contactId);
  const scope: EmployerScope = {
    kind: "employer",
    agencyId: token.agencyId,
    now,
    contactId: token.contactId,
    requestId: token.subjectId,
    tokenId: token.id,
  };
  return { scope, token };
}

/** A link whose time is over, and which may be exchanged for a fresh one; null for every other. */
export async function expiredReplyVisit(secret: string): Promise<ReplyVisit | null> {
  const now = readClock();
  const token = await findToken("reply", secret);
  if (!token?.subjectId || !token.contactId || token.revokedAt || token.suspended) return null;
  if (isUsable(token, now)) return null;
  const { agencyId, contactId, subjectId: requestId } = token;
  return { scope: { kind: "employer", agencyId, now, contactId, requestId, tokenId: token.id }, token };
}

/** For the employer's page: the scope or 404; expired links have a page of their own to go to. */
export async function replyGate(secret: string): Promise<EmployerScope> {
  const visit = await replyVisit(secret);
  if (visit === null) notFound();
  if (visit === "expired") redirect(`/reply/${secret}/expired`);
  return visit.scope;
}

/** Where the request came from, for rate limits; traffic.ts has put there what is to be believed. */
export async function callerAddress(): Promise<string> {
  return (await headers()).get("x-forwarded-for") || "direct";
}

function asDesk(session: LiveSession, now: Date): DeskVisit | null {
  const { agencyId, consultantId, loginId, role } = session;
  if (!consultantId || !loginId || !role) return null;
  return { scope: { kind: "desk", agencyId, now, consultantId, role }, sessionId: session.id, loginId };
}

/** For this request's line in the log. */
async function note(actor: string, agencyId: string, actorId: string): Promise<void> {
  noteVisitor((await headers()).get("x-request-id"), { actor, agencyId, actorId });
}

/** The page that a request is about, to come back to; of an action, the page its form stands on. */
export async function currentPath(): Promise<string> {
  return (await headers()).get("x-hearback-path") ?? "/today";
}
