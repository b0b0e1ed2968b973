/** Who is away, and who stands in for them at a moment: one rule for Today, for rights and for letters. Pure. */
import { addDays, type Day, dayIn, type Instant, type Zone } from "@/lib/platform/time";

/** Both days count, in the zone of the one who is away. `coverHere`: the cover still works at the agency. */
export type Leave = {
  id: string;
  consultantId: string;
  name: string;
  zone: Zone;
  coverId: string;
  coverHere: boolean;
  firstDay: Day;
  lastDay: Day;
};

export type StandIn<L extends Leave = Leave> = {
  leave: L;
  /** Null: the cover is away too, or has left. There are no chains: nobody then, until a manager sees to it. */
  coverId: string | null;
};

export function runs(leave: Leave, now: Instant): boolean {
  const today = dayIn(now, leave.zone);
  return leave.firstDay <= today && today <= leave.lastDay;
}

/** Who stands in for this person now; null while they are at their desk. */
export function standInFor<L extends Leave>(
  leaves: readonly L[],
  consultantId: string,
  now: Instant,
): StandIn<L> | null {
  const leave = leaves.find((one) => one.consultantId === consultantId && runs(one, now));
  if (!leave) return null;
  const coverAway = leaves.some((one) => one.consultantId === leave.coverId && runs(one, now));
  return { leave, coverId: leave.coverHere && !coverAway ? leave.coverId : null };
}

/** The leaves through which this person works for others now. */
export function coveredBy<L extends Leave>(leaves: readonly L[], coverId: string, now: Instant): L[] {
  return leaves.filter(
    (leave) => standInFor(leaves, leave.consultantId, now)?.coverId === coverId && runs(leave, now),
  );
}

/** Leaves that run and have nobody: for managers. */
export function uncovered<L extends Leave>(leaves: readonly L[], now: Instant): L[] {
  return leaves.filter(
    (leave) => runs(leave, now) && standInFor(leaves, leave.consultantId, now)?.coverId === null,
  );
}

/** A leave that shares a day with these days; null when none does. */
export function sharing<D extends Days>(leaves: readonly D[], days: Days): D | null {
  return leaves.find((one) => one.firstDay <= days.lastDay && days.firstDay <= one.lastDay) ?? null;
}
type Days = { firstDay: Day; lastDay: Day };

/** The first working day after it: when they are at their desk again. */
export function backOn({ lastDay }: Pick<Leave, "lastDay">, isWorked: (day: Day) => boolean): Day {
  let day = addDays(lastDay, 1);
  for (let walked = 0; walked < 30 && !isWorked(day); walked++) day = addDays(day, 1);
  return day;
}

/** Working days on which somebody who is back is told what happened meanwhile. */
export const DAYS_TOLD = 3;

/** Whether today is one of the first working days back. */
export function isJustBack(leave: Leave, now: Instant, isWorked: (day: Day) => boolean): boolean {
  const today = dayIn(now, leave.zone);
  if (today <= leave.lastDay) return false;
  let worked = 0;
  for (let day = addDays(leave.lastDay, 1); day < today; day = addDays(day, 1)) {
    if (isWorked(day)) worked += 1;
    if (worked >= DAYS_TOLD) return false;
  }
  return true;
}
