/** Whether something they wrote waits to be read: until then nobody reminds them. */
import "server-only";
import type { Db } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";

/** To a letter that speaks of this request; an automatic answer or a bounce is no word of theirs. */
export async function replyWaits(db: Db, scope: Scope, requestId: string): Promise<boolean> {
  return (await replyWaitsAmong(db, scope, [requestId])).has(requestId);
}

/** Those of these requests to which that applies. */
export async function replyWaitsAmong(
  db: Db,
  scope: Scope,
  requestIds: readonly string[],
): Promise<Set<string>> {
  if (requestIds.length === 0) return new Set();
  const { agencyId } = scope;
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT m.request_id AS id FROM inbound_mail m
    WHERE m.agency_id = ${agencyId}::uuid AND m.request_id = ANY (${requestIds}::uuid[])
      AND m.status = 'waiting' AND m.kind IN ('person', 'unknown')
    UNION
    SELECT c.request_id FROM chase c JOIN inbound_mail m ON m.agency_id = c.agency_id AND m.letter_id = c.letter_id
    WHERE c.agency_id = ${agencyId}::uuid AND c.request_id = ANY (${requestIds}::uuid[])
      AND m.status = 'waiting' AND m.kind IN ('person', 'unknown')`;
  return new Set(rows.map(({ id }) => id));
}
