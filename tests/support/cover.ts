/** Jane with a loop of her own, Tom who can cover, and a third who has nothing to do with it; all plain consultants. */
import { enterLeave } from "@/lib/agencies/commands/leave";
import { type DeskScope, scopeAt } from "@/lib/platform/scope";
import { makeAgency, type TestAgency } from "./agency";

export const LEAVE = { firstDay: "2026-11-03", lastDay: "2026-11-06" };
/** In the middle of the leave, on its last evening, and on the Monday after. */
export const DURING = new Date("2026-11-04T12:00:00Z");
export const LAST_EVENING = new Date("2026-11-06T23:30:00Z");
export const BACK = new Date("2026-11-09T09:30:00Z");

export async function desk(now?: Date) {
  const agency = await makeAgency(now ? { now } : {});
  const jane = await agency.consultant("consultant", "Jane Cole");
  const tom = await agency.consultant("consultant", "Tom Reed");
  const ann = await agency.consultant("consultant", "Ann Lowe");
  /** Stories are told in Jane's name. */
  const janes: TestAgency = { ...agency, scope: jane };
  return { agency, janes, jane, tom, ann };
}

export function goes(
  who: DeskScope,
  cover: DeskScope,
  days: { firstDay: string; lastDay: string } = LEAVE,
): Promise<string> {
  return enterLeave(who, { ...days, consultantId: who.consultantId, coverId: cover.consultantId });
}

export const during = (scope: DeskScope) => scopeAt(scope, DURING);
