/** Settings that move due times: hours, holidays, clocks. The change is made, and every open loop is settled anew. */
import "server-only";
import { inAgency } from "@/lib/platform/db";
import type { DeskScope } from "@/lib/platform/scope";

/** Runs the change and, in the same transaction, wakes the open loops: the worker's sweep settles them in a moment. */
export async function retimed(scope: DeskScope, change: () => Promise<void>): Promise<void> {
  await inAgency(scope, async (db) => {
    await change();
    await db.loop.updateMany({
      where: { agencyId: scope.agencyId, state: "open", history: false },
      data: { nextAt: scope.now },
    });
  });
}
