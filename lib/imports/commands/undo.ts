/** Taking a whole import back: everything it made that nobody has worked on since. */
import "server-only";
import { notFound } from "next/navigation";
import { requireMay } from "@/lib/agencies/roles";
import { type Db, inAgency } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/refusal";
import type { DeskScope } from "@/lib/platform/scope";
import { audit } from "@/lib/timeline/commands";

export type Undone = { removed: number; kept: number };

/** Interviews with a call-back, a chase, an answer, a relay, a promise or a letter stay, and what they need stays too. */
export async function undoImport(scope: DeskScope, importId: string): Promise<Undone> {
  requireMay(scope, "import_interviews");
  return inAgency(scope, async (db) => {
    const where = { agencyId: scope.agencyId, id: importId };
    const row = await db.import.findFirst({ where, select: { status: true } });
    if (!row) notFound();
    const { count } = await db.import.updateMany({
      where: { ...where, status: { in: ["done", "failed"] } },
      data: { status: "undone", undoneAt: scope.now },
    });
    if (count === 0) throw new Refusal("This import is still running, or was undone already.");
    const removed = await removeInterviews(db, scope.agencyId, importId);
    await removeUnused(db, scope.agencyId, importId);
    const kept = await db.interview.count({ where: { agencyId: scope.agencyId, importId } });
    await audit(db, scope, "import.undone", importId, { removed, kept });
    return { removed, kept };
  });
}

async function removeInterviews(db: Db, agencyId: string, importId: string): Promise<number> {
  const untouched = await db.$queryRaw<{ id: string }[]>`
    SELECT i.id FROM interview i
    WHERE i.agency_id = ${agencyId}::uuid AND i.import_id = ${importId}::uuid
      AND NOT EXISTS (SELECT 1 FROM debrief d WHERE d.agency_id = i.agency_id AND d.interview_id = i.id)
      AND NOT EXISTS (SELECT 1 FROM relay y WHERE y.agency_id = i.agency_id AND y.interview_id = i.id)
      AND NOT EXISTS (SELECT 1 FROM promise p WHERE p.agency_id = i.agency_id AND p.interview_id = i.id)
      AND NOT EXISTS (SELECT 1 FROM letter w WHERE w.agency_id = i.agency_id AND w.interview_id = i.id)
      AND NOT EXISTS (
        SELECT 1 FROM feedback_request r WHERE r.agency_id = i.agency_id AND r.interview_id = i.id
          AND (EXISTS (SELECT 1 FROM chase c WHERE c.agency_id = r.agency_id AND c.request_id = r.id)
            OR EXISTS (SELECT 1 FROM answer a WHERE a.agency_id = r.agency_id AND a.request_id = r.id)))`;
  const ids = untouched.map((row) => row.id);
  const where = { agencyId, interviewId: { in: ids } };
  await db.loop.deleteMany({ where });
  await db.feedbackRequest.deleteMany({ where });
  await db.interviewer.deleteMany({ where });
  const { count } = await db.interview.deleteMany({ where: { agencyId, id: { in: ids } } });
  return count;
}

/** From the leaves up: what this import made and nothing points to any more. */
async function removeUnused(db: Db, agencyId: string, importId: string): Promise<void> {
  const where = { agencyId, importId };
  const none = { none: {} };
  await db.submission.deleteMany({ where: { ...where, interviews: none } });
  await db.candidate.deleteMany({ where: { ...where, submissions: none, letters: none } });
  await db.job.deleteMany({ where: { ...where, submissions: none } });
  // Somebody who was asked once, and whose request went to a colleague, stays with what was tried.
  const unnamed = { requests: none, jobs: none, letters: none, chases: none, answers: none };
  await db.contact.deleteMany({ where: { ...where, ...unnamed } });
  await db.employer.deleteMany({ where: { ...where, jobs: none, contacts: none } });
}
