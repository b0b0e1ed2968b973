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

/** One employer of this agency with contacts and jobs; 404 otherwise. */
export async function employerById(scope: DeskScope, id: string) {
  if (!isId(id)) notFound();
  const row = await inAgency(scope, (db) =>
    db.employer.findFirst({
      where: { agencyId: scope.agencyId, id },
      include: {
        contacts: { where: { mergedIntoId: null }, orderBy: [{ archivedAt: "desc" }, { name: "asc" }] },
        jobs: {
          where: { mergedIntoId: null },
          orderBy: { createdAt: "desc" },
          take: 100,
          include: { _count: { select: { submissions: true } } },
        },
      },
    }),
  );
  return row ?? notFound();
}

/** One contact of this agency; 404 otherwise. */
export async function contactById(scope: DeskScope, id: string) {
  if (!isId(id)) notFound();
  const row = await inAgency(scope, (db) =>
    db.contact.findFirst({
      where: { agencyId: scope.agencyId, id },
      include: { employer: { select: { id: true, name: true } } },
    }),
  );
  return row ?? notFound();
}
