/** Who said each word to the candidate: whoever signed its letter, or spoke; a cover or a colleague at times. */
import "server-only";
import { presentFor } from "@/lib/agencies/queries/leave";
import { interviewFacts } from "@/lib/interviews/queries";
import { oneQuery } from "@/lib/platform/db";
import type { PortalScope } from "@/lib/platform/scope";
import { calledBy } from "../wording";

/** How the candidate calls whoever looks after an interview now: the owner, or the cover. */
export async function whoLooksAfter(scope: PortalScope, interviewId: string): Promise<string> {
  const { owner } = await interviewFacts(scope, interviewId);
  return calledBy((await presentFor(scope, owner)).name);
}

/** Names by relay. */
export async function writersOf(scope: PortalScope, interviewId: string): Promise<Map<string, string>> {
  const rows = await oneQuery<{ id: string; name: string }>(scope)`
    SELECT y.id, c.name FROM relay y
    LEFT JOIN letter l ON l.agency_id = y.agency_id AND l.id = y.letter_id
    JOIN consultant c ON c.agency_id = y.agency_id AND c.id = COALESCE(l.from_id, y.written_by_id)
    JOIN interview i ON i.agency_id = y.agency_id AND i.id = y.interview_id
    JOIN submission s ON s.agency_id = i.agency_id AND s.id = i.submission_id
    WHERE y.agency_id = ${scope.agencyId}::uuid AND y.interview_id = ${interviewId}::uuid
      AND s.candidate_id = ${scope.candidateId}::uuid`;
  return new Map(rows.map(({ id, name }) => [id, name]));
}
