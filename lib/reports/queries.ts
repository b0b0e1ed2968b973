/** The manager's figures, first version: open loops by consultant and age, what is overdue, the pipeline by stage. */
import "server-only";
import { notFound } from "next/navigation";
import { requireMay } from "@/lib/agencies/roles";
import { inAgency, oneQuery } from "@/lib/platform/db";
import type { DeskScope } from "@/lib/platform/scope";

export type ConsultantPicture = {
  id: string;
  name: string;
  teamName: string | null;
  disabled: boolean;
  open: number;
  /** Open loops by days since the interview: under 1, 1 to 2, 3 to 5, 6 and more. */
  ages: [number, number, number, number];
  lateDebriefs: number;
  lateChases: number;
  lateRelays: number;
  oldestDay: string | null;
};

type PictureRow = Omit<ConsultantPicture, "ages"> & { a0: number; a1: number; a2: number; a3: number };

/** One row a consultant who has open loops or still works here. Interviews still to come are no age and not counted. */
export async function teamPicture(scope: DeskScope, today: string): Promise<ConsultantPicture[]> {
  requireMay(scope, "see_team");
  const rows = await oneQuery<PictureRow>(scope)`
      SELECT o.id, o.name, t.name AS "teamName", o.disabled_at IS NOT NULL AS disabled,
             count(i.id)::int AS open,
             count(i.id) FILTER (WHERE ${today}::date - i.day < 1)::int AS a0,
             count(i.id) FILTER (WHERE ${today}::date - i.day BETWEEN 1 AND 2)::int AS a1,
             count(i.id) FILTER (WHERE ${today}::date - i.day BETWEEN 3 AND 5)::int AS a2,
             count(i.id) FILTER (WHERE ${today}::date - i.day > 5)::int AS a3,
             count(*) FILTER (WHERE l.debrief_due_at <= ${scope.now})::int AS "lateDebriefs",
             count(*) FILTER (WHERE l.request = 'asked' AND l.request_due_at <= ${scope.now})::int AS "lateChases",
             count(*) FILTER (WHERE l.relay_due_at <= ${scope.now})::int AS "lateRelays",
             min(i.day)::text AS "oldestDay"
      FROM consultant o
      LEFT JOIN team t ON t.agency_id = o.agency_id AND t.id = o.team_id
      LEFT JOIN loop l ON l.agency_id = o.agency_id AND l.owner_id = o.id AND l.state = 'open' AND NOT l.history
                      AND l.debrief <> 'not_due'
      LEFT JOIN interview i ON i.agency_id = l.agency_id AND i.id = l.interview_id AND i.archived_at IS NULL
      WHERE o.agency_id = ${scope.agencyId}::uuid
      GROUP BY o.id, o.name, t.name, o.disabled_at
      HAVING o.disabled_at IS NULL OR count(i.id) > 0
      ORDER BY o.name`;
  return rows.map(({ a0, a1, a2, a3, ...row }) => ({ ...row, ages: [a0, a1, a2, a3] }));
}

export type StageCount = { status: string; count: number };

/** How many live submissions stand at each stage, of one consultant's candidates or jobs or of all (null). */
export async function pipelineCounts(scope: DeskScope, ownerId: string | null): Promise<StageCount[]> {
  return oneQuery<StageCount>(scope)`
      SELECT s.status, count(*)::int AS count
      FROM submission s JOIN job j ON j.agency_id = s.agency_id AND j.id = s.job_id
      WHERE s.agency_id = ${scope.agencyId}::uuid AND s.archived_at IS NULL
        AND (${ownerId}::uuid IS NULL OR j.owner_id = ${ownerId}::uuid)
      GROUP BY s.status`;
}

export type PipelineRow = {
  id: string;
  candidateId: string;
  candidateName: string;
  jobId: string;
  jobTitle: string;
  employerName: string;
  status: string;
  statusSince: Date;
  interviewId: string | null;
  loopState: string | null;
};

export const PIPELINE_PAGE = 50;

/** The submissions of a stage, the longest there first, with the newest interview's loop. Pages of fifty, from 1. */
export async function pipelineRows(
  scope: DeskScope,
  stage: string,
  ownerId: string | null,
  page: number,
): Promise<PipelineRow[]> {
  return oneQuery<PipelineRow>(scope)`
      SELECT s.id, c.id AS "candidateId", c.name AS "candidateName", j.id AS "jobId", j.title AS "jobTitle",
             e.name AS "employerName", s.status, s.status_since AS "statusSince",
             n.interview_id AS "interviewId", n.state AS "loopState"
      FROM submission s
      JOIN candidate c ON c.agency_id = s.agency_id AND c.id = s.candidate_id
      JOIN job j ON j.agency_id = s.agency_id AND j.id = s.job_id
      JOIN employer e ON e.agency_id = j.agency_id AND e.id = j.employer_id
      LEFT JOIN LATERAL (
        SELECT l.interview_id, l.state FROM interview i
        JOIN loop l ON l.agency_id = i.agency_id AND l.interview_id = i.id
        WHERE i.agency_id = s.agency_id AND i.submission_id = s.id ORDER BY i.day DESC, i.id DESC LIMIT 1) n ON true
      WHERE s.agency_id = ${scope.agencyId}::uuid AND s.status = ${stage} AND s.archived_at IS NULL
        AND (${ownerId}::uuid IS NULL OR j.owner_id = ${ownerId}::uuid)
      ORDER BY s.status_since, s.id LIMIT ${PIPELINE_PAGE} OFFSET ${(page - 1) * PIPELINE_PAGE}`;
}

/** The name behind a consultant's id, of this agency; 404 otherwise. */
export async function consultantName(scope: DeskScope, id: string): Promise<string> {
  const row = await inAgency(scope, (db) =>
    db.consultant.findFirst({ where: { agencyId: scope.agencyId, id } }),
  );
  if (!row) notFound();
  return row.name;
}
