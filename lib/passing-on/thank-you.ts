/** When a thank-you note is in time. Pure. */
import { addMinutes, type Instant } from "@/lib/platform/time";

/**
 * A thank-you note is suggested for a day, still possible for another, and then gone (source S7: within 24 hours). Null
 * before the interview is over.
 */
export function thankYouTime(
  overAt: Instant,
  now: Instant,
  clocks: { thankYouUntilHours: number; thankYouHiddenAfterHours: number },
): "now" | "late" | "gone" | null {
  if (overAt > now) return null;
  if (now < addMinutes(overAt, clocks.thankYouUntilHours * 60)) return "now";
  return now < addMinutes(overAt, clocks.thankYouHiddenAfterHours * 60) ? "late" : "gone";
}
