/** Employers in lists and on their page, with their contacts. */
import "server-only";
import { notFound } from "next/navigation";
import { inAgency } from "@/lib/platform/db";
import { isId } from "@/lib/platform/ids";
import { paged, window } from "@/lib/platform/lists";
import type { DeskScope } from "@/lib/platform/scope";
import { idsMatching } from "@/lib/platform/search";

export type EmployerFilter = { q?: string; state?: string; sort?: string; page: number };
export type EmployerRow = Awaited<ReturnType<typeof employerList>>["rows"][number];

/** A page of employers; archived ones only when asked for. */
export async function employerList(scope: DeskScope, filter: EmployerFilter) {
  return inAgency(scope, async (db) => {
    const ids = await idsMatching(db, "employer", filter.q);
    const rows = await db.employer.findMany({
      where: {
        agencyId: scope.agencyId,
        mergedIntoId: null,
        archivedAt: filter.state === "archived" ? { not: null } : null,
        ...(ids ? { id: { in: ids } } : {}),
      },
      select: {
        id: true,
        name: true,
        zone: true,
        country: true,
        archivedAt: true,
        createdAt: true,
        _count: { select: { contacts: true, jobs: true } },
      },
      orderBy:
        filter.sort === "newest" ? [{ createdAt: "desc" }, { id: "desc" }] : [{ name: "asc" }, { id: "asc" }],
      ...window(filter.page),
    });
    return paged(rows, filter.page);
  });
}

/** One employer of this agency with contacts and jobs; merged and archived ones too (the page says so); 404 otherwise. */
export async function employerById(scope: DeskScope, id: string) {
  if (!isId(id)) notFound();
  const row = await inAgency(scope, (db) =>
    db.employer.findFirst({
      where: { agencyId: scope.agencyId, id },
      include: {
        contacts: {
          where: { mergedIntoId: null },
          orderBy: [{ archivedAt: { sort: "desc", nulls: "first" } }, { name: "asc" }, { id: "asc" }],
        },
        jobs: {
          where: { mergedIntoId: null, archivedAt: null },
          orderBy: [{ createdAt: "desc" }, { id: "desc" }],
          take: 50,
          include: { _count: { select: { submissions: { where: { archivedAt: null } } } } },
        },
      },
    }),
  );
  return row ?? notFound();
}

/** One contact of this employer of this agency, with the interviews it is being asked about; 404 otherwise. */
export async function contactById(scope: DeskScope, employerId: string, id: string) {
  if (!isId(id) || !isId(employerId)) notFound();
  const { agencyId } = scope;
  const row = await inAgency(scope, (db) =>
    db.contact.findFirst({
      where: { agencyId, id, employerId },
      include: {
        employer: { select: { id: true, name: true, zone: true } },
        requests: {
          where: { status: { in: ["ready", "asked", "held", "promised"] } },
          select: { status: true, interview: { select: { id: true, number: true } } },
          orderBy: { createdAt: "desc" },
          take: 20,
        },
      },
    }),
  );
  return row ?? notFound();
}

/** Where a merged or misplaced contact is now; null for one that is not on record. */
export async function contactsEmployer(scope: DeskScope, id: string) {
  if (!isId(id)) return null;
  return inAgency(scope, (db) =>
    db.contact.findFirst({
      where: { agencyId: scope.agencyId, id },
      select: { id: true, employerId: true, mergedIntoId: true },
    }),
  );
}

/** The people one may name as a job's contact: by name, without those who left or were put away. */
export async function contactsOf(scope: DeskScope, employerId: string) {
  if (!isId(employerId)) return [];
  return inAgency(scope, (db) =>
    db.contact.findMany({
      where: { agencyId: scope.agencyId, employerId, mergedIntoId: null, archivedAt: null, leftAt: null },
      select: { id: true, name: true, title: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
    }),
  );
}
