/** Locks in the order of every command: an interview's requests, then its loop; the other way round two could wait for each other. */
import "server-only";
import type { Db } from "@/lib/platform/db";
import type { ClockScope } from "@/lib/platform/scope";

/** Call it before the loop itself is locked. */
export async function requestsFirst(db: Db, scope: ClockScope, loopId: string): Promise<void> {
  await db.$queryRaw`
    SELECT 1 FROM feedback_request
    WHERE agency_id = ${scope.agencyId}::uuid
      AND interview_id = (SELECT interview_id FROM loop WHERE agency_id = ${scope.agencyId}::uuid AND id = ${loopId}::uuid)
    ORDER BY id FOR UPDATE`;
}
