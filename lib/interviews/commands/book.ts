/** Booking an interview, with whoever is new made in place. Callers go through lib/loops, which settles the legs. */
import "server-only";
import { createCandidate } from "@/lib/candidates/commands";
import { createContact, createEmployer } from "@/lib/employers/commands";
import { createJob } from "@/lib/jobs/commands";
import { type Db, inAgency } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { Refusal } from "@/lib/platform/refusal";
import type { DeskScope, Scope } from "@/lib/platform/scope";
import { ensureSubmission } from "@/lib/submissions/commands";
import { record } from "@/lib/timeline/commands";
import { Booking, type BookingForm } from "../model";
import { whenColumns } from "./columns";

/** Books an interview, making in place whoever is new. Returns the interview's id and the lead respondent, if known. */
export async function createInterview(
  scope: DeskScope,
  input: Booking,
): Promise<{ id: string; contactId: string | null }> {
  const form = Booking.parse(input);
  return inAgency(scope, async (db) => {
    const candidateId =
      form.candidateId ??
      (await createCandidate(scope, {
        name: form.candidateName ?? "",
        email: form.candidateEmail,
        phone: form.candidatePhone,
      }));
    const { jobId, employerId } = await jobOf(db, scope, form);
    const contactId = await contactOf(scope, form, employerId);
    const submissionId = await ensureSubmission(scope, { candidateId, jobId });
    const id = newId(scope.now);
    await db.interview.create({
      data: {
        id,
        agencyId: scope.agencyId,
        number: await nextNumber(db, scope),
        submissionId,
        round: form.round,
        format: form.format,
        place: form.place,
        ...whenColumns(form),
        createdAt: scope.now,
        updatedAt: scope.now,
      },
    });
    await addInterviewers(db, scope, id, form.interviewers, contactId);
    const subjects = { interviewId: id, submissionId, candidateId, employerId, jobId, contactId };
    await record(db, scope, { type: "interview.booked", ...subjects });
    return { id, contactId };
  });
}

async function jobOf(
  db: Db,
  scope: DeskScope,
  form: BookingForm,
): Promise<{ jobId: string; employerId: string }> {
  if (form.jobId) {
    const job = await db.job.findFirst({ where: { agencyId: scope.agencyId, id: form.jobId } });
    if (!job) throw new Refusal("That job is no longer there. Please pick it again.", "jobTitle");
    return { jobId: job.id, employerId: job.employerId };
  }
  const employerId = form.employerId ?? (await createEmployer(scope, { name: form.employerName ?? "" }));
  const jobId = await createJob(scope, { employerId, title: form.jobTitle ?? "" });
  return { jobId, employerId };
}

async function contactOf(scope: DeskScope, form: BookingForm, employerId: string): Promise<string | null> {
  if (form.contactId) return form.contactId;
  if (!form.contactName) return null;
  return createContact(scope, {
    employerId,
    name: form.contactName,
    email: form.contactEmail,
    phone: form.contactPhone,
    title: form.contactTitle,
  });
}

async function addInterviewers(
  db: Db,
  scope: Scope,
  interviewId: string,
  names: string | undefined,
  contactId: string | null,
): Promise<void> {
  const contact = contactId
    ? await db.contact.findFirst({ where: { agencyId: scope.agencyId, id: contactId } })
    : null;
  const others = (names ?? "").split(/[,;\n]/).map((name) => name.trim());
  const people = [
    ...(contact ? [{ name: contact.name, title: contact.title, contactId: contact.id }] : []),
    ...others
      .filter((name) => name && name !== contact?.name)
      .map((name) => ({ name, title: null, contactId: null })),
  ];
  if (people.length === 0) return;
  await db.interviewer.createMany({
    data: people.map((person) => ({
      id: newId(scope.now),
      agencyId: scope.agencyId,
      interviewId,
      ...person,
      createdAt: scope.now,
    })),
  });
}

/** The next human reference of the agency, INT-1 and on; the row's lock keeps two bookings apart. */
async function nextNumber(db: Db, scope: Scope): Promise<number> {
  const agency = await db.agency.update({
    where: { id: scope.agencyId },
    data: { nextInterviewNumber: { increment: 1 } },
    select: { nextInterviewNumber: true },
  });
  return agency.nextInterviewNumber - 1;
}
