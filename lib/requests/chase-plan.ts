/** What happens if nobody answers: the chases to come, as a dated list for the consultant's eyes. Pure. */
import type { WorkingCalendar } from "@/lib/agencies/calendar";
import type { Clocks } from "@/lib/agencies/clocks";
import type { Instant } from "@/lib/platform/time";
import { type ChaseFacts, nextChase } from "./cadence";
import type { BroughtIn, Channel } from "./steps";

export type PlannedStep =
  | { at: Instant; step: Channel; number: number; escalate: BroughtIn | null }
  | { at: Instant; step: "lapse" };

/** More would be read by nobody. */
const MOST_STEPS = 12;

/** The chases from here to the moment at which giving up is proposed, if each is made on its day, and what is overdue now. */
export function chasePlan(facts: ChaseFacts, now: Instant): PlannedStep[] {
  const steps: PlannedStep[] = [];
  let ahead = facts;
  while (steps.length < MOST_STEPS) {
    const next = nextChase(ahead);
    if ("lapseProposedAt" in next) return [...steps, { at: next.lapseProposedAt, step: "lapse" }];
    const { at, channel, number, escalate } = next;
    steps.push({ at, step: channel, number, escalate });
    ahead = { ...ahead, chaseCount: ahead.chaseCount + 1, lastChasedAt: at < now ? now : at };
  }
  return steps;
}

/** Facts of a request that was asked at a moment and of which nothing else is known: to show what a cadence means. */
export function askedAt(at: Instant, clocks: Clocks, calendar: WorkingCalendar): ChaseFacts {
  const none = { notBefore: null, doNotContactUntil: null, heldUntil: null, promisedFor: null };
  return { ...none, askedAt: at, chaseCount: 0, clocks, calendar };
}

/** When somebody should act next on an unanswered request: the next chase, or the question whether to stop. */
export function nextStepAt(facts: ChaseFacts): Instant {
  const next = nextChase(facts);
  return "lapseProposedAt" in next ? next.lapseProposedAt : next.at;
}
