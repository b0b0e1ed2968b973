/** Whether something they wrote waits to be read: until then nobody reminds them. */
import "server-only";
import type { Db } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";

/** To a letter that speaks of this request; an automatic answer or a bounce is no word of theirs. */
export async function replyWaits(db: Db, scope: Scope, requestId: string): Promise<boolean> {
  const { agencyId } = scope;
  const waiting = await db.$queryRaw<unknown[]>`
    SELECT 1 FROM inbound_mail m
    WHERE m.agency_id = ${agencyId}::uuid AND m.request_id = ${requestId}::uuid
      AND m.status = 'waiting' AND m.kind IN ('person', 'unknown')
    UNION ALL
    SELECT 1 FROM chase c JOIN inbound_mail m ON m.agency_id = c.agency_id AND m.letter_id = c.letter_id
    WHERE c.agency_id = ${agencyId}::uuid AND c.request_id = ${requestId}::uuid
      AND m.status = 'waiting' AND m.kind IN ('person', 'unknown')
    LIMIT 1`;
  return waiting.length > 0;
}
