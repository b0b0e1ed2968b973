/** How soon an employer usually answers, in days, for whoever waits: from the agency's own history, and never from fewer than five. */
import "server-only";
import { inAgency } from "@/lib/platform/db";
import type { PortalScope } from "@/lib/platform/scope";
import { howTheyAnswer } from "@/lib/requests/queries/responsiveness";

/** A working day of the respondent's, in hours: 09:00 to 17:30 (product.md part 6). */
const HOURS_A_DAY = 8.5;
const WAITING = ["asked", "promised", "held"];

/** Null where nobody is waited for, it is not theirs, or the history says nothing. */
export async function usualDays(scope: PortalScope, interviewId: string): Promise<number | null> {
  const { agencyId, candidateId } = scope;
  const waiting = await inAgency(scope, (db) =>
    db.interview.findFirst({
      where: {
        agencyId,
        id: interviewId,
        submission: { candidateId },
        requests: { some: { lead: true, status: { in: WAITING } } },
      },
      select: { submission: { select: { job: { select: { employerId: true } } } } },
    }),
  );
  if (!waiting) return null;
  const { figures } = await howTheyAnswer(scope, { employerId: waiting.submission.job.employerId });
  return figures?.medianHours ? Math.max(1, Math.ceil(figures.medianHours / HOURS_A_DAY)) : null;
}
