/** Reading a call-back. Private lines are for the loop's owner, the cover and managers, and each such read is logged. */
import "server-only";
import { coverOf } from "@/lib/agencies/queries/leave";
import { type InterviewFacts, interviewFacts } from "@/lib/interviews/queries";
import { inAgency } from "@/lib/platform/db";
import type { DeskScope } from "@/lib/platform/scope";
import { toDay } from "@/lib/platform/time";
import { audit } from "@/lib/timeline/commands";
import { mayReadPrivate } from "./privacy";

export type DebriefStory = NonNullable<Awaited<ReturnType<typeof debriefOf>>>;

/**
 * The call-back of an interview, or null. Colleagues see shareable lines, and how many private ones there are.
 * `known` spares a second look at the interview.
 */
export async function debriefOf(scope: DeskScope, interviewId: string, known?: InterviewFacts) {
  return inAgency(scope, async (db) => {
    const facts = known ?? (await interviewFacts(scope, interviewId));
    const [row, coverId] = await Promise.all([
      db.debrief.findFirst({
        where: { agencyId: scope.agencyId, interviewId },
        include: { lines: { orderBy: { position: "asc" } } },
      }),
      coverOf(scope, facts.ownerId),
    ]);
    if (!row) return null;
    const seesPrivate = mayReadPrivate(scope, {
      ownerId: facts.ownerId,
      coverId,
      loggedById: row.loggedById,
    });
    const privateLines = row.lines.filter((line) => !line.shareable).length;
    if (seesPrivate && privateLines > 0) await audit(db, scope, "debrief.private_read", row.id);
    const { employerDecidesBy, notBefore, concern, lines, ...rest } = row;
    return {
      ...rest,
      employerDecidesBy: toDay(employerDecidesBy),
      notBefore: toDay(notBefore),
      concern: seesPrivate ? concern : null,
      lines: lines.filter((line) => seesPrivate || line.shareable),
      hiddenLines: seesPrivate ? 0 : privateLines,
      seesPrivate,
    };
  });
}
