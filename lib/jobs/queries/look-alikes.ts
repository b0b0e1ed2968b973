/** Jobs that may be on record already, and the employer that a typed name means. */
import "server-only";
import type { Db } from "@/lib/platform/db";
import { type LookAlike, likest } from "@/lib/platform/look-alikes";
import type { Scope } from "@/lib/platform/scope";
import { idsSharingAWord } from "@/lib/platform/search";
import { searchText } from "@/lib/platform/search-text";
import { JOB_STATUS_WORDS, type JobStatus } from "../model";

/** Jobs of much the same title at the same employer, unless they are filled or closed. */
export async function jobsLike(
  db: Db,
  scope: Scope,
  job: { employerId: string; title: string },
  exceptId?: string,
): Promise<LookAlike[]> {
  const rows = await db.job.findMany({
    where: {
      agencyId: scope.agencyId,
      employerId: job.employerId,
      mergedIntoId: null,
      archivedAt: null,
      status: { in: ["open", "on_hold"] },
      id: { not: exceptId },
    },
    select: { id: true, title: true, place: true, status: true },
    orderBy: { createdAt: "desc" },
    take: 300,
  });
  const named = rows.map((row) => ({ ...row, name: row.title }));
  return likest(job.title, named).map((row) => ({
    id: row.id,
    label: row.title,
    hint: [row.place, JOB_STATUS_WORDS[row.status as JobStatus]].filter(Boolean).join(" · "),
    href: `/jobs/${row.id}`,
  }));
}

/** The one employer whose name is just this, capitals and accents aside; null where there is none or several. */
export async function employerNamed(db: Db, scope: Scope, name: string): Promise<string | null> {
  const rows = await db.employer.findMany({
    where: {
      agencyId: scope.agencyId,
      mergedIntoId: null,
      archivedAt: null,
      id: { in: await idsSharingAWord(db, "employer", name) },
    },
    select: { id: true, name: true },
  });
  const same = rows.filter((row) => searchText(row.name) === searchText(name));
  return same.length === 1 ? (same[0]?.id ?? null) : null;
}
