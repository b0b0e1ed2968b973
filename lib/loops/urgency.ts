/** How urgent something is, by its due time. Pure. */
import { addMinutes, type Instant } from "@/lib/platform/time";

/** `due`: its time has come, and it is not late yet. */
export type Urgency = "neutral" | "risk" | "due" | "overdue" | "held";

/** Minutes before a due time from which a row counts as at risk. */
const RISK_MINUTES = 30;

/** `grace`: minutes after the due time until it is late. */
export function urgencyOf(dueAt: Instant | null, now: Instant, grace = 0): Urgency {
  if (!dueAt) return "neutral";
  if (addMinutes(dueAt, grace) <= now) return "overdue";
  if (dueAt <= now) return "due";
  return dueAt.getTime() - now.getTime() <= RISK_MINUTES * 60_000 ? "risk" : "neutral";
}
