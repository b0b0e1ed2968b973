/** Who works here and as what: roles, teams, leaving and coming back. There is always an owner. */
import "server-only";
import { notFound } from "next/navigation";
import { type Db, inAgency } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/refusal";
import type { DeskScope, Role } from "@/lib/platform/scope";
import { audit } from "@/lib/timeline/commands";
import { requireMay } from "../roles";
import { endSessionsOf } from "./sessions";

/** Ends the person's sessions, so that no page of the old role stays open. Refuses to take the last owner's role. */
export async function changeRole(scope: DeskScope, input: { id: string; role: Role }): Promise<void> {
  requireMay(scope, "manage_people");
  await inAgency(scope, async (db) => {
    const person = await colleague(db, scope, input.id);
    if (person.role === input.role) return;
    if (person.role === "owner" && !person.disabledAt) await keepAnOwner(db, scope, input.id);
    await db.consultant.updateMany({
      where: { agencyId: scope.agencyId, id: input.id },
      data: { role: input.role },
    });
    await endSessionsOf(db, scope, input.id, "role_changed");
    await audit(db, scope, "role_changed", input.id, { from: person.role, to: input.role });
  });
}

/**
 * Stops a colleague's sign-in at once. Whoever still owns open loops cannot leave: lib/loops hands them over first
 * (lettingGo.letGo), in the same transaction.
 */
export async function disableConsultant(scope: DeskScope, id: string): Promise<void> {
  requireMay(scope, "manage_people");
  await inAgency(scope, async (db) => {
    const { agencyId, now } = scope;
    const person = await colleague(db, scope, id);
    if (person.disabledAt) throw new Refusal(`${person.name} has no access any more.`);
    if (person.role === "owner") await keepAnOwner(db, scope, id);
    const open = await db.loop.count({ where: { agencyId, ownerId: id, state: "open", history: false } });
    if (open > 0)
      throw new Refusal(
        `${person.name} still has open interviews. Please choose who takes over.`,
        "handOverToId",
      );
    await db.consultant.updateMany({ where: { agencyId, id }, data: { disabledAt: now } });
    await endSessionsOf(db, scope, id, "disabled");
    await audit(db, scope, "colleague_disabled", id);
  });
}

export async function enableConsultant(scope: DeskScope, id: string): Promise<void> {
  requireMay(scope, "manage_people");
  await inAgency(scope, async (db) => {
    await colleague(db, scope, id);
    await db.consultant.updateMany({ where: { agencyId: scope.agencyId, id }, data: { disabledAt: null } });
    await audit(db, scope, "colleague_enabled", id);
  });
}

export async function assignTeam(scope: DeskScope, input: { id: string; teamId?: string }): Promise<void> {
  requireMay(scope, "manage_people");
  await inAgency(scope, async (db) => {
    const { agencyId } = scope;
    await colleague(db, scope, input.id);
    if (input.teamId && !(await db.team.findFirst({ where: { agencyId, id: input.teamId } }))) notFound();
    await db.consultant.updateMany({
      where: { agencyId, id: input.id },
      data: { teamId: input.teamId ?? null },
    });
  });
}

/** One's own name, telephone and zone. */
export async function updateProfile(
  scope: DeskScope,
  input: { name: string; phone?: string; zone?: string },
): Promise<void> {
  await inAgency(scope, (db) =>
    db.consultant.updateMany({
      where: { agencyId: scope.agencyId, id: scope.consultantId },
      data: { name: input.name, phone: input.phone ?? null, zone: input.zone ?? null },
    }),
  );
}

async function colleague(db: Db, scope: DeskScope, id: string) {
  const person = await db.consultant.findFirst({ where: { agencyId: scope.agencyId, id } });
  return person ?? notFound();
}

/** Holds the agency's row until the end, so that two owners cannot remove each other at the same moment. */
async function keepAnOwner(db: Db, scope: DeskScope, id: string): Promise<void> {
  const { agencyId } = scope;
  await db.$queryRaw`SELECT 1 AS held FROM agency WHERE id = ${agencyId}::uuid FOR UPDATE`;
  const others = await db.consultant.count({
    where: { agencyId, role: "owner", disabledAt: null, id: { not: id } },
  });
  if (others === 0) throw new Refusal("An agency needs an owner. Please make somebody else an owner first.");
}
