/** A colleague leaves: their open interviews, candidates and jobs pass to somebody who is here, then their access ends. */
import "server-only";
import { disableConsultant } from "@/lib/agencies/commands/people";
import { requireMay } from "@/lib/agencies/roles";
import { inAgency } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/refusal";
import type { DeskScope } from "@/lib/platform/scope";
import { reassignLoop } from "./booking";

/**
 * All in one transaction. Without `handOverToId` it refuses while loops are open. Old interviews that were never
 * opened keep their owner's name. Returns how many loops changed hands.
 */
export async function letGo(
  scope: DeskScope,
  input: { id: string; handOverToId?: string },
): Promise<{ handedOver: number }> {
  requireMay(scope, "manage_people");
  if (input.id === input.handOverToId)
    throw new Refusal("Please choose somebody else to take over.", "handOverToId");
  return inAgency(scope, async () => {
    const handedOver = input.handOverToId ? await handOver(scope, input.id, input.handOverToId) : 0;
    await disableConsultant(scope, input.id);
    return { handedOver };
  });
}

async function handOver(scope: DeskScope, fromId: string, toId: string): Promise<number> {
  const { agencyId, now } = scope;
  return inAgency(scope, async (db) => {
    const where = { agencyId, ownerId: fromId };
    const to = await db.consultant.findFirst({ where: { agencyId, id: toId, disabledAt: null } });
    if (!to) throw new Refusal("Please choose a colleague who works here now.", "handOverToId");
    const loops = await db.loop.findMany({
      where: { ...where, state: "open", history: false },
      select: { interviewId: true },
    });
    for (const { interviewId } of loops) await reassignLoop(scope, { interviewId, ownerId: toId });
    const here = { ...where, archivedAt: null, mergedIntoId: null };
    await db.candidate.updateMany({ where: here, data: { ownerId: toId, updatedAt: now } });
    await db.job.updateMany({ where: here, data: { ownerId: toId, updatedAt: now } });
    return loops.length;
  });
}
