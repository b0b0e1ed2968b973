/** The candidate's own account: whole for the candidate; for the desk what was sent and shared, to those who may read private lines. */
import "server-only";
import { coverOf } from "@/lib/agencies/queries/leave";
import type { InterviewFacts } from "@/lib/interviews/queries";
import { inAgency } from "@/lib/platform/db";
import type { DeskScope, PortalScope } from "@/lib/platform/scope";
import { audit } from "@/lib/timeline/commands";
import { readLessons } from "../lessons";
import { readNotes, readTold } from "../own-account";
import { mayReadPrivate } from "../privacy";

const NOTHING = {
  draft: null,
  told: null,
  sentAt: null,
  notes: [],
  lessons: [],
  callWishedAt: null,
  callWishedFor: null,
  decision: null,
  decisionWhy: null,
  openQuestions: null,
  decidedAt: null,
};

/** The candidate's own. */
export async function ownAccount(scope: PortalScope, interviewId: string) {
  const row = await inAgency(scope, (db) =>
    db.ownAccount.findFirst({
      where: {
        agencyId: scope.agencyId,
        interviewId,
        interview: { submission: { candidateId: scope.candidateId } },
      },
    }),
  );
  if (!row) return NOTHING;
  return {
    ...row,
    draft: readTold(row.draft),
    told: readTold(row.told),
    notes: readNotes(row.notes),
    lessons: readLessons(row.lessons),
  };
}

export type AccountAtDesk = NonNullable<Awaited<ReturnType<typeof accountAtDesk>>>;

/** What was sent: never a draft, never an unshared note. Null where nothing was said, or it is not for these eyes. */
export async function accountAtDesk(
  scope: DeskScope,
  { id, ownerId, ownAccount }: Pick<InterviewFacts, "id" | "ownerId" | "ownAccount">,
) {
  if (!ownAccount) return null;
  return inAgency(scope, async (db) => {
    const row = await db.ownAccount.findFirst({ where: { agencyId: scope.agencyId, interviewId: id } });
    if (!row) return null;
    const { sentAt, takenAt, decision, decisionWhy, decidedAt, openQuestions, callWishedAt, callWishedFor } =
      row;
    const notes = readNotes(row.notes).filter(({ shared }) => shared);
    if (!sentAt && !decision && !callWishedAt && notes.length === 0) return null;
    const coverId = await coverOf(scope, ownerId);
    if (!mayReadPrivate(scope, { ownerId, coverId, loggedById: null })) return null;
    if (sentAt) await audit(db, scope, "debrief.private_read", row.id);
    return {
      told: readTold(row.told),
      sentAt,
      takenAt,
      notes,
      ...{ decision, decisionWhy, decidedAt, openQuestions, callWishedAt, callWishedFor },
    };
  });
}
