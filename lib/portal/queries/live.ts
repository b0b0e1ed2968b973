/** Whether anything a candidate can see has changed: one short print over all their interviews, in one statement. */
import "server-only";
import { oneQuery } from "@/lib/platform/db";
import type { PortalScope } from "@/lib/platform/scope";

/** Another print: something has changed. It holds nothing that could be read. */
export async function printOf(scope: PortalScope): Promise<string> {
  const [row] = await oneQuery<{ print: string }>(scope)`
    SELECT md5(COALESCE(string_agg(concat_ws(' ', l.interview_id, l.updated_at, l.pass_on_at,
             (SELECT count(*) FROM relay y
               WHERE y.agency_id = l.agency_id AND y.interview_id = l.interview_id
                 AND y.status IN ('sent', 'acknowledged', 'spoken') AND y.sent_at <= ${scope.now})),
             ',' ORDER BY l.interview_id), '')) AS print
    FROM submission s
    JOIN interview i ON i.agency_id = s.agency_id AND i.submission_id = s.id AND i.archived_at IS NULL
    JOIN loop l ON l.agency_id = i.agency_id AND l.interview_id = i.id AND NOT l.history
    WHERE s.agency_id = ${scope.agencyId}::uuid AND s.candidate_id = ${scope.candidateId}::uuid`;
  return row?.print ?? "";
}
