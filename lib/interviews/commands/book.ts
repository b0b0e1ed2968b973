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
import { orderedIds, whenColumns } from "./columns";

/** Books an interview, making in place whoever is new. Returns the interview's id and the lead respondent, if known. */
export async function createInterview(
  scope: DeskScope,
  input: Booking,
): Promise<{ id: string; contactId: string | null }> {
  const form = Booking.parse(input);
  return inAgency(scope, async (db) => {
    const candidateId = await candidateOf(db, scope, form);
    const { jobId, employerId } = await jobOf(db, scope, form);
    const contactId = await contactOf(db, scope, form, employerId);
    await rememberContact(db, scope, jobId, contactId);
    const submissionId = await ensureSubmission(scope, { candidateId, jobId });
    const when = whenColumns(form);
    await requireNotTwice(db, scope, submissionId, when);
    const id = newId(scope.now);
    await db.interview.create({
      data: {
        id,
        agencyId: scope.agencyId,
        number: await nextNumber(db, scope),
        submissionId,
        round: form.round ?? (await nextRound(db, scope, submissionId)),
        format: form.format,
        place: form.place,
        ...when,
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

async function candidateOf(db: Db, scope: DeskScope, form: BookingForm): Promise<string> {
  const { candidateId, candidateName, candidateEmail, candidatePhone } = form;
  if (!candidateId) {
    const candidate = { name: candidateName ?? "", email: candidateEmail, phone: candidatePhone };
    return createCandidate(scope, candidate);
  }
  const known = await db.candidate.findFirst({ where: { agencyId: scope.agencyId, id: candidateId } });
  if (!known) throw new Refusal("That candidate is no longer there. Please pick again.", "candidateName");
  return known.id;
}

async function jobOf(
  db: Db,
  scope: DeskScope,
  form: BookingForm,
): Promise<{ jobId: string; employerId: string }> {
  const { agencyId } = scope;
  if (form.jobId) {
    const job = await db.job.findFirst({ where: { agencyId, id: form.jobId } });
    if (!job) throw new Refusal("That job is no longer there. Please pick it again.", "jobTitle");
    if (form.employerId && form.employerId !== job.employerId)
      throw new Refusal("That job is at another employer. Please pick one of this employer's.", "jobTitle");
    return { jobId: job.id, employerId: job.employerId };
  }
  const employerId =
    form.employerId ?? (await createEmployer(scope, { name: form.employerName ?? "", zone: form.zone }));
  if (form.employerId && !(await db.employer.findFirst({ where: { agencyId, id: form.employerId } })))
    throw new Refusal("That employer is no longer there. Please pick again.", "employerName");
  const jobId = await createJob(scope, { employerId, title: form.jobTitle ?? "" });
  return { jobId, employerId };
}

async function contactOf(
  db: Db,
  scope: DeskScope,
  form: BookingForm,
  employerId: string,
): Promise<string | null> {
  const {
    contactId,
    contactName: name,
    contactEmail: email,
    contactPhone: phone,
    contactTitle: title,
  } = form;
  if (!contactId) return name ? createContact(scope, { employerId, name, email, phone, title }) : null;
  const known = await db.contact.findFirst({
    where: { agencyId: scope.agencyId, id: contactId, employerId },
  });
  if (!known) throw new Refusal("That person is not at this employer. Please pick again.", "contactName");
  return known.id;
}

/** Whom we ask about a job is proposed for its next interview, unless the job names somebody already. */
async function rememberContact(db: Db, scope: Scope, jobId: string, contactId: string | null): Promise<void> {
  if (!contactId) return;
  await db.job.updateMany({
    where: { agencyId: scope.agencyId, id: jobId, contactId: null },
    data: { contactId },
  });
}

/** A second press of the button, or a colleague at the same moment. */
async function requireNotTwice(
  db: Db,
  scope: Scope,
  submissionId: string,
  when: { day: Date; startsAt: Date | null },
): Promise<void> {
  const { day, startsAt } = when;
  const same = await db.interview.findFirst({
    where: { agencyId: scope.agencyId, submissionId, day, startsAt, archivedAt: null, status: "booked" },
    select: { number: true },
  });
  if (same) throw new Refusal(`This interview is booked already: INT-${same.number}.`, "day");
}

async function nextRound(db: Db, scope: Scope, submissionId: string): Promise<number> {
  const { _max } = await db.interview.aggregate({
    where: { agencyId: scope.agencyId, submissionId, archivedAt: null, status: { not: "cancelled" } },
    _max: { round: true },
  });
  return Math.min((_max.round ?? 0) + 1, 20);
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
  const ids = orderedIds(scope, people.length);
  await db.interviewer.createMany({
    data: people.map((person, at) => ({
      id: ids[at] ?? newId(scope.now),
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
