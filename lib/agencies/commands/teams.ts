/** Teams: a name that people share, so that a manager can look at some of the desk. */
import "server-only";
import { notFound } from "next/navigation";
import { type Db, inAgency } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { Refusal } from "@/lib/platform/refusal";
import type { DeskScope } from "@/lib/platform/scope";
import { requireMay } from "../roles";

export async function createTeam(scope: DeskScope, name: string): Promise<string> {
  requireMay(scope, "manage_people");
  return inAgency(scope, async (db) => {
    await refuseTaken(db, scope, name, null);
    const id = newId(scope.now);
    await db.team.create({ data: { id, agencyId: scope.agencyId, name, createdAt: scope.now } });
    return id;
  });
}

export async function renameTeam(scope: DeskScope, input: { id: string; name: string }): Promise<void> {
  requireMay(scope, "manage_people");
  await inAgency(scope, async (db) => {
    await refuseTaken(db, scope, input.name, input.id);
    const where = { agencyId: scope.agencyId, id: input.id };
    const { count } = await db.team.updateMany({ where, data: { name: input.name } });
    if (count === 0) notFound();
  });
}

/** Its people stay and have no team. */
export async function removeTeam(scope: DeskScope, id: string): Promise<void> {
  requireMay(scope, "manage_people");
  await inAgency(scope, async (db) => {
    const { agencyId } = scope;
    await db.consultant.updateMany({ where: { agencyId, teamId: id }, data: { teamId: null } });
    const { count } = await db.team.deleteMany({ where: { agencyId, id } });
    if (count === 0) notFound();
  });
}

async function refuseTaken(db: Db, scope: DeskScope, name: string, exceptId: string | null): Promise<void> {
  const { agencyId } = scope;
  const same = await db.team.findFirst({
    where: { agencyId, name, ...(exceptId ? { id: { not: exceptId } } : {}) },
  });
  if (same) throw new Refusal(`There is a team called ${name} already.`, "name");
}
