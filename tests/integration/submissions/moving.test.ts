/** Moving a submission: who tells the candidate is asked exactly when somebody waits, and a slip can be taken back. */
import { expect, test } from "vitest";
import { createCandidate } from "@/lib/candidates/commands";
import { interviewFacts } from "@/lib/interviews/queries";
import { moveSubmission, takeBackSubmissionMove } from "@/lib/loops/commands/moving";
import { inAgency } from "@/lib/platform/db";
import { type DeskScope, scopeAt } from "@/lib/platform/scope";
import { putForward } from "@/lib/submissions/commands/forward";
import { submissionsOf } from "@/lib/submissions/queries";
import { MONDAY, makeAgency } from "../../support/agency";
import { bookedInterview } from "../../support/story";

const promisesOf = (scope: DeskScope, interviewId: string) =>
  inAgency(scope, (db) => db.promise.findMany({ where: { agencyId: scope.agencyId, interviewId } }));

test("ending it while the candidate waits asks who tells them by when, and hands the loop over", async () => {
  const { scope, consultant } = await makeAgency();
  const { submissionId, interviewId, candidateId } = await bookedInterview(scope);
  const ben = await consultant("consultant", "Ben");
  const lost = { submissionId, to: "employer_rejected", reason: "Hired somebody else" };
  await expect(moveSubmission(scope, lost)).rejects.toMatchObject({ field: "tellerId" });
  await expect(moveSubmission(scope, { ...lost, tellerId: ben.consultantId })).rejects.toMatchObject({
    field: "tellBy",
  });
  const past = { ...lost, tellerId: ben.consultantId, tellBy: "2026-11-01" };
  await expect(moveSubmission(scope, past)).rejects.toThrow("That day is past");
  expect((await submissionsOf(scope, { candidateId }))[0]?.status).toBe("interviewing");

  await moveSubmission(scope, { ...past, tellBy: "2026-11-03" });
  const [row] = await submissionsOf(scope, { candidateId });
  expect(row).toMatchObject({ status: "employer_rejected", statusReason: "Hired somebody else" });
  expect(await interviewFacts(scope, interviewId)).toMatchObject({
    ownerId: ben.consultantId,
    loop: { state: "open" },
  });
  expect(await promisesOf(scope, interviewId)).toMatchObject([
    { side: "consultant", dueOn: new Date("2026-11-03") },
  ]);

  const later = scopeAt(scope, new Date(MONDAY.getTime() + 60_000));
  await takeBackSubmissionMove(later, { submissionId, since: MONDAY.toISOString() });
  expect((await submissionsOf(scope, { candidateId }))[0]?.status).toBe("interviewing");
  expect(await promisesOf(scope, interviewId)).toMatchObject([{ status: "cancelled" }]);
  const again = takeBackSubmissionMove(later, { submissionId, since: MONDAY.toISOString() });
  await expect(again).rejects.toThrow("no move to take back");
});

test("with nothing open nobody is asked; moves the table forbids are refused; a re-opening knows where it was", async () => {
  const { scope } = await makeAgency();
  const { jobId } = await bookedInterview(scope);
  const candidateId = await createCandidate(scope, { name: "Bo Quist" });
  const submissionId = await putForward(scope, { candidateId, jobId });
  await expect(putForward(scope, { candidateId, jobId })).rejects.toThrow("already");
  await expect(moveSubmission(scope, { submissionId, to: "placed" })).rejects.toThrow("cannot become");
  const minutesOn = (minutes: number) => scopeAt(scope, new Date(MONDAY.getTime() + minutes * 60_000));
  await moveSubmission(minutesOn(1), { submissionId, to: "submitted" });
  await moveSubmission(minutesOn(2), { submissionId, to: "candidate_withdrew" });
  const [row] = await submissionsOf(scope, { candidateId });
  expect([row?.status, row?.past]).toEqual(["candidate_withdrew", ["shortlisted", "submitted"]]);
  await moveSubmission(scope, { submissionId, to: "on_hold" }).catch(() => {});
  await moveSubmission(scope, { submissionId, to: "submitted" });
  expect((await submissionsOf(scope, { candidateId }))[0]?.status).toBe("submitted");
});

test("another agency's submission is not there", async () => {
  const { scope } = await makeAgency();
  const theirs = await bookedInterview((await makeAgency()).scope);
  const { submissionId, candidateId, jobId } = theirs;
  await expect(moveSubmission(scope, { submissionId, to: "awaiting_outcome" })).rejects.toThrow("404");
  await expect(takeBackSubmissionMove(scope, { submissionId, since: MONDAY.toISOString() })).rejects.toThrow(
    "404",
  );
  await expect(putForward(scope, { candidateId, jobId })).rejects.toThrow("404");
});
