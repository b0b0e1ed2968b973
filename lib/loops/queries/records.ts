/** A candidate, an employer or a job with all that its page shows, read in one transaction on one connection. */
import "server-only";
import { candidateById } from "@/lib/candidates/queries";
import { employerById } from "@/lib/employers/queries";
import { jobById } from "@/lib/jobs/queries";
import { inAgency } from "@/lib/platform/db";
import type { DeskScope } from "@/lib/platform/scope";
import { mergesOf, type SubmissionsOf, submissionsOf } from "@/lib/submissions/queries";
import type { RecordKind } from "@/lib/submissions/records";
import { type TimelineOf, timelineOf } from "@/lib/timeline/queries";

const EVENTS_A_PAGE = 30;

/** Each is 404 when it is not of this agency; `before` is the timeline's cursor. */
export function candidateStory(scope: DeskScope, id: string, before?: string) {
  return inAgency(scope, async () => ({
    candidate: await candidateById(scope, id),
    ...(await around(scope, "candidate", id, { candidateId: id }, before)),
  }));
}

export function employerStory(scope: DeskScope, id: string, before?: string) {
  return inAgency(scope, async () => ({
    employer: await employerById(scope, id),
    ...(await around(scope, "employer", id, { employerId: id }, before)),
  }));
}

export function jobStory(scope: DeskScope, id: string, before?: string) {
  return inAgency(scope, async () => ({
    job: await jobById(scope, id),
    ...(await around(scope, "job", id, { jobId: id }, before)),
  }));
}

async function around(
  scope: DeskScope,
  kind: RecordKind,
  id: string,
  of: SubmissionsOf & TimelineOf,
  before: string | undefined,
) {
  return {
    rows: await submissionsOf(scope, of),
    merges: await mergesOf(scope, kind, id),
    timeline: await timelineOf(scope, of, { limit: EVENTS_A_PAGE, cursor: before }),
  };
}
