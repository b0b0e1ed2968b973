/** What the pages behind the front door's links need to know before anybody presses a button. Reading changes nothing. */
import "server-only";
import { type Db, inAgency } from "@/lib/platform/db";
import { loginByEmail } from "@/lib/platform/logins";
import type { ClockScope, Role } from "@/lib/platform/scope";
import { findToken, type Purpose } from "@/lib/platform/tokens";
import type { Visitor } from "@/lib/platform/visitor";
import { type LinkState, linkState } from "../links";
import { agencyOf } from "../queries";

/** `loginId`: whose password, or whose session, the confirmation takes. */
export type Verifying = {
  state: LinkState;
  agencyName: string | null;
  email: string | null;
  loginId: string | null;
};

export async function verificationBehind(visitor: Visitor, secret: string): Promise<Verifying> {
  const { state, token } = await behind(visitor, "verify_email", secret);
  if (state !== "good" || !token) return { state, agencyName: null, email: null, loginId: null };
  const agency = await agencyOf(clock(visitor, token.agencyId));
  return { state, agencyName: agency.name, email: token.email, loginId: token.subjectId };
}

export type Resetting = { state: LinkState; email: string | null };

export async function resetBehind(visitor: Visitor, secret: string): Promise<Resetting> {
  const { state, token } = await behind(visitor, "password_reset", secret);
  return { state, email: state === "good" ? (token?.email ?? null) : null };
}

export type Invited = {
  state: LinkState;
  invitation: {
    agencyName: string;
    inviter: string | null;
    name: string;
    email: string;
    role: Role;
    /** The address has a confirmed login: the person proves its password instead of choosing one. */
    hasLogin: boolean;
  } | null;
};

export async function invitationBehind(visitor: Visitor, secret: string): Promise<Invited> {
  const { state, token } = await behind(visitor, "invitation", secret);
  if (state !== "good" || !token) return { state, invitation: null };
  const scope = clock(visitor, token.agencyId);
  const { name, role, invitedById } = token.data as { name: string; role: Role; invitedById: string };
  const email = token.email ?? "";
  const [agency, login] = await Promise.all([agencyOf(scope), loginByEmail(email)]);
  const inviter = await inAgency(scope, (db) => nameOf(db, scope, invitedById));
  const hasLogin = login?.verifiedAt != null;
  return { state, invitation: { agencyName: agency.name, inviter, name, email, role, hasLogin } };
}

async function behind(visitor: Visitor, purpose: Purpose, secret: string) {
  const token = await findToken(purpose, secret);
  return { token, state: linkState(token, visitor.now) };
}

function clock(visitor: Visitor, agencyId: string): ClockScope {
  return { kind: "clock", agencyId, now: visitor.now };
}

async function nameOf(db: Db, scope: ClockScope, id: string): Promise<string | null> {
  const row = await db.consultant.findFirst({
    where: { agencyId: scope.agencyId, id },
    select: { name: true },
  });
  return row?.name ?? null;
}
