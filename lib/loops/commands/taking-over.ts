/** Who goes on asking: people, or the product by itself. Within a use case that settles the loop afterwards. */
import "server-only";
import { interviewFacts, subjectsOf } from "@/lib/interviews/queries";
import type { Db } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { record } from "@/lib/timeline/commands";

/**
 * `byHand`: nothing about this interview leaves by itself any more; else it does so again. Says so on the timeline.
 * `rule`: the product itself leaves it to people.
 */
export async function takeOver(
  db: Db,
  scope: Scope,
  interviewId: string,
  byHand: boolean,
  rule?: string,
): Promise<void> {
  const facts = await interviewFacts(scope, interviewId);
  if (facts.loop.byHand === byHand) return;
  const where = { agencyId: scope.agencyId, interviewId };
  await db.loop.updateMany({ where, data: { byHand, updatedAt: scope.now } });
  await record(db, scope, {
    type: byHand ? "request.by_hand" : "request.by_itself",
    rule,
    ...subjectsOf(facts),
  });
}
