/** Bringing colleagues in: an invitation is a link, nothing else, until its receiver accepts. */
import "server-only";
import { notFound } from "next/navigation";
import { type Db, inAgency } from "@/lib/platform/db";
import { writeLetter } from "@/lib/platform/letters";
import { takePoint } from "@/lib/platform/limits";
import { Refusal } from "@/lib/platform/refusal";
import type { DeskScope } from "@/lib/platform/scope";
import { addMinutes } from "@/lib/platform/time";
import { issueToken } from "@/lib/platform/tokens";
import { words } from "@/lib/platform/words";
import { audit } from "@/lib/timeline/commands";
import type { Invitation } from "../model";
import { agencyOf, me } from "../queries";
import { requireMay } from "../roles";

const A_DAY = 24 * 60;

/** Writes the letter with the link. Returns the invitation's id, which is its token's. */
export async function inviteColleague(scope: DeskScope, input: Invitation): Promise<string> {
  requireMay(scope, "manage_people");
  await takePoint("invitation", scope.agencyId);
  return inAgency(scope, async (db) => {
    const { agencyId } = scope;
    const colleague = await db.consultant.findFirst({ where: { agencyId, email: input.email } });
    if (colleague?.disabledAt)
      throw new Refusal(
        `${colleague.name} worked here before. Let them back in from the list below instead.`,
        "email",
      );
    if (colleague) throw new Refusal(`${colleague.name} works here already.`, "email");
    const pending = await db.token.findFirst({ where: { agencyId, ...PENDING, email: input.email } });
    if (pending)
      throw new Refusal(
        "There is an invitation to this address already. You can send it again below.",
        "email",
      );
    if (input.teamId && !(await db.team.findFirst({ where: { agencyId, id: input.teamId } }))) notFound();
    const id = await issue(db, scope, input);
    await audit(db, scope, "colleague_invited", id, { role: input.role });
    return id;
  });
}

/** A fresh link to the same address; the old one stops working. Returns the new invitation's id. */
export async function resendInvitation(scope: DeskScope, id: string): Promise<string> {
  requireMay(scope, "manage_people");
  await takePoint("invitation", scope.agencyId);
  return inAgency(scope, async (db) => {
    const { email, data } = await withdraw(db, scope, id);
    const { name, role, teamId } = data as Record<string, string>;
    if (!email || !name) notFound();
    const fresh = await issue(db, scope, { email, name, role: role as Invitation["role"], teamId });
    await audit(db, scope, "invitation_resent", fresh);
    return fresh;
  });
}

export async function revokeInvitation(scope: DeskScope, id: string): Promise<void> {
  requireMay(scope, "manage_people");
  await inAgency(scope, async (db) => {
    await withdraw(db, scope, id);
    await audit(db, scope, "invitation_revoked", id);
  });
}

const PENDING = { purpose: "invitation", usedAt: null, revokedAt: null } as const;

async function issue(db: Db, scope: DeskScope, invitation: Invitation): Promise<string> {
  const { email, name, role, teamId } = invitation;
  const [agency, inviter] = await Promise.all([agencyOf(scope), me(scope)]);
  const days = agency.clocks.invitationLinkDays;
  const tokenId = await issueToken(db, scope, {
    purpose: "invitation",
    expiresAt: addMinutes(scope.now, days * A_DAY),
    email,
    data: { name, role, invitedById: scope.consultantId, ...(teamId ? { teamId } : {}) },
  });
  await writeLetter(db, scope, {
    key: `invitation:${tokenId}`,
    kind: "invitation",
    to: { name, address: email },
    fromId: scope.consultantId,
    subject: words("letters.account")("invitation.subject", { inviter: inviter.name, agency: agency.name }),
    facts: { name, inviter: inviter.name, agencyName: agency.name, days },
    tokenId,
    about: {},
  });
  return tokenId;
}

/** Takes the link back and its letter too, if it has not left yet. */
async function withdraw(db: Db, scope: DeskScope, id: string) {
  const { agencyId, now } = scope;
  const token = await db.token.findFirst({ where: { agencyId, purpose: "invitation", id } });
  if (!token) notFound();
  const { count } = await db.token.updateMany({
    where: { agencyId, id, ...PENDING },
    data: { revokedAt: now },
  });
  if (count === 0) throw new Refusal("Somebody else was quicker: this invitation is no longer open.");
  return token;
}
