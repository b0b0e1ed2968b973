/** Jobs in lists and on their page, with who was put forward. */
import "server-only";
import { notFound } from "next/navigation";
import { inAgency } from "@/lib/platform/db";
import { isId } from "@/lib/platform/ids";
import { paged, window } from "@/lib/platform/lists";
import type { DeskScope } from "@/lib/platform/scope";
import { idsMatching } from "@/lib/platform/search";

export type JobFilter = { q?: string; employer?: string; state?: string; sort?: string; page: number };
export type JobRow = Awaited<ReturnType<typeof jobList>>["rows"][number];

/** A page of jobs; `state` is a job's status or "archived". */
export async function jobList(scope: DeskScope, filter: JobFilter) {
  return inAgency(scope, async (db) => {
    const ids = await idsMatching(db, "job", filter.q);
    const archived = filter.state === "archived";
    const rows = await db.job.findMany({
      where: {
        agencyId: scope.agencyId,
        mergedIntoId: null,
        archivedAt: archived ? { not: null } : null,
        ...(filter.state && !archived ? { status: filter.state } : {}),
        ...(ids ? { id: { in: ids } } : {}),
        ...(filter.employer && isId(filter.employer) ? { employerId: filter.employer } : {}),
      },
      select: {
        id: true,
        title: true,
        place: true,
        status: true,
        archivedAt: true,
        createdAt: true,
        employer: { select: { id: true, name: true } },
        owner: { select: { name: true } },
        _count: { select: { submissions: true } },
      },
      orderBy:
        filter.sort === "newest"
          ? [{ createdAt: "desc" }, { id: "desc" }]
          : [{ title: "asc" }, { id: "asc" }],
      ...window(filter.page),
    });
    return paged(rows, filter.page);
  });
}

/** One job of this agency, merged and archived ones too (the page says so); 404 otherwise. */
export async function jobById(scope: DeskScope, id: string) {
  if (!isId(id)) notFound();
  const row = await inAgency(scope, (db) =>
    db.job.findFirst({
      where: { agencyId: scope.agencyId, id },
      include: {
        employer: { select: { id: true, name: true } },
        contact: { select: { id: true, name: true, email: true, phone: true, preferredChannel: true } },
        owner: { select: { id: true, name: true } },
      },
    }),
  );
  return row ?? notFound();
}
