/** Finds or makes the employers, candidates, jobs, contacts and submissions that a batch of rows names: few round trips. */
import "server-only";
import type { Db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import type { Scope } from "@/lib/platform/scope";
import { searchText } from "@/lib/platform/search-text";
import type { PlannedRow } from "../model";

export type Batch = { db: Db; scope: Scope; importId: string; ownerId: string };

/** A job that the file does not name is asked for when it is needed, not invented. */
export const NO_JOB = "Job not named";

const key = (...parts: string[]) => parts.join("\n");

/** Employer ids by folded name. An employer of that name in the books is used, whoever brought it in. */
export async function employersOf(batch: Batch, rows: PlannedRow[]): Promise<(row: PlannedRow) => string> {
  const { db, scope } = batch;
  const names = new Map(rows.map((row) => [searchText(row.employerName), row.employerName]));
  const known = await db.employer.findMany({
    where: { agencyId: scope.agencyId, search: { in: [...names.keys()] }, mergedIntoId: null },
    select: { id: true, search: true },
    orderBy: { createdAt: "asc" },
  });
  const ids = new Map(known.map((row) => [row.search, row.id]));
  const fresh = [...names].filter(([folded]) => !ids.has(folded));
  await db.employer.createMany({
    data: fresh.map(([search, name]) => ({
      ...made(batch, ids, search),
      name,
      search,
      importId: batch.importId,
    })),
  });
  return (row) => idIn(ids, searchText(row.employerName));
}

/** Candidate ids by e-mail where the row has one, else by name among those without another e-mail. */
export async function candidatesOf(batch: Batch, rows: PlannedRow[]): Promise<(row: PlannedRow) => string> {
  const { db, scope } = batch;
  const known = await db.candidate.findMany({
    where: {
      agencyId: scope.agencyId,
      mergedIntoId: null,
      OR: [
        { email: { in: rows.flatMap((row) => row.candidateEmail ?? []) } },
        { name: { in: rows.map((row) => row.candidateName) } },
      ],
    },
    select: { id: true, name: true, email: true },
    orderBy: { createdAt: "asc" },
  });
  const ids = new Map<string, string>();
  for (const { id, name, email } of known) {
    if (email && !ids.has(email)) ids.set(email, id);
    if (!email && !ids.has(searchText(name))) ids.set(searchText(name), id);
  }
  const keyOf = (row: PlannedRow) => row.candidateEmail ?? searchText(row.candidateName);
  const fresh = new Map(
    rows.map((row) => [keyOf(row), row]).filter(([one]) => !ids.has(one as string)) as [string, PlannedRow][],
  );
  await db.candidate.createMany({
    data: [...fresh].map(([one, row]) => ({
      ...made(batch, ids, one),
      ownerId: batch.ownerId,
      name: row.candidateName,
      email: row.candidateEmail,
      phone: row.candidatePhone,
      search: searchText(row.candidateName, row.candidateEmail, row.candidatePhone),
      importId: batch.importId,
    })),
  });
  return (row) => idIn(ids, keyOf(row));
}

/** Job ids by employer and title. */
export async function jobsOf(
  batch: Batch,
  rows: PlannedRow[],
  employerOf: (row: PlannedRow) => string,
): Promise<(row: PlannedRow) => string> {
  const { db, scope } = batch;
  const keyOf = (row: PlannedRow) => key(employerOf(row), searchText(row.jobTitle ?? NO_JOB));
  const known = await db.job.findMany({
    where: {
      agencyId: scope.agencyId,
      employerId: { in: [...new Set(rows.map(employerOf))] },
      mergedIntoId: null,
    },
    select: { id: true, employerId: true, title: true },
    orderBy: { createdAt: "asc" },
  });
  const ids = new Map(known.map((row) => [key(row.employerId, searchText(row.title)), row.id]));
  const fresh = new Map(rows.map((row) => [keyOf(row), row] as const).filter(([one]) => !ids.has(one)));
  await db.job.createMany({
    data: [...fresh].map(([one, row]) => ({
      ...made(batch, ids, one),
      employerId: employerOf(row),
      ownerId: batch.ownerId,
      title: row.jobTitle ?? NO_JOB,
      search: searchText(row.jobTitle ?? NO_JOB),
      importId: batch.importId,
    })),
  });
  return (row) => idIn(ids, keyOf(row));
}

/** Contact ids by employer and e-mail or name; null where the row names nobody. */
export async function contactsOf(
  batch: Batch,
  rows: PlannedRow[],
  employerOf: (row: PlannedRow) => string,
): Promise<(row: PlannedRow) => string | null> {
  const { db, scope } = batch;
  const named = rows.filter((row) => row.contactName || row.contactEmail);
  const keyOf = (row: PlannedRow) => key(employerOf(row), row.contactEmail ?? searchText(row.contactName));
  const known = await db.contact.findMany({
    where: {
      agencyId: scope.agencyId,
      employerId: { in: [...new Set(named.map(employerOf))] },
      mergedIntoId: null,
    },
    select: { id: true, employerId: true, name: true, email: true },
  });
  const ids = new Map<string, string>();
  for (const { id, employerId, name, email } of known) {
    ids.set(key(employerId, searchText(name)), id);
    if (email) ids.set(key(employerId, email), id);
  }
  const fresh = new Map(named.map((row) => [keyOf(row), row] as const).filter(([one]) => !ids.has(one)));
  await db.contact.createMany({
    data: [...fresh].map(([one, row]) => ({
      ...made(batch, ids, one),
      employerId: employerOf(row),
      name: row.contactName ?? row.contactEmail ?? "",
      email: row.contactEmail,
      search: searchText(row.contactName, row.contactEmail),
      importId: batch.importId,
    })),
  });
  return (row) => (row.contactName || row.contactEmail ? idIn(ids, keyOf(row)) : null);
}

/** Submission ids by candidate and job; a new one stands where its interview puts it. */
export async function submissionsOf(
  batch: Batch,
  rows: PlannedRow[],
  pairOf: (row: PlannedRow) => { candidateId: string; jobId: string },
): Promise<(row: PlannedRow) => string> {
  const { db, scope } = batch;
  const keyOf = (row: PlannedRow) => key(pairOf(row).candidateId, pairOf(row).jobId);
  const known = await db.submission.findMany({
    where: {
      agencyId: scope.agencyId,
      candidateId: { in: [...new Set(rows.map((row) => pairOf(row).candidateId))] },
    },
    select: { id: true, candidateId: true, jobId: true },
  });
  const ids = new Map(known.map((row) => [key(row.candidateId, row.jobId), row.id]));
  const fresh = new Map(rows.map((row) => [keyOf(row), row] as const).filter(([one]) => !ids.has(one)));
  await db.submission.createMany({
    data: [...fresh].map(([one, row]) => ({
      ...made(batch, ids, one),
      ...pairOf(row),
      status: row.status === "attended" ? "awaiting_outcome" : "interviewing",
      statusSince: scope.now,
      importId: batch.importId,
    })),
  });
  return (row) => idIn(ids, keyOf(row));
}

function made({ scope }: Batch, ids: Map<string, string>, one: string) {
  const id = newId(scope.now);
  ids.set(one, id);
  return { id, agencyId: scope.agencyId, createdAt: scope.now, updatedAt: scope.now };
}

function idIn(ids: Map<string, string>, one: string): string {
  const id = ids.get(one);
  if (!id) throw new Error("import: a record that was just made is missing");
  return id;
}
