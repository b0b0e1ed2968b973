/** What the clock does to a loop when its next moment comes: settle it, unless it has been settled since. */
import "server-only";
import { inAgency } from "@/lib/platform/db";
import type { ClockScope } from "@/lib/platform/scope";
import { requestsFirst } from "./in-order";
import { settleLoop } from "./settle";

/** Idempotent: a second worker finds `nextAt` moved and does nothing. */
export async function tickLoop(scope: ClockScope, loopId: string): Promise<void> {
  await inAgency(scope, async (db) => {
    await requestsFirst(db, scope, loopId);
    const [loop] = await db.$queryRaw<{ interview_id: string }[]>`
      SELECT interview_id FROM loop WHERE id = ${loopId}::uuid AND next_at <= ${scope.now} FOR UPDATE SKIP LOCKED`;
    if (loop) await settleLoop(db, scope, loop.interview_id);
  });
}
