/** What leave means for one person's Today: am I away, whose work stands here, whom does nobody cover, am I just back. Pure. */
import type { Day, Instant } from "@/lib/platform/time";
import { backOn, coveredBy, isJustBack, type Leave, runs, standInFor, uncovered } from "./leave";

export type CoverToday<L extends Leave> = {
  /** My own leave that runs; `covered` false: nobody stands in. */
  away: { leave: L; covered: boolean; back: Day } | null;
  covering: { leave: L; back: Day }[];
  /** Colleagues who are away without anybody in their place; told to those who lead. */
  uncovered: { leave: L; back: Day }[];
  /** My own leave, over for a working day or three. */
  justBack: L | null;
};

type Who = { consultantId: string; leads: boolean; now: Instant };

export function coverToday<L extends Leave>(
  leaves: readonly L[],
  { consultantId, leads, now }: Who,
  isWorked: (day: Day) => boolean,
): CoverToday<L> {
  const withBack = (leave: L) => ({ leave, back: backOn(leave, isWorked) });
  const own = leaves.filter((leave) => leave.consultantId === consultantId);
  const mine = own.find((leave) => runs(leave, now));
  const standIn = standInFor(leaves, consultantId, now);
  const nobody = leads ? uncovered(leaves, now).filter((leave) => leave.consultantId !== consultantId) : [];
  return {
    away: mine ? { ...withBack(mine), covered: standIn?.coverId != null } : null,
    covering: coveredBy(leaves, consultantId, now).map(withBack),
    uncovered: nobody.map(withBack),
    justBack: mine ? null : (own.findLast((leave) => isJustBack(leave, now, isWorked)) ?? null),
  };
}
