/** Candidates in lists and on their page. */
import "server-only";
import { notFound } from "next/navigation";
import type { Prisma } from "@/generated/prisma/client";
import { inAgency } from "@/lib/platform/db";
import { isId } from "@/lib/platform/ids";
import { paged, window } from "@/lib/platform/lists";
import type { DeskScope } from "@/lib/platform/scope";
import { idsMatching } from "@/lib/platform/search";

export type CandidateFilter = {
  q?: string;
  owner?: string;
  /** "open": somebody with an open loop; "archived": put away. */
  state?: string;
  sort?: string;
  page: number;
};
export type CandidateRow = Awaited<ReturnType<typeof candidateList>>["rows"][number];

/** A page of candidates; archived ones only when asked for. */
export async function candidateList(scope: DeskScope, filter: CandidateFilter) {
  return inAgency(scope, async (db) => {
    const ids = await idsMatching(db, "candidate", filter.q);
    const rows = await db.candidate.findMany({
      where: {
        agencyId: scope.agencyId,
        mergedIntoId: null,
        archivedAt: filter.state === "archived" ? { not: null } : null,
        ...(ids ? { id: { in: ids } } : {}),
        ...(filter.owner && isId(filter.owner) ? { ownerId: filter.owner } : {}),
        ...(filter.state === "open"
          ? { submissions: { some: { interviews: { some: { loop: OPEN } } } } }
          : {}),
      },
      select: {
        id: true,
        name: true,
        email: true,
        phone: true,
        preferredChannel: true,
        archivedAt: true,
        createdAt: true,
        owner: { select: { name: true } },
        submissions: {
          select: { interviews: { select: { day: true, loop: { select: { state: true, history: true } } } } },
        },
      },
      orderBy:
        filter.sort === "newest" ? [{ createdAt: "desc" }, { id: "desc" }] : [{ name: "asc" }, { id: "asc" }],
      ...window(filter.page),
    });
    return paged(
      rows.map((row) => asRow(row)),
      filter.page,
    );
  });
}

/** One candidate of this agency, merged and archived ones too (the page says so); 404 otherwise. */
export async function candidateById(scope: DeskScope, id: string) {
  if (!isId(id)) notFound();
  const row = await inAgency(scope, (db) =>
    db.candidate.findFirst({
      where: { agencyId: scope.agencyId, id },
      include: { owner: { select: { id: true, name: true } } },
    }),
  );
  return row ?? notFound();
}

const OPEN = { is: { state: "open", history: false } } satisfies Prisma.LoopNullableScalarRelationFilter;

type Listed = {
  submissions: { interviews: { day: Date; loop: { state: string; history: boolean } | null }[] }[];
};

function asRow<T extends Listed>({ submissions, ...row }: T) {
  const interviews = submissions.flatMap((submission) => submission.interviews);
  const days = interviews.map((interview) => interview.day.toISOString().slice(0, 10)).sort();
  return {
    ...row,
    interviews: interviews.length,
    lastInterview: days.at(-1) ?? null,
    openLoops: interviews.filter(({ loop }) => loop?.state === "open" && !loop.history).length,
  };
}
