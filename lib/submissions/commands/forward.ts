/** Putting a candidate forward before there is an interview, and taking back a move that was a slip. */
import "server-only";
import { notFound } from "next/navigation";
import { type Db, inAgency } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/refusal";
import type { DeskScope } from "@/lib/platform/scope";
import { idsMatching } from "@/lib/platform/search";
import { searchText } from "@/lib/platform/search-text";
import { record } from "@/lib/timeline/commands";
import { ensureSubmission } from "../commands";
import { PutForward, TakeBackMove } from "../model";

/** Returns the submission's id. Refuses a pair that is on record already. */
export async function putForward(scope: DeskScope, input: PutForward): Promise<string> {
  const form = PutForward.parse(input);
  const { agencyId } = scope;
  return inAgency(scope, async (db) => {
    const candidateId = form.candidateId ?? (await theOne(db, "candidate", form.candidateName));
    const jobId = form.jobId ?? (await theOne(db, "job", form.jobTitle));
    if (!candidateId) throw new Refusal("Please pick a candidate from the list.", "candidateName");
    if (!jobId) throw new Refusal("Please pick a job from the list.", "jobTitle");
    const own = { agencyId, mergedIntoId: null, archivedAt: null };
    const candidate = await db.candidate.findFirst({ where: { ...own, id: candidateId } });
    const job = await db.job.findFirst({ where: { ...own, id: jobId } });
    if (!candidate || !job) notFound();
    const known = await db.submission.findFirst({ where: { agencyId, candidateId, jobId } });
    if (known)
      throw new Refusal(
        `${candidate.name} is on the list for ${job.title} already.`,
        form.jobTitle ? "jobTitle" : "candidateName",
      );
    const submissionId = await ensureSubmission(scope, { candidateId, jobId, status: form.status });
    await record(db, scope, {
      type: "submission.moved",
      submissionId,
      candidateId,
      jobId,
      employerId: job.employerId,
      data: { to: form.status },
    });
    return submissionId;
  });
}

/** Puts a submission back to where it stood before its last move. */
export async function takeBackMove(scope: DeskScope, input: TakeBackMove): Promise<void> {
  const { submissionId, since } = TakeBackMove.parse(input);
  await inAgency(scope, async (db) => {
    const where = { agencyId: scope.agencyId, id: submissionId };
    const row = await db.submission.findFirst({ where, include: { job: { select: { employerId: true } } } });
    if (!row) notFound();
    if (!row.statusBefore) throw new Refusal("There is no move to take back.");
    const { count } = await db.submission.updateMany({
      where: { ...where, statusSince: since },
      data: {
        status: row.statusBefore,
        statusBefore: null,
        statusReason: null,
        statusSince: scope.now,
        holdUntil: null,
        updatedAt: scope.now,
      },
    });
    if (count === 0) throw new Refusal("This submission has moved again since. Please look again.");
    await record(db, scope, {
      type: "submission.moved",
      submissionId,
      candidateId: row.candidateId,
      jobId: row.jobId,
      employerId: row.job.employerId,
      data: { from: row.status, to: row.statusBefore, takenBack: true },
    });
  });
}

/** Without a script only the text arrives: it counts where it means exactly one record. */
async function theOne(db: Db, kind: "candidate" | "job", typed: string | undefined): Promise<string | null> {
  const ids = (await idsMatching(db, kind, searchText(typed))) ?? [];
  return ids.length === 1 ? (ids[0] ?? null) : null;
}
