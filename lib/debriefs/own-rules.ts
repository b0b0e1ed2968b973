/** What follows from a candidate's own words: the interest that counts, and when news may be asked for. Pure. */
import { addMinutes, type Instant } from "@/lib/platform/time";
import type { Interest } from "./kinds";

/** Whether the job is wanted, as said last: by the candidate in the portal, or in the call-back. */
export function presentInterest(
  said: { interest: string | null; updatedAt: Instant } | null,
  own: { decision: string | null; decidedAt: Instant | null } | null,
): Interest | null {
  const decided =
    own?.decidedAt && (!said?.interest || own.decidedAt >= said.updatedAt) ? own.decision : null;
  return (decided ?? said?.interest ?? null) as Interest | null;
}

/** "Any news?": once in so many hours, counted from the last word, the interview's end, or the last time it was asked. */
export function mayAskForNews(
  facts: {
    open: boolean;
    overAt: Instant;
    lastWordAt: Instant | null;
    askedAt: Instant | null;
    now: Instant;
  },
  hours: number,
): { may: true } | { may: false; from: Instant | null } {
  const { open, overAt, now } = facts;
  if (!open || overAt > now) return { may: false, from: null };
  const last = Math.max(...[overAt, facts.lastWordAt, facts.askedAt].map((at) => at?.getTime() ?? 0));
  const from = addMinutes(new Date(last), hours * 60);
  return from <= now ? { may: true } : { may: false, from };
}
