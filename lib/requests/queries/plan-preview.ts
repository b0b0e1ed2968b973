/** What a rhythm that is being typed would mean: for one request and its person, or for anybody asked now. Writes nothing. */
import "server-only";
import { type Cadence, withCadence } from "@/lib/agencies/cadence";
import { nextWorkingTime } from "@/lib/agencies/calendar";
import { agencyOf } from "@/lib/agencies/queries";
import { inAgency } from "@/lib/platform/db";
import type { DeskScope } from "@/lib/platform/scope";
import { askedAt, chasePlan, type PlannedStep } from "../chase-plan";
import { chaseFacts, readHand } from "./hand";

export type PlanPreview = { steps: PlannedStep[]; zone: string };

/** 404 for another agency's interview. */
export async function planPreview(
  scope: DeskScope,
  cadence: Cadence,
  requestId: string | null,
): Promise<PlanPreview> {
  const { clocks: usual, calendar } = await agencyOf(scope);
  if (!requestId) {
    const facts = askedAt(nextWorkingTime(calendar, scope.now), withCadence(usual, cadence), calendar);
    return { steps: chasePlan(facts, scope.now), zone: calendar.zone };
  }
  return inAgency(scope, async (db) => {
    const hand = await readHand(db, scope, requestId);
    const clocks = withCadence(usual, cadence);
    const from = hand.row.askedAt ?? nextWorkingTime(hand.calendar, scope.now);
    return { steps: chasePlan(chaseFacts(hand, from, { clocks }), scope.now), zone: hand.calendar.zone };
  });
}
