/** A request that was asked on a Monday in London, and what the manners make of it. */
import { clocksOf } from "@/lib/agencies/clocks";
import { instantOf } from "@/lib/platform/time";
import { type ChaseFacts, nextChase } from "@/lib/requests/cadence";
import { ENGLAND } from "./calendars";

export const london = (day: string, time: string) => instantOf(day, time, ENGLAND.zone);
/** Monday 2 November 2026, ten past four. */
export const ASKED = london("2026-11-02", "16:10");

export function chase(change: Partial<ChaseFacts> = {}) {
  return nextChase({
    askedAt: ASKED,
    chaseCount: 0,
    notBefore: null,
    doNotContactUntil: null,
    heldUntil: null,
    promisedFor: null,
    clocks: clocksOf({}),
    calendar: ENGLAND,
    ...change,
  });
}
