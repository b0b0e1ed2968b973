/** One's own sessions: seen in the settings, ended one by one or all but this one. */
import "server-only";
import { notFound } from "next/navigation";
import { type Db, inAgency } from "@/lib/platform/db";
import type { DeskScope, Scope } from "@/lib/platform/scope";
import { audit } from "@/lib/timeline/commands";

/** Ends one of one's own sessions; anybody else's does not exist here. */
export async function endOwnSession(scope: DeskScope, id: string): Promise<void> {
  await inAgency(scope, async (db) => {
    const { agencyId, consultantId, now } = scope;
    const mine = await db.session.findFirst({ where: { agencyId, consultantId, id } });
    if (!mine) notFound();
    await db.session.updateMany({
      where: { agencyId, id, endedAt: null },
      data: { endedAt: now, endedWhy: "ended_by_owner" },
    });
    await audit(db, scope, "session_ended", id);
  });
}

/** Ends all of one's own sessions but the one at hand; says how many there were. */
export function endOtherSessions(scope: DeskScope, currentId: string): Promise<number> {
  return inAgency(scope, async (db) => {
    const { agencyId, consultantId, now } = scope;
    const { count } = await db.session.updateMany({
      where: { agencyId, consultantId, id: { not: currentId }, endedAt: null },
      data: { endedAt: now, endedWhy: "ended_by_owner" },
    });
    await audit(db, scope, "sessions_ended", scope.consultantId, { count });
    return count;
  });
}

/** Ends every session of a colleague, in the transaction that changed what they may do. */
export async function endSessionsOf(db: Db, scope: Scope, consultantId: string, why: string): Promise<void> {
  await db.session.updateMany({
    where: { agencyId: scope.agencyId, consultantId, endedAt: null },
    data: { endedAt: scope.now, endedWhy: why },
  });
}
