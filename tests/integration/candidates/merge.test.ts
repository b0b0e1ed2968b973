/** Two records of one candidate become one, and two again. */
import { expect, test } from "vitest";
import { createCandidate, editCandidate } from "@/lib/candidates/commands";
import { candidateById } from "@/lib/candidates/queries";
import { inAgency } from "@/lib/platform/db";
import { type DeskScope, scopeAt } from "@/lib/platform/scope";
import { beginSession, sessionOf } from "@/lib/platform/sessions";
import { changeSubmissionStatus } from "@/lib/submissions/commands";
import { mergeRecords } from "@/lib/submissions/commands/merging";
import { undoMerge } from "@/lib/submissions/commands/unmerging";
import { mergesOf, submissionsOf } from "@/lib/submissions/queries";
import { timelineOf } from "@/lib/timeline/queries";
import { MONDAY, makeAgency } from "../../support/agency";
import { bookedInterview } from "../../support/story";

const hoursOn = (scope: DeskScope, hours: number) =>
  scopeAt(scope, new Date(MONDAY.getTime() + hours * 3_600_000));
const kind = "candidate" as const;

/** Every row of the agency's records but for the times of writing, to hold "nothing has changed" to. */
async function picture(scope: DeskScope) {
  const { agencyId } = scope;
  return inAgency(scope, async (db) => ({
    candidates: await db.candidate.findMany({
      where: { agencyId },
      orderBy: { id: "asc" },
      omit: { updatedAt: true },
    }),
    submissions: await db.submission.findMany({
      where: { agencyId },
      orderBy: { id: "asc" },
      omit: { updatedAt: true },
    }),
    interviews: await db.interview.findMany({
      where: { agencyId },
      orderBy: { id: "asc" },
      omit: { updatedAt: true },
    }),
  }));
}

test("merging moves all that hangs on the other, takes the chosen values, and an undo puts everything back", async () => {
  const { scope } = await makeAgency();
  const a = await bookedInterview(scope, { candidateName: "Nadia Okafor", candidatePhone: "" });
  const b = await bookedInterview(scope, { candidateName: "N. Okafor", candidatePhone: "+44 20 7946 0099" });
  const before = await picture(scope);

  const { mergeId } = await mergeRecords(hoursOn(scope, 1), {
    kind,
    keptId: a.candidateId,
    goneId: b.candidateId,
    take: { email: "gone" },
  });
  const kept = await candidateById(scope, a.candidateId);
  const gone = await candidateById(scope, b.candidateId);
  expect(kept).toMatchObject({
    name: "Nadia Okafor",
    email: gone.email,
    phone: "+44 20 7946 0099",
    mergedIntoId: null,
  });
  expect(kept.search).toContain("0099");
  expect(gone.mergedIntoId).toBe(a.candidateId);
  const rows = await submissionsOf(scope, { candidateId: a.candidateId });
  expect(rows.map((row) => row.id).toSorted()).toEqual([a.submissionId, b.submissionId].toSorted());
  const { events } = await timelineOf(scope, { candidateId: a.candidateId });
  expect(
    events
      .filter((event) => event.type === "interview.booked")
      .map((event) => event.interviewId)
      .toSorted(),
  ).toEqual([a.interviewId, b.interviewId].toSorted());
  expect(await mergesOf(scope, kind, a.candidateId)).toMatchObject([
    { id: mergeId, by: "Olivia Owner", name: "N. Okafor" },
  ]);

  await undoMerge(hoursOn(scope, 2), { mergeId });
  expect(await picture(scope)).toEqual(before);
  expect(await mergesOf(scope, kind, a.candidateId)).toEqual([]);
  await expect(undoMerge(scope, { mergeId })).rejects.toThrow("undone already");
});

test("both put forward for one job: one submission stays, at the stage that moved last, with both interviews", async () => {
  const { scope } = await makeAgency();
  const a = await bookedInterview(scope);
  const b = await bookedInterview(scope, {
    employerId: a.employerId,
    jobId: a.jobId,
    candidateName: "Nadja Okafor",
  });
  await changeSubmissionStatus(hoursOn(scope, 1), { submissionId: b.submissionId, to: "awaiting_outcome" });
  const before = await picture(scope);
  const { mergeId } = await mergeRecords(hoursOn(scope, 2), {
    kind,
    keptId: a.candidateId,
    goneId: b.candidateId,
  });
  const rows = await submissionsOf(scope, { jobId: a.jobId });
  expect(rows).toMatchObject([{ id: a.submissionId, status: "awaiting_outcome" }]);
  expect(rows[0]?.interviews.map((one) => one.id).toSorted()).toEqual(
    [a.interviewId, b.interviewId].toSorted(),
  );
  await undoMerge(hoursOn(scope, 3), { mergeId });
  expect(await picture(scope)).toEqual(before);
});

test("an undo leaves alone what was changed after the merge", async () => {
  const { scope } = await makeAgency();
  const a = await createCandidate(scope, { name: "Ines Pinto" });
  const b = await createCandidate(scope, { name: "Inês Pinto", email: "ines@mail.test" });
  const { mergeId } = await mergeRecords(hoursOn(scope, 1), {
    kind,
    keptId: a,
    goneId: b,
    take: { name: "gone" },
  });
  const { updatedAt } = await candidateById(scope, a);
  await editCandidate(hoursOn(scope, 2), {
    id: a,
    version: updatedAt.toISOString(),
    name: "Inês Pinto Gomes",
    email: "ines@mail.test",
    wantsReasons: "true",
    anyway: "on",
    stopped: "on",
  });
  await undoMerge(hoursOn(scope, 3), { mergeId });
  expect(await candidateById(scope, a)).toMatchObject({ name: "Inês Pinto Gomes", email: null });
  expect(await candidateById(scope, b)).toMatchObject({ name: "Inês Pinto", email: "ines@mail.test" });
  expect((await candidateById(scope, b)).stoppedAt).toEqual(hoursOn(scope, 2).now);
});

test("'please stop' said by either binds the one that stays; who was signed in as the other signs in again", async () => {
  const { scope } = await makeAgency();
  const a = await createCandidate(scope, { name: "Kofi Mensah" });
  const b = await createCandidate(scope, { name: "Kofi Mensah" });
  await inAgency(scope, (db) => db.candidate.updateMany({ where: { id: b }, data: { stoppedAt: MONDAY } }));
  const secret = await beginSession(scope, { kind: "portal", candidateId: b }, null);
  await mergeRecords(scope, { kind, keptId: a, goneId: b });
  expect((await candidateById(scope, a)).stoppedAt).toEqual(MONDAY);
  expect(await sessionOf("portal", secret, MONDAY)).toBeNull();
});

test("a chain of merges is taken apart from its end, and no record is merged twice", async () => {
  const { scope } = await makeAgency();
  const [a, b, c] = [
    await createCandidate(scope, { name: "A" }),
    await createCandidate(scope, { name: "B" }),
    await createCandidate(scope, { name: "C" }),
  ];
  const { mergeId: first } = await mergeRecords(scope, { kind, keptId: b, goneId: a });
  const { mergeId: second } = await mergeRecords(scope, { kind, keptId: c, goneId: b });
  await expect(mergeRecords(scope, { kind, keptId: c, goneId: a })).rejects.toThrow("merged already");
  await expect(undoMerge(scope, { mergeId: first })).rejects.toThrow("Undo that merge first");
  expect(
    (await timelineOf(scope, { candidateId: c })).events.filter((one) => one.type === "record.created"),
  ).toHaveLength(3);
  await undoMerge(scope, { mergeId: second });
  await undoMerge(scope, { mergeId: first });
  await expect(mergeRecords(scope, { kind, keptId: a, goneId: a })).rejects.toThrow("the same record");
});

test("two at once: one merges, the other is told", async () => {
  const { scope } = await makeAgency();
  const a = await createCandidate(scope, { name: "A" });
  const b = await createCandidate(scope, { name: "B" });
  const both = await Promise.allSettled([
    mergeRecords(scope, { kind, keptId: a, goneId: b }),
    mergeRecords(scope, { kind, keptId: b, goneId: a }),
  ]);
  expect(both.map((one) => one.status).toSorted()).toEqual(["fulfilled", "rejected"]);
});

test("another agency's records neither merge nor come apart", async () => {
  const { scope } = await makeAgency();
  const theirs = await makeAgency();
  const mine = await createCandidate(scope, { name: "Mine" });
  const [x, y] = [
    await createCandidate(theirs.scope, { name: "X" }),
    await createCandidate(theirs.scope, { name: "Y" }),
  ];
  await expect(mergeRecords(scope, { kind, keptId: mine, goneId: x })).rejects.toThrow("404");
  const { mergeId } = await mergeRecords(theirs.scope, { kind, keptId: x, goneId: y });
  await expect(undoMerge(scope, { mergeId })).rejects.toThrow("404");
});
