/** Whether something they wrote waits to be read: until then nobody reminds them. */
import "server-only";
import type { Db } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";

/** Of one request; an automatic answer or a bounce is no word of theirs. */
export async function replyWaits(db: Db, scope: Scope, requestId: string): Promise<boolean> {
  const waiting = await db.inboundMail.findFirst({
    where: {
      agencyId: scope.agencyId,
      requestId,
      status: "waiting",
      kind: { in: ["person", "unknown"] },
    },
    select: { id: true },
  });
  return waiting !== null;
}
