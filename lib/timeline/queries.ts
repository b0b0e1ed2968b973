/** The timeline of an interview, a candidate, an employer or a job: events with the names behind their ids. */
import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { inAgency } from "@/lib/platform/db";
import { isId } from "@/lib/platform/ids";
import type { Scope } from "@/lib/platform/scope";
import type { Instant } from "@/lib/platform/time";
import { EVENT_TYPES } from "./model";
import type { Told } from "./telling";

/** Whose timeline: exactly one. */
export type TimelineOf =
  | { interviewId: string }
  | { candidateId: string }
  | { employerId: string }
  | { jobId: string };

export type TimelineEvent = Told & { id: string; at: Instant; interviewNumber: number | null };
export type TimelinePage = {
  /** Newest first. */
  events: TimelineEvent[];
  /** For the next, older page; null at the beginning of the story. */
  cursor: string | null;
};

const MOST = 200;

/**
 * One page of what happened, in one statement. Events of one transaction carry the same instant: within it they stand
 * in the order of the story (EVENT_TYPES), since their ids were drawn at random.
 */
export async function timelineOf(
  scope: Scope,
  of: TimelineOf,
  page: { limit?: number; cursor?: string | null } = {},
): Promise<TimelinePage> {
  const limit = Math.min(page.limit ?? 50, MOST);
  const before = readCursor(page.cursor);
  const older = before
    ? Prisma.sql`AND (v.at, v.id) < (${before.at}::timestamptz, ${before.id}::uuid)`
    : Prisma.empty;
  const rows = await inAgency(
    scope,
    (db) => db.$queryRaw<TimelineEvent[]>`
      SELECT v.id, v.at, v.type, v.actor, v.rule, v.data, v.interview_id AS "interviewId",
             coalesce(p.name, ac.name, ak.name) AS "actorName",
             i.number AS "interviewNumber", c.name AS candidate, e.name AS employer, k.name AS contact, j.title AS job,
             hf.name AS from, ht.name AS to
      FROM event v
      LEFT JOIN consultant p ON v.actor = 'consultant' AND p.agency_id = v.agency_id AND p.id = v.actor_id
      LEFT JOIN candidate ac ON v.actor = 'candidate' AND ac.agency_id = v.agency_id AND ac.id = v.actor_id
      LEFT JOIN contact ak ON v.actor = 'employer' AND ak.agency_id = v.agency_id AND ak.id = v.actor_id
      LEFT JOIN interview i ON i.agency_id = v.agency_id AND i.id = v.interview_id
      LEFT JOIN candidate c ON c.agency_id = v.agency_id AND c.id = v.candidate_id
      LEFT JOIN employer e ON e.agency_id = v.agency_id AND e.id = v.employer_id
      LEFT JOIN contact k ON k.agency_id = v.agency_id AND k.id = v.contact_id
      LEFT JOIN job j ON j.agency_id = v.agency_id AND j.id = v.job_id
      LEFT JOIN consultant hf ON hf.agency_id = v.agency_id
        AND hf.id = CASE WHEN v.type = 'loop.reassigned' THEN (v.data->>'from')::uuid END
      LEFT JOIN consultant ht ON ht.agency_id = v.agency_id
        AND ht.id = CASE WHEN v.type = 'loop.reassigned' THEN (v.data->>'to')::uuid END
      WHERE v.agency_id = ${scope.agencyId}::uuid AND ${subjectIs(of, scope.agencyId)} ${older}
      ORDER BY v.at DESC, v.id DESC LIMIT ${limit + 1}`,
  );
  const events = rows.slice(0, limit);
  const last = events.at(-1);
  const cursor = rows.length > limit && last ? `${last.at.toISOString()}_${last.id}` : null;
  return { events: events.toSorted(newestFirst), cursor };
}

function subjectIs(of: TimelineOf, agencyId: string): Prisma.Sql {
  if ("interviewId" in of) return Prisma.sql`v.interview_id = ${of.interviewId}::uuid`;
  if ("candidateId" in of) return Prisma.sql`v.candidate_id = ${withMerged(of.candidateId, agencyId)}`;
  if ("employerId" in of) return Prisma.sql`v.employer_id = ${withMerged(of.employerId, agencyId)}`;
  return Prisma.sql`v.job_id = ${withMerged(of.jobId, agencyId)}`;
}

/** The record and all that were merged into it: events are never rewritten, so theirs still bear the old ids. */
function withMerged(id: string, agencyId: string): Prisma.Sql {
  return Prisma.sql`ANY (ARRAY (
    WITH RECURSIVE same (id) AS (
      SELECT ${id}::uuid UNION
      SELECT m.gone_id FROM merge m JOIN same s ON m.kept_id = s.id
      WHERE m.agency_id = ${agencyId}::uuid AND m.undone_at IS NULL)
    SELECT same.id FROM same))`;
}

function newestFirst(a: TimelineEvent, b: TimelineEvent): number {
  return b.at.getTime() - a.at.getTime() || EVENT_TYPES.indexOf(b.type) - EVENT_TYPES.indexOf(a.type);
}

/** A cursor that somebody has tampered with begins at the newest. */
function readCursor(cursor: string | null | undefined): { at: string; id: string } | null {
  const [at = "", id = ""] = cursor?.split("_") ?? [];
  return isId(id) && !Number.isNaN(Date.parse(at)) ? { at, id } : null;
}
