/** Taking jobs into the books, and putting them right. */
import "server-only";
import { notFound } from "next/navigation";
import { requireColleague } from "@/lib/agencies/queries/people";
import { createEmployer } from "@/lib/employers/commands";
import { changedFields, emptied } from "@/lib/platform/changes";
import { type Db, inAgency } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { refuseLookAlikes } from "@/lib/platform/look-alikes";
import { Refusal } from "@/lib/platform/refusal";
import type { DeskScope, Scope } from "@/lib/platform/scope";
import { searchText } from "@/lib/platform/search-text";
import { record } from "@/lib/timeline/commands";
import { JobEdit, JobForm, NewJob } from "./model";
import { employerNamed, jobsLike } from "./queries/look-alikes";

/** Adds a job at an employer of this agency. Returns the id. */
export async function createJob(scope: Scope, input: NewJob, importId?: string): Promise<string> {
  const { ownerId, ...job } = NewJob.parse(input);
  return inAgency(scope, async (db) => {
    const id = newId(scope.now);
    if (ownerId) await requireColleague(scope, ownerId);
    await requireOwn(db, scope, job);
    await db.job.create({
      data: {
        id,
        agencyId: scope.agencyId,
        ownerId: ownerId ?? (scope.kind === "desk" ? scope.consultantId : null),
        ...job,
        search: searchText(job.title, job.place),
        importId,
        createdAt: scope.now,
        updatedAt: scope.now,
      },
    });
    await record(db, scope, { type: "record.created", jobId: id, employerId: job.employerId });
    return id;
  });
}

/** The same from the form: the employer made in place where it is new, a job much alike noticed. */
export async function addJob(scope: DeskScope, input: JobForm): Promise<string> {
  const { anyway, employerName, ...job } = JobForm.parse(input);
  return inAgency(scope, async (db) => {
    const employerId = await employerOf(db, scope, { ...job, employerName });
    if (!anyway) refuseLookAlikes(await jobsLike(db, scope, { ...job, employerId }));
    return createJob(scope, { ...job, employerId });
  });
}

/** Puts a job right, its employer too; a contact of another employer is let go. */
export async function editJob(scope: DeskScope, input: JobEdit): Promise<void> {
  const { id, version, anyway, employerName, ...form } = JobEdit.parse(input);
  await inAgency(scope, async (db) => {
    const before = await db.job.findFirst({ where: { agencyId: scope.agencyId, id } });
    if (!before) notFound();
    if (before.mergedIntoId)
      throw new Refusal("This job has been merged with another. Please open that one.");
    const employerId = await employerOf(db, scope, { ...form, employerName });
    const moved = employerId !== before.employerId;
    const contactId = moved && form.contactId === before.contactId ? undefined : form.contactId;
    const after = emptied({ ...form, employerId, contactId });
    const fields = changedFields(before, after);
    if (fields.length === 0) return;
    await requireOwn(db, scope, { employerId, contactId });
    if (fields.includes("ownerId") && form.ownerId) await requireColleague(scope, form.ownerId);
    if (!anyway && (moved || fields.includes("title")))
      refuseLookAlikes(await jobsLike(db, scope, { ...form, employerId }, id));
    const { count } = await db.job.updateMany({
      where: { agencyId: scope.agencyId, id, updatedAt: version },
      data: { ...after, search: searchText(form.title, form.place), updatedAt: scope.now },
    });
    if (count === 0)
      throw new Refusal(
        "Somebody else has changed this job since you opened the form. Open it again in a second tab and compare.",
      );
    const data = { fields: fields.join(",") };
    await record(db, scope, { type: "record.edited", jobId: id, employerId, data });
  });
}

/** The picked employer; else the one of exactly that name; else a new one. */
async function employerOf(
  db: Db,
  scope: DeskScope,
  form: { employerId?: string; employerName?: string },
): Promise<string> {
  if (form.employerId) return form.employerId;
  if (!form.employerName) throw new Refusal("Which employer is it for?", "employerName");
  return (
    (await employerNamed(db, scope, form.employerName)) ?? createEmployer(scope, { name: form.employerName })
  );
}

/** 404 unless the employer is ours, and the contact one of theirs. */
async function requireOwn(
  db: Db,
  scope: Scope,
  job: { employerId: string; contactId?: string },
): Promise<void> {
  const { agencyId } = scope;
  const employer = await db.employer.findFirst({
    where: { agencyId, id: job.employerId, mergedIntoId: null },
  });
  if (!employer) notFound();
  if (!job.contactId) return;
  const contact = await db.contact.findFirst({
    where: { agencyId, id: job.contactId, employerId: job.employerId },
  });
  if (!contact) notFound();
}
