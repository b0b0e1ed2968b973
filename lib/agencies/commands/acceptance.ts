/** Accepting an invitation: with a new password, or by proving the one of a login that exists. */
import "server-only";
import type { Db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { takePoint } from "@/lib/platform/limits";
import { createLogin, type Login, loginByEmail, setLoginPassword, verifyLogin } from "@/lib/platform/logins";
import { Password } from "@/lib/platform/password-rule";
import { hashPassword, passwordFits } from "@/lib/platform/passwords";
import { Refusal } from "@/lib/platform/refusal";
import type { ClockScope, Role } from "@/lib/platform/scope";
import type { Visitor } from "@/lib/platform/visitor";
import { audit } from "@/lib/timeline/commands";
import { usableLink, useLink } from "./link-use";
import { enter, slowGuessing } from "./sign-in";

type Acceptance = { token: string; name: string; password: string };

/**
 * Makes the colleague and signs them in. The link proves the address; a login that was never confirmed gets the new
 * password, so that nobody who signed up with somebody else's address in advance keeps a key.
 * Returns the secret for the cookie and the address.
 */
export async function acceptInvitation(
  visitor: Visitor,
  input: Acceptance,
): Promise<{ secret: string; email: string }> {
  await takePoint("invitation", visitor.address);
  const token = await usableLink(visitor, "invitation", input.token);
  const email = token.email ?? "";
  const login = await loginByEmail(email);
  const passwordHash = await proven(visitor, login, email, input.password);
  const { role, teamId } = token.data as { role: Role; teamId?: string };
  const joined = await useLink(visitor, token, async (db, scope) => {
    const loginId = await settleLogin(db, scope, login, { email, passwordHash });
    const { agencyId, now } = scope;
    if (await db.consultant.findFirst({ where: { agencyId, OR: [{ loginId }, { email }] } }))
      throw new Refusal("You are part of this agency already. Please sign in.");
    const team = teamId ? await db.team.findFirst({ where: { agencyId, id: teamId } }) : null;
    const id = newId(now);
    await db.consultant.create({
      data: { id, agencyId, loginId, teamId: team?.id, name: input.name, email, role, createdAt: now },
    });
    await audit(db, scope, "invitation_accepted", id, { role });
    return { agencyId, loginId, consultantId: id };
  });
  const membership = { ...joined, agencyName: "", role, suspended: false };
  return { email, secret: await enter(visitor, joined.loginId, membership) };
}

/** The hash of a new password, or null where the typed one was that of a confirmed login. Hashing comes before the transaction. */
async function proven(
  visitor: Visitor,
  login: Login | null,
  email: string,
  password: string,
): Promise<string | null> {
  if (login?.verifiedAt) {
    await slowGuessing(visitor, email);
    if (await passwordFits(password, login.passwordHash)) return null;
    throw new Refusal("That is not the password of your Hearback sign-in with this address.", "password");
  }
  const judged = Password.safeParse(password);
  if (!judged.success)
    throw new Refusal(judged.error.issues[0]?.message ?? "Please choose another.", "password");
  return hashPassword(password);
}

async function settleLogin(
  db: Db,
  scope: ClockScope,
  login: Login | null,
  given: { email: string; passwordHash: string | null },
): Promise<string> {
  const { now } = scope;
  if (!given.passwordHash && login) return login.id;
  const passwordHash = given.passwordHash ?? "";
  if (login) {
    await setLoginPassword(db, login.id, passwordHash, now);
    await verifyLogin(db, login.id, now);
    return login.id;
  }
  const made = await createLogin(db, { email: given.email, passwordHash, verifiedAt: now, now });
  if (!made) throw new Refusal("Somebody else was quicker: please load the page again.");
  return made;
}
