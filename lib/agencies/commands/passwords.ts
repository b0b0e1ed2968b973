/** Forgotten and changed passwords. Every change ends all sessions of the login and is told to its owner by letter. */
import "server-only";
import { type Db, inAgency } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { inEvenTime } from "@/lib/platform/even-time";
import { writeLetter } from "@/lib/platform/letters";
import { takePoint } from "@/lib/platform/limits";
import {
  loginByEmail,
  loginById,
  type Membership,
  membershipsOf,
  setLoginPassword,
  verifyLogin,
} from "@/lib/platform/logins";
import { hashPassword, passwordFits } from "@/lib/platform/passwords";
import { Refusal } from "@/lib/platform/refusal";
import type { DeskScope, Scope } from "@/lib/platform/scope";
import { addMinutes } from "@/lib/platform/time";
import { issueToken } from "@/lib/platform/tokens";
import type { Visitor } from "@/lib/platform/visitor";
import { words } from "@/lib/platform/words";
import { audit } from "@/lib/timeline/commands";
import { agencyOf, me } from "../queries";
import { usableLink, useLink } from "./link-use";
import { enter, slowGuessing } from "./sign-in";

const EVEN_MS = 400;

/** Writes the letter with the link, if the address has a login that works anywhere. Answers alike and in even time. */
export async function requestPasswordReset(visitor: Visitor, email: string): Promise<void> {
  await takePoint("password_reset", email);
  await takePoint("sign_in_address", visitor.address);
  await inEvenTime(EVEN_MS, async () => {
    const login = await loginByEmail(email);
    const memberships = login ? await membershipsOf(login.id) : [];
    const home = memberships.find((membership) => !membership.suspended);
    if (login && home) await writeResetLetter(visitor, login.id, email, home);
  });
}

/** The link proves the address, so the login counts as confirmed too. Ends all its sessions. */
export async function resetPassword(
  visitor: Visitor,
  input: { token: string; password: string },
): Promise<void> {
  const token = await usableLink(visitor, "password_reset", input.token);
  const loginId = token.subjectId;
  if (!loginId) throw new Refusal("This link does not open anything.");
  const passwordHash = await hashPassword(input.password);
  await useLink(visitor, token, async (db, scope) => {
    const { agencyId, now } = scope;
    await setLoginPassword(db, loginId, passwordHash, now);
    await verifyLogin(db, loginId, now);
    await db.token.updateMany({
      where: { agencyId, purpose: "password_reset", subjectId: loginId, usedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    await tellChanged(db, scope, { key: token.id, name: null, address: token.email ?? "" });
    await audit(db, scope, "password_reset", loginId);
  });
}

/** From the settings: proves the old one, ends every session, and begins a new one here. Returns its cookie's secret. */
export async function changePassword(
  scope: DeskScope,
  visitor: Visitor,
  input: { loginId: string; current: string; password: string },
): Promise<string> {
  const login = await loginById(input.loginId);
  if (!login) throw new Refusal("Please sign in again first.");
  await slowGuessing(visitor, login.email);
  if (!(await passwordFits(input.current, login.passwordHash)))
    throw new Refusal("That is not your present password.", "current");
  const passwordHash = await hashPassword(input.password);
  const self = await me(scope);
  return inAgency(scope, async (db) => {
    await setLoginPassword(db, login.id, passwordHash, scope.now);
    await tellChanged(db, scope, {
      key: `${login.id}:${scope.now.toISOString()}`,
      name: self.name,
      address: login.email,
    });
    await audit(db, scope, "password_changed", scope.consultantId);
    const { agencyId, consultantId, role } = scope;
    return enter(visitor, login.id, { agencyId, consultantId, role, agencyName: "", suspended: false });
  });
}

async function writeResetLetter(
  visitor: Visitor,
  loginId: string,
  email: string,
  home: Membership,
): Promise<void> {
  const scope = { kind: "clock", agencyId: home.agencyId, now: visitor.now } as const;
  await inAgency(scope, async (db) => {
    const minutes = (await agencyOf(scope)).clocks.passwordLinkMinutes;
    const tokenId = await issueToken(db, scope, {
      purpose: "password_reset",
      expiresAt: addMinutes(scope.now, minutes),
      subjectId: loginId,
      email,
    });
    await writeLetter(db, scope, {
      key: `password_reset:${tokenId}`,
      kind: "password_reset",
      to: { name: null, address: email },
      subject: words("letters.account")("reset.subject"),
      facts: { minutes },
      tokenId,
      about: {},
    });
  });
}

async function tellChanged(
  db: Db,
  scope: Scope,
  letter: { key: string; name: string | null; address: string },
): Promise<void> {
  await writeLetter(db, scope, {
    key: `password_changed:${letter.key}`,
    kind: "password_changed",
    to: { name: letter.name, address: letter.address },
    subject: words("letters.account")("changed.subject"),
    facts: {
      at: scope.now.toISOString(),
      zone: (await agencyOf(scope)).zone,
      forgot: new URL("/forgot-password", env().HEARBACK_URL).href,
    },
    about: {},
  });
}
