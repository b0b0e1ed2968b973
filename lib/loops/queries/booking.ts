/** What the booking form asks while somebody types: records to pick, what comes with them, and who is much alike. */
import "server-only";
import { candidatesLike } from "@/lib/candidates/queries/look-alikes";
import { contactsLike, employersLike } from "@/lib/employers/queries/look-alikes";
import { type Part, typedName, whichOf } from "@/lib/interviews/booking-choices";
import type { BookingRequest } from "@/lib/interviews/model";
import { jobsLike } from "@/lib/jobs/queries/look-alikes";
import { type Db, inAgency } from "@/lib/platform/db";
import type { LookAlike } from "@/lib/platform/look-alikes";
import type { DeskScope } from "@/lib/platform/scope";
import { searchText } from "@/lib/platform/search-text";
import { findAnything } from "./finding";

export type Picked = { id: string; label: string; hint?: string };
/** A record to pick, with what comes along: an employer's zone; a job's employer, its zone and its contact. */
export type PickOption = Picked & { zone?: string | null; employer?: Picked; contact?: Picked | null };

const OFFERED = 8;

/** Records in use that fit what was typed; of an employer also with nothing typed. */
export async function pickOptions(
  scope: DeskScope,
  wish: { kind: Part; q: string; employerId?: string },
): Promise<PickOption[]> {
  const { kind, q, employerId } = wish;
  return inAgency(scope, async (db) => {
    if (kind === "contact") return employerId ? contactsAt(db, scope, employerId, q) : [];
    if (kind === "job" && employerId) return jobsWhere(db, scope, { employerId }, q);
    const [found] = await findAnything(scope, { q, kinds: [kind], each: OFFERED, inUse: true });
    const hits = found?.hits ?? [];
    const ids = hits.map((hit) => hit.id);
    if (kind === "candidate") return hits.map(({ id, label, hint }) => ({ id, label, hint }));
    const options =
      kind === "job" ? await jobsWhere(db, scope, { id: ids }, "") : await zonesOf(db, scope, hits);
    return options.toSorted((a, b) => ids.indexOf(a.id) - ids.indexOf(b.id));
  });
}

/** What a link to the form names already: "/interviews/new?candidate=…&job=…". Unknown ids are left out. */
export async function prefilled(
  scope: DeskScope,
  given: { candidate?: string; job?: string; employer?: string },
): Promise<{ candidate: Picked | null; job: PickOption | null; employer: PickOption | null }> {
  return inAgency(scope, async (db) => {
    const where = (id: string) => ({ agencyId: scope.agencyId, id, archivedAt: null, mergedIntoId: null });
    const person = given.candidate && (await db.candidate.findFirst({ where: where(given.candidate) }));
    const jobs = given.job ? await jobsWhere(db, scope, { id: [given.job] }, "") : [];
    const employerId = jobs[0]?.employer?.id ?? given.employer;
    const employer = employerId ? await db.employer.findFirst({ where: where(employerId) }) : null;
    return {
      candidate: person ? { id: person.id, label: person.name, hint: person.email ?? undefined } : null,
      job: jobs[0] ?? null,
      employer: employer && { id: employer.id, label: employer.name, zone: employer.zone },
    };
  });
}

/** The round that a new interview of this candidate for this job would be. */
export async function roundFor(scope: DeskScope, candidateId: string, jobId: string): Promise<number> {
  return inAgency(scope, async (db) => {
    const { _max } = await db.interview.aggregate({
      where: {
        agencyId: scope.agencyId,
        submission: { candidateId, jobId },
        archivedAt: null,
        status: { not: "cancelled" },
      },
      _max: { round: true },
    });
    return (_max.round ?? 0) + 1;
  });
}

export type Alike = { part: Part; name: string; options: LookAlike[] };

/** Names about to be made anew that look like somebody we know, unless the form says that another is meant. */
export async function alikeInBooking(scope: DeskScope, form: BookingRequest): Promise<Alike[]> {
  return inAgency(scope, async (db) => {
    const found: Alike[] = [];
    const ask = async (part: Part, look: (name: string) => Promise<LookAlike[]>) => {
      const name = typedName(form, part);
      if (!name || form[`${part}Id`] || whichOf(form, part)) return;
      const options = await look(name);
      if (options.length > 0) found.push({ part, name, options });
    };
    await ask("candidate", (name) =>
      candidatesLike(db, scope, { name, email: form.candidateEmail, phone: form.candidatePhone }),
    );
    if (!form.jobId) await ask("employer", (name) => employersLike(db, scope, name));
    const employerId = await employerOf(db, scope, form);
    if (!employerId) return found;
    await ask("job", (title) => jobsLike(db, scope, { employerId, title }));
    await ask("contact", async (name) => {
      const here = (await contactsAt(db, scope, employerId, "")).map((contact) => contact.id);
      const alike = await contactsLike(db, scope, { employerId, name, email: form.contactEmail });
      return alike.filter((contact) => here.includes(contact.id));
    });
    return found;
  });
}

async function employerOf(db: Db, scope: DeskScope, form: BookingRequest): Promise<string | undefined> {
  const which = whichOf(form, "employer");
  if (which && which !== "new") return which;
  if (!form.jobId) return form.employerId;
  const job = await db.job.findFirst({ where: { agencyId: scope.agencyId, id: form.jobId } });
  return job?.employerId;
}

async function zonesOf(db: Db, scope: DeskScope, hits: Picked[]): Promise<PickOption[]> {
  const rows = await db.employer.findMany({
    where: { agencyId: scope.agencyId, id: { in: hits.map((hit) => hit.id) } },
    select: { id: true, zone: true },
  });
  return hits.map(({ id, label, hint }) => ({
    id,
    label,
    hint,
    zone: rows.find((row) => row.id === id)?.zone ?? null,
  }));
}

async function jobsWhere(
  db: Db,
  scope: DeskScope,
  which: { employerId: string } | { id: string[] },
  q: string,
): Promise<PickOption[]> {
  const rows = await db.job.findMany({
    where: {
      agencyId: scope.agencyId,
      archivedAt: null,
      mergedIntoId: null,
      ...("id" in which ? { id: { in: which.id } } : which),
    },
    include: {
      employer: { select: { id: true, name: true, zone: true } },
      contact: { select: { id: true, name: true, title: true } },
    },
    orderBy: [{ createdAt: "desc" }, { id: "desc" }],
    take: 200,
  });
  return fitting(rows, (row) => row.title, q).map(({ id, title, place, employer, contact }) => ({
    id,
    label: title,
    hint: [employer.name, place].filter(Boolean).join(" · "),
    zone: employer.zone,
    employer: { id: employer.id, label: employer.name },
    contact: contact && { id: contact.id, label: contact.name, hint: contact.title ?? undefined },
  }));
}

async function contactsAt(db: Db, scope: DeskScope, employerId: string, q: string): Promise<Picked[]> {
  const rows = await db.contact.findMany({
    where: { agencyId: scope.agencyId, employerId, archivedAt: null, mergedIntoId: null, leftAt: null },
    select: { id: true, name: true, title: true, email: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 300,
  });
  return fitting(rows, (row) => row.name, q).map(({ id, name, title, email }) => ({
    id,
    label: name,
    hint: [title, email].filter(Boolean).join(" · "),
  }));
}

/** An employer has few enough of each to look through them here, accents and capitals aside. */
function fitting<T>(rows: T[], textOf: (row: T) => string, q: string): T[] {
  const typed = searchText(q);
  return rows.filter((row) => searchText(textOf(row)).includes(typed)).slice(0, OFFERED * 2);
}
