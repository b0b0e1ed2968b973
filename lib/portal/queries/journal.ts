/** All of a candidate's interviews side by side, and what they want to do better: in their own words, in one statement each. */
import "server-only";
import { readLessons } from "@/lib/debriefs/lessons";
import { readNotes, readTold } from "@/lib/debriefs/own-account";
import { inAgency } from "@/lib/platform/db";
import type { PortalScope } from "@/lib/platform/scope";
import { toDay } from "@/lib/platform/time";

/** The newest first; what was never written about has no row. */
export async function journalOf(scope: PortalScope) {
  const { agencyId, candidateId } = scope;
  const rows = await inAgency(scope, (db) =>
    db.ownAccount.findMany({
      where: {
        agencyId,
        interview: { archivedAt: null, submission: { candidateId }, loop: { history: false } },
      },
      select: {
        interviewId: true,
        draft: true,
        told: true,
        notes: true,
        lessons: true,
        decision: true,
        interview: {
          select: {
            day: true,
            loop: { select: { state: true } },
            submission: {
              select: { job: { select: { title: true, employer: { select: { name: true } } } } },
            },
          },
        },
      },
      orderBy: [{ interview: { day: "desc" } }, { id: "desc" }],
      take: 100,
    }),
  );
  return rows.map(({ interview, draft, told, notes, lessons, ...row }) => ({
    ...row,
    employer: interview.submission.job.employer.name,
    job: interview.submission.job.title,
    day: toDay(interview.day),
    open: interview.loop?.state === "open",
    account: readTold(draft) ?? readTold(told),
    notes: readNotes(notes),
    lessons: readLessons(lessons),
  }));
}

export type JournalLine = Awaited<ReturnType<typeof journalOf>>[number];
