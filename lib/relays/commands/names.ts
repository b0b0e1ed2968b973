/** The names that have no business in a letter to this candidate: the others who are in for the same employer. */
import "server-only";
import type { InterviewFacts } from "@/lib/interviews/queries";
import type { Db } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";

/** More candidates than this at one employer are not looked through: those of the latest submissions are. */
const MOST_NAMES = 300;

export async function namesToKeepOut(db: Db, scope: Scope, facts: InterviewFacts): Promise<string[]> {
  const rows = await db.submission.findMany({
    where: {
      agencyId: scope.agencyId,
      candidateId: { not: facts.candidate.id },
      job: { employerId: facts.employer.id },
    },
    select: { candidate: { select: { name: true } } },
    orderBy: { statusSince: "desc" },
    take: MOST_NAMES,
  });
  return [...new Set(rows.map((row) => row.candidate.name))];
}
