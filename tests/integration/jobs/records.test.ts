/** Jobs: the employer picked or made in place, put right, merged with who was put forward for them. */
import { expect, test } from "vitest";
import { createEmployer } from "@/lib/employers/commands";
import { addJob, createJob, editJob } from "@/lib/jobs/commands";
import { jobById, jobList } from "@/lib/jobs/queries";
import { scopeAt } from "@/lib/platform/scope";
import { mergeRecords } from "@/lib/submissions/commands/merging";
import { undoMerge } from "@/lib/submissions/commands/unmerging";
import { submissionsOf } from "@/lib/submissions/queries";
import { MONDAY, makeAgency } from "../../support/agency";
import { bookedInterview } from "../../support/story";

const afterwards = new Date(MONDAY.getTime() + 60_000);

test("a job takes the employer of just that name, and else makes one; one much alike is shown", async () => {
  const { scope } = await makeAgency();
  const known = await createEmployer(scope, { name: "Café Zürich" });
  const first = await addJob(scope, {
    title: "Head baker",
    employerName: "cafe zurich",
    place: "",
    ownerId: "",
  });
  expect((await jobById(scope, first)).employer.id).toBe(known);
  await expect(addJob(scope, { title: "Head Baker", employerId: known })).rejects.toThrow("on record");
  const second = await addJob(scope, { title: "Head baker", employerName: "Quite New", ownerId: "" });
  expect((await jobById(scope, second)).employer.name).toBe("Quite New");
  await expect(addJob(scope, { title: "Orphan" })).rejects.toThrow("Which employer");
});

test("an edit changes status and employer; the contact of the former one is let go", async () => {
  const { scope } = await makeAgency();
  const { jobId, contactId, employerId } = await bookedInterview(scope);
  const other = await createEmployer(scope, { name: "Right One" });
  const form = { id: jobId, title: "Dye chemist", place: "Leeds", ownerId: scope.consultantId };
  const at = scopeAt(scope, afterwards);
  await editJob(at, { ...form, version: MONDAY.toISOString(), employerId, contactId, status: "filled" });
  expect(await jobById(scope, jobId)).toMatchObject({ status: "filled", contactId });
  await editJob(at, {
    ...form,
    version: afterwards.toISOString(),
    employerId: other,
    contactId,
    status: "filled",
  });
  expect(await jobById(scope, jobId)).toMatchObject({ employerId: other, contactId: null });
  const wrong = { ...form, version: afterwards.toISOString(), employerId: other, contactId };
  await expect(editJob(at, { ...wrong, title: "X" })).rejects.toThrow("404");
  expect((await jobList(scope, { page: 1, state: "filled", q: "leeds" })).rows).toHaveLength(1);
});

test("two records of one job become one; the same candidate on both has one submission; undo parts them", async () => {
  const { scope } = await makeAgency();
  const a = await bookedInterview(scope);
  const twin = await createJob(scope, { employerId: a.employerId, title: "Dye chemist (Leeds)" });
  const b = await bookedInterview(scope, {
    employerId: a.employerId,
    jobId: twin,
    candidateId: a.candidateId,
  });
  const c = await bookedInterview(scope, {
    employerId: a.employerId,
    jobId: twin,
    candidateName: "Third Person",
  });
  const { mergeId } = await mergeRecords(scope, { kind: "job", keptId: a.jobId, goneId: twin });
  const rows = await submissionsOf(scope, { jobId: a.jobId });
  expect(rows.map((row) => row.id).toSorted()).toEqual([a.submissionId, c.submissionId].toSorted());
  await undoMerge(scope, { mergeId });
  expect((await submissionsOf(scope, { jobId: a.jobId })).map((row) => row.id)).toEqual([a.submissionId]);
  const back = (await submissionsOf(scope, { jobId: twin })).map((row) => row.id);
  expect(back.toSorted()).toEqual([b.submissionId, c.submissionId].toSorted());
});

test("another agency's job is not there", async () => {
  const { scope } = await makeAgency();
  const theirs = await bookedInterview((await makeAgency()).scope);
  await expect(jobById(scope, theirs.jobId)).rejects.toThrow("404");
  await expect(createJob(scope, { employerId: theirs.employerId, title: "Mine" })).rejects.toThrow("404");
});
