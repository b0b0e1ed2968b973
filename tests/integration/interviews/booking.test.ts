/** Booking on one form: the next round, the pipeline's stage, namesakes asked about, and no interview twice. */
import { expect, test } from "vitest";
import { bookingOf } from "@/lib/interviews/booking-choices";
import { BookingRequest } from "@/lib/interviews/model";
import { interviewFacts } from "@/lib/interviews/queries";
import { bookInterview } from "@/lib/loops/commands/booking";
import { alikeInBooking, pickOptions, prefilled, roundFor } from "@/lib/loops/queries/booking";
import { inAgency } from "@/lib/platform/db";
import type { DeskScope } from "@/lib/platform/scope";
import { makeAgency } from "../../support/agency";
import { bookedInterview } from "../../support/story";

const WHEN = { day: "2026-11-09", time: "10:00", minutes: 60, zone: "Europe/London" };
const request = (more: object) => BookingRequest.parse({ ...WHEN, ...more });
const count = (scope: DeskScope) =>
  inAgency(scope, async (db) => {
    const where = { agencyId: scope.agencyId };
    return [
      await db.candidate.count({ where }),
      await db.employer.count({ where }),
      await db.job.count({ where }),
    ];
  });
const setStatus = (scope: DeskScope, submissionId: string, status: string) =>
  inAgency(scope, (db) =>
    db.submission.updateMany({ where: { agencyId: scope.agencyId, id: submissionId }, data: { status } }),
  );

test("the next round is counted by itself, without those that were cancelled", async () => {
  const { scope } = await makeAgency();
  const { candidateId, jobId, interviewId } = await bookedInterview(scope);
  expect((await interviewFacts(scope, interviewId)).round).toBe(1);
  expect(await roundFor(scope, candidateId, jobId)).toBe(2);
  const second = await bookInterview(scope, { candidateId, jobId, ...WHEN });
  expect((await interviewFacts(scope, second)).round).toBe(2);
  const named = await bookInterview(scope, { candidateId, jobId, ...WHEN, day: "2026-11-10", round: 5 });
  expect((await interviewFacts(scope, named)).round).toBe(5);
});

test.each([
  ["submitted", "interviewing"],
  ["awaiting_outcome", "interviewing"],
  ["employer_rejected", "interviewing"],
  ["on_hold", "interviewing"],
  ["offered", "offered"],
])("a submission at %s stands at %s once an interview is booked", async (from, to) => {
  const { scope } = await makeAgency();
  const { candidateId, jobId, submissionId } = await bookedInterview(scope);
  await setStatus(scope, submissionId, from);
  const id = await bookInterview(scope, { candidateId, jobId, ...WHEN });
  expect((await interviewFacts(scope, id)).submission).toMatchObject({ id: submissionId, status: to });
});

test("the same interview is not booked twice, but a later one is", async () => {
  const { scope } = await makeAgency();
  const { candidateId, jobId } = await bookedInterview(scope);
  await bookInterview(scope, { candidateId, jobId, ...WHEN });
  await expect(bookInterview(scope, { candidateId, jobId, ...WHEN })).rejects.toThrow(
    "booked already: INT-2",
  );
  await bookInterview(scope, { candidateId, jobId, ...WHEN, time: "14:00" });
});

test("what does not belong together is refused beside its field", async () => {
  const { scope, consultant } = await makeAgency();
  const one = await bookedInterview(scope);
  const other = await bookedInterview(scope, { candidateName: "José Núñez" });
  const { candidateId, jobId } = one;
  const book = (more: object) => bookInterview(scope, { candidateId, jobId, ...WHEN, ...more });
  await expect(book({ employerId: other.employerId })).rejects.toMatchObject({ field: "jobTitle" });
  await expect(book({ contactId: other.contactId })).rejects.toMatchObject({ field: "contactName" });
  const gone = await consultant();
  await inAgency(scope, (db) =>
    db.consultant.updateMany({ where: { id: gone.consultantId }, data: { disabledAt: scope.now } }),
  );
  await expect(book({ ownerId: gone.consultantId })).rejects.toMatchObject({ field: "ownerId" });
  const { scope: strangers } = await makeAgency();
  const foreign = await bookedInterview(strangers);
  await expect(book({ candidateId: foreign.candidateId })).rejects.toMatchObject({ field: "candidateName" });
  await expect(book({ jobId: foreign.jobId })).rejects.toMatchObject({ field: "jobTitle" });
});

test("names much alike are asked about; picking makes nobody new, insisting does", async () => {
  const { scope } = await makeAgency();
  const known = await bookedInterview(scope, { employerName: "Harrow Mills" });
  const typed = { candidateName: "Nadia Okafor", employerName: "Harow Mills Ltd", jobTitle: "Buyer" };
  const asked = await alikeInBooking(scope, request(typed));
  expect(asked.map(({ part, name, options }) => [part, name, options[0]?.id])).toEqual([
    ["candidate", "Nadia Okafor", known.candidateId],
    ["employer", "Harow Mills Ltd", known.employerId],
  ]);
  const before = await count(scope);
  const picked = request({
    ...typed,
    candidateAsked: typed.candidateName,
    candidateWhich: known.candidateId,
    employerAsked: typed.employerName,
    employerWhich: known.employerId,
  });
  expect(await alikeInBooking(scope, picked)).toEqual([]);
  const first = await interviewFacts(scope, await bookInterview(scope, bookingOf(picked)));
  expect([first.candidate.id, first.employer.id]).toEqual([known.candidateId, known.employerId]);
  expect(await count(scope)).toEqual([before[0], before[1], (before[2] ?? 0) + 1]);

  const insisted = request({ ...typed, day: "2026-11-11", candidateNew: "yes", employerNew: "yes" });
  expect(await alikeInBooking(scope, insisted)).toEqual([]);
  const second = await interviewFacts(scope, await bookInterview(scope, bookingOf(insisted)));
  expect(second.candidate.id).not.toBe(known.candidateId);
});

test("a choice made about one name never counts for another", async () => {
  const { scope } = await makeAgency();
  const known = await bookedInterview(scope);
  const changed = request({
    candidateName: "Priya Raman",
    candidateAsked: "Nadia Okafor",
    candidateWhich: known.candidateId,
    jobId: known.jobId,
  });
  expect(bookingOf(changed).candidateId).toBeUndefined();
});

test("pickers offer what is in use: an employer's jobs and people without a letter typed, a job with its employer", async () => {
  const { scope } = await makeAgency();
  const { employerId, jobId, contactId, candidateId } = await bookedInterview(scope, {
    employerName: "Łódź Dye Works",
  });
  await bookedInterview(scope, { candidateName: "Sam Fox" });
  const pick = async (kind: "candidate" | "employer" | "job" | "contact", q: string, within?: string) =>
    (await pickOptions(scope, { kind, q, employerId: within })).map(({ id }) => id);
  expect(await pick("candidate", "okafor")).toEqual([candidateId]);
  expect(await pick("employer", "dye works")).toEqual([employerId]);
  expect(await pick("job", "", employerId)).toEqual([jobId]);
  expect(await pick("contact", "zielinski", employerId)).toEqual([contactId]);
  expect(await pick("contact", "zielinski")).toEqual([]);
  const [job] = await pickOptions(scope, { kind: "job", q: "dye chem", employerId });
  // Whom we asked about the job last time comes with it.
  expect(job).toMatchObject({
    employer: { id: employerId, label: "Łódź Dye Works" },
    contact: { id: contactId },
    zone: "Europe/London",
  });
  expect(await prefilled(scope, { candidate: candidateId, job: jobId })).toMatchObject({
    candidate: { id: candidateId },
    employer: { id: employerId },
  });
  const { scope: strangers } = await makeAgency();
  expect(await pickOptions(strangers, { kind: "job", q: "", employerId })).toEqual([]);
  expect(await prefilled(strangers, { candidate: candidateId, job: jobId })).toEqual({
    candidate: null,
    job: null,
    employer: null,
  });
});
