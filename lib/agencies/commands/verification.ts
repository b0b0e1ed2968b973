/** Confirming the owner's address: until then no letter of the agency leaves. */
import "server-only";
import { type Db, inAgency } from "@/lib/platform/db";
import { releaseLetters, writeLetter } from "@/lib/platform/letters";
import { takePoint } from "@/lib/platform/limits";
import { loginById, verifyLogin } from "@/lib/platform/logins";
import { passwordFits } from "@/lib/platform/passwords";
import { Refusal } from "@/lib/platform/refusal";
import type { DeskScope, Scope } from "@/lib/platform/scope";
import { addMinutes } from "@/lib/platform/time";
import { issueToken, type TokenRow } from "@/lib/platform/tokens";
import type { Visitor } from "@/lib/platform/visitor";
import { words } from "@/lib/platform/words";
import { audit } from "@/lib/timeline/commands";
import type { Confirmation } from "../model";
import { agencyOf } from "../queries";
import { usableLink, useLink } from "./link-use";
import { slowGuessing } from "./sign-in";

const LINK_MINUTES = 7 * 24 * 60;

type Owner = { loginId: string; name: string; email: string; agencyName: string; hasPassword: boolean };

/** The letter with the link, in the transaction at hand. `hasPassword`: the address had a login before. */
export async function writeVerification(db: Db, scope: Scope, owner: Owner): Promise<void> {
  const { loginId, name, email, agencyName, hasPassword } = owner;
  const expiresAt = addMinutes(scope.now, LINK_MINUTES);
  const tokenId = await issueToken(db, scope, {
    purpose: "verify_email",
    expiresAt,
    subjectId: loginId,
    email,
  });
  await writeLetter(db, scope, {
    key: `verify_email:${tokenId}`,
    kind: "verify_email",
    to: { name, address: email },
    subject: words("letters.account")("verify.subject"),
    facts: { name, agencyName, hasPassword },
    tokenId,
    about: {},
  });
}

/**
 * The mailbox's owner pressed the button behind the link, and has the password that was chosen at sign-up: otherwise a
 * stranger who signs up with somebody's address would have it confirmed by its owner, and keep the desk. A session of
 * that login (`signedIn`: its id) proves the password as well. The login and the agency count as confirmed, waiting
 * letters leave.
 */
export async function verifyEmail(
  visitor: Visitor,
  input: Confirmation,
  signedIn: string | null = null,
): Promise<void> {
  const token = await usableLink(visitor, "verify_email", input.token);
  if (signedIn === null || signedIn !== token.subjectId)
    await requirePassword(visitor, token, input.password);
  await useLink(visitor, token, async (db, scope) => {
    const { agencyId, now } = scope;
    if (token.subjectId) await verifyLogin(db, token.subjectId, now);
    await db.agency.updateMany({ where: { id: agencyId, verifiedAt: null }, data: { verifiedAt: now } });
    await db.token.updateMany({
      where: { agencyId, purpose: "verify_email", usedAt: null, revokedAt: null },
      data: { revokedAt: now },
    });
    await releaseLetters(db, scope);
    await audit(db, scope, "email_verified", token.subjectId);
  });
}

async function requirePassword(
  visitor: Visitor,
  token: TokenRow,
  password: string | undefined,
): Promise<void> {
  const login = token.subjectId ? await loginById(token.subjectId) : null;
  if (login) await slowGuessing(visitor, login.email);
  if (!login || !password || !(await passwordFits(password, login.passwordHash)))
    throw new Refusal("That is not the password of this sign-up. Please try again.", "password");
}

/** Sends the owner's link once more; whoever sees the banner may press it. Earlier links go on working. */
export async function resendVerification(scope: DeskScope): Promise<{ address: string }> {
  await takePoint("verify_email", scope.agencyId);
  const agency = await agencyOf(scope);
  if (agency.verifiedAt) throw new Refusal("The address is confirmed already.");
  return inAgency(scope, async (db) => {
    const owner = await db.consultant.findFirst({
      where: { agencyId: scope.agencyId, role: "owner", disabledAt: null },
      orderBy: { createdAt: "asc" },
    });
    if (!owner) throw new Refusal("There is no owner to write to.");
    const { loginId, name, email } = owner;
    await writeVerification(db, scope, {
      loginId,
      name,
      email,
      agencyName: agency.name,
      hasPassword: false,
    });
    return { address: email };
  });
}
