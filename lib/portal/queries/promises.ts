/** What the candidate promised, in the words that are theirs to read, and how often they kept it. */
import "server-only";
import { inAgency } from "@/lib/platform/db";
import type { PortalScope } from "@/lib/platform/scope";
import { type Day, toDay } from "@/lib/platform/time";

export type OwnPromise = { id: string; words: string; dueOn: Day | null; status: string };

/** Of one interview, the open ones first; `kept` of `settled` counts all the candidate's interviews. */
export async function ownPromises(
  scope: PortalScope,
  interviewId: string,
): Promise<{ promises: OwnPromise[]; kept: number; settled: number }> {
  const { agencyId, candidateId } = scope;
  const mine = {
    agencyId,
    side: "candidate",
    ownWords: { not: null },
    interview: { submission: { candidateId } },
  };
  return inAgency(scope, async (db) => {
    const rows = await db.promise.findMany({
      where: { ...mine, interviewId, status: { not: "cancelled" } },
      select: { id: true, ownWords: true, dueOn: true, status: true },
      orderBy: [{ dueOn: "asc" }, { id: "asc" }],
      take: 50,
    });
    const counts = await db.promise.groupBy({
      by: ["status"],
      where: { ...mine, status: { in: ["kept", "broken"] } },
      _count: true,
    });
    const count = (status: string) => counts.find((one) => one.status === status)?._count ?? 0;
    const promises = rows.map(({ ownWords, dueOn, ...row }) => ({
      ...row,
      words: ownWords ?? "",
      dueOn: toDay(dueOn),
    }));
    return {
      promises: [...promises.filter(isOpen), ...promises.filter((one) => !isOpen(one))],
      kept: count("kept"),
      settled: count("kept") + count("broken"),
    };
  });
}

function isOpen({ status }: { status: string }): boolean {
  return status === "open";
}
