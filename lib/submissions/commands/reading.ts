/** Any record by its kind, for what is done alike to all of them. */
import "server-only";
import { notFound } from "next/navigation";
import type { Db } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { searchText } from "@/lib/platform/search-text";
import type { RecordKind, RecordRef } from "../records";

/** A row with its columns by name; which ones depends on the kind. */
export type AnyRecord = { id: string; mergedIntoId: string | null; archivedAt: Date | null } & Record<
  string,
  unknown
>;
type Data = Record<string, unknown>;

/** 404 when there is none in this agency. */
export async function anyRecord(db: Db, scope: Scope, kind: RecordKind, id: string): Promise<AnyRecord> {
  const where = { agencyId: scope.agencyId, id };
  const row = await {
    candidate: () => db.candidate.findFirst({ where }),
    employer: () => db.employer.findFirst({ where }),
    contact: () => db.contact.findFirst({ where }),
    job: () => db.job.findFirst({ where }),
  }[kind]();
  return row ?? notFound();
}

/** Writes columns of a record that still stands as `expect` says. Returns whether it did. */
export async function writeRecord(
  db: Db,
  scope: Scope,
  kind: RecordKind,
  id: string,
  data: Data,
  expect: Data = {},
): Promise<boolean> {
  const change = {
    where: { ...expect, agencyId: scope.agencyId, id },
    data: { ...data, updatedAt: scope.now },
  };
  const { count } = await {
    candidate: () => db.candidate.updateMany(change),
    employer: () => db.employer.updateMany(change),
    contact: () => db.contact.updateMany(change),
    job: () => db.job.updateMany(change),
  }[kind]();
  return count > 0;
}

export function refOf(kind: RecordKind, row: AnyRecord): RecordRef {
  return { kind, id: row.id, employerId: typeof row.employerId === "string" ? row.employerId : null };
}

/** What a record is found by, as its own create command writes it. */
export function searchOf(kind: RecordKind, row: Data): string {
  const text = (name: string) => (typeof row[name] === "string" ? (row[name] as string) : null);
  switch (kind) {
    case "candidate":
      return searchText(text("name"), text("email"), text("phone"));
    case "employer":
      return searchText(text("name"));
    case "contact":
      return searchText(text("name"), text("email"));
    case "job":
      return searchText(text("title"), text("place"));
  }
}
