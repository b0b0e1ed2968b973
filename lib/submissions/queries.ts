/** Submissions with their interviews, for the page of a candidate, a job or an employer; merges, to undo them. */
import "server-only";
import { type Db, inAgency } from "@/lib/platform/db";
import type { DeskScope } from "@/lib/platform/scope";
import { toDay } from "@/lib/platform/time";
import { MOST_SUBMISSIONS, type RecordKind } from "./records";

export type SubmissionsOf = { candidateId: string } | { jobId: string } | { employerId: string };
export type SubmissionRow = Awaited<ReturnType<typeof submissionsOf>>[number];
export type InterviewOfRecord = SubmissionRow["interviews"][number];

/** The latest moved first, each with its interviews, newest day first. */
export async function submissionsOf(scope: DeskScope, of: SubmissionsOf) {
  const { agencyId } = scope;
  return inAgency(scope, async (db) => {
    const rows = await db.submission.findMany({
      where: {
        agencyId,
        archivedAt: null,
        ...("employerId" in of ? { job: { is: { employerId: of.employerId } } } : of),
      },
      select: {
        id: true,
        status: true,
        statusBefore: true,
        statusReason: true,
        statusSince: true,
        holdUntil: true,
        candidate: { select: { id: true, name: true } },
        job: {
          select: { id: true, title: true, status: true, employer: { select: { id: true, name: true } } },
        },
        interviews: {
          where: { archivedAt: null },
          orderBy: [{ day: "desc" }, { id: "desc" }],
          select: INTERVIEW,
        },
      },
      orderBy: [{ statusSince: "desc" }, { id: "desc" }],
      take: MOST_SUBMISSIONS,
    });
    const pasts = await pastsOf(db, scope, rows);
    return rows.map(({ interviews, holdUntil, ...row }) => ({
      ...row,
      holdUntil: toDay(holdUntil),
      past: pasts.get(row.id) ?? [],
      interviews: interviews.map((one) => ({ ...one, day: toDay(one.day) })),
    }));
  });
}

/** The stages each has stood at, oldest first: where a hold or a re-opening leads back to. */
async function pastsOf(
  db: Db,
  scope: DeskScope,
  rows: { id: string; statusBefore: string | null; candidate: { id: string } }[],
): Promise<Map<string, string[]>> {
  const moved = rows.filter((row) => row.statusBefore !== null);
  const events = await db.event.findMany({
    where: {
      agencyId: scope.agencyId,
      type: "submission.moved",
      candidateId: { in: [...new Set(moved.map((row) => row.candidate.id))] },
      submissionId: { in: moved.map((row) => row.id) },
    },
    select: { submissionId: true, data: true },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  const pasts = new Map<string, string[]>();
  for (const { submissionId, data } of events) {
    const { from } = data as { from?: unknown };
    if (submissionId && typeof from === "string")
      pasts.set(submissionId, [...(pasts.get(submissionId) ?? []), from]);
  }
  return pasts;
}

export type MergedRow = Awaited<ReturnType<typeof mergesOf>>[number];

/** What was merged into this record and can be taken apart again, newest first. */
export async function mergesOf(scope: DeskScope, kind: RecordKind, keptId: string) {
  const { agencyId } = scope;
  return inAgency(scope, async (db) => {
    const rows = await db.merge.findMany({
      where: { agencyId, kind, keptId, undoneAt: null },
      orderBy: [{ at: "desc" }, { id: "desc" }],
    });
    if (rows.length === 0) return [];
    const ids = rows.flatMap((row) => [row.byId, row.goneId]);
    const names = await namesOf(db, agencyId, kind, ids);
    return rows.map((row) => ({
      id: row.id,
      at: row.at,
      by: names.get(row.byId) ?? "a colleague",
      name: names.get(row.goneId) ?? "A record",
    }));
  });
}

async function namesOf(
  db: Db,
  agencyId: string,
  kind: RecordKind,
  ids: string[],
): Promise<Map<string, string>> {
  const where = { agencyId, id: { in: ids } };
  const select = { id: true, name: true } as const;
  const consultants = await db.consultant.findMany({ where, select });
  const records = await {
    candidate: () => db.candidate.findMany({ where, select }),
    employer: () => db.employer.findMany({ where, select }),
    contact: () => db.contact.findMany({ where, select }),
    job: async () =>
      (await db.job.findMany({ where, select: { id: true, title: true } })).map(({ id, title }) => ({
        id,
        name: title,
      })),
  }[kind]();
  return new Map([...consultants, ...records].map(({ id, name }) => [id, name]));
}

const INTERVIEW = {
  id: true,
  number: true,
  round: true,
  day: true,
  startsAt: true,
  zone: true,
  place: true,
  status: true,
  loop: {
    select: {
      state: true,
      closedReason: true,
      history: true,
      debrief: true,
      request: true,
      relay: true,
      lastWordAt: true,
      owner: { select: { id: true, name: true } },
    },
  },
} as const;
