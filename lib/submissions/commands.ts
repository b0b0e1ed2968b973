/** Putting a candidate forward for a job, and moving the submission through the pipeline. */
import "server-only";
import { notFound } from "next/navigation";
import { inAgency } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { move } from "@/lib/platform/moves";
import { Refusal } from "@/lib/platform/refusal";
import type { Scope } from "@/lib/platform/scope";
import { fromDay } from "@/lib/platform/time";
import { record } from "@/lib/timeline/commands";
import { STATUS_ORDER, SUBMISSION_MOVES, type SubmissionStatus } from "./lifecycle";
import { MoveSubmission } from "./model";

type Pair = { candidateId: string; jobId: string; status?: SubmissionStatus; importId?: string };

/** The submission of this candidate for this job, made at `interviewing` when there is none yet. Returns its id. */
export async function ensureSubmission(scope: Scope, pair: Pair): Promise<string> {
  return inAgency(scope, async (db) => {
    const { candidateId, jobId } = pair;
    const known = await db.submission.findFirst({ where: { agencyId: scope.agencyId, candidateId, jobId } });
    if (known) return known.id;
    const id = newId(scope.now);
    await db.submission.create({
      data: {
        id,
        agencyId: scope.agencyId,
        candidateId,
        jobId,
        status: pair.status ?? "interviewing",
        importId: pair.importId,
        statusSince: scope.now,
        createdAt: scope.now,
        updatedAt: scope.now,
      },
    });
    return id;
  });
}

/**
 * Moves a submission. Leaving `on_hold` and reopening go back to what it was before. Callers that move to a lost state
 * with an open loop ask first who tells the candidate (lib/loops/commands/moving.ts).
 */
export async function changeSubmissionStatus(scope: Scope, input: MoveSubmission): Promise<void> {
  const form = MoveSubmission.parse(input);
  await inAgency(scope, async (db) => {
    const row = await db.submission.findFirst({
      where: { agencyId: scope.agencyId, id: form.submissionId },
      include: { job: { select: { employerId: true } } },
    });
    if (!row) notFound();
    const to = STATUS_ORDER.find((status) => status === form.to);
    if (!to) throw new Refusal("We do not know that stage.");
    const from = row.status as SubmissionStatus;
    if (from === to) return;
    move(SUBMISSION_MOVES, from, to, "This submission");
    const { count } = await db.submission.updateMany({
      where: { agencyId: scope.agencyId, id: row.id, status: from },
      data: {
        status: to,
        statusBefore: from,
        statusReason: form.reason ?? null,
        statusSince: scope.now,
        holdUntil: to === "on_hold" ? fromDay(form.holdUntil) : null,
        updatedAt: scope.now,
      },
    });
    if (count === 0)
      throw new Refusal("Somebody else was quicker: this submission has just moved. Please look again.");
    await record(db, scope, {
      type: "submission.moved",
      submissionId: row.id,
      candidateId: row.candidateId,
      jobId: row.jobId,
      employerId: row.job.employerId,
      data: { from, to },
    });
  });
}
