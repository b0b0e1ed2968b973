/** When a letter that the mail server put off is tried again, and when we stop: pure. */
import { addMinutes, type Instant } from "@/lib/platform/time";

/** Minutes between tries: quickly at first, then twice a day; together 48 hours. */
const WAITS = [1, 5, 15, 60, 4 * 60, 12 * 60, 12 * 60, 12 * 60, 399];
/** A tenth up or down, so that what failed together does not come back together. */
const JITTER = 0.1;

/** The next try after so many; null when two days of trying were enough. `chance` is a number from 0 to 1. */
export function nextTry(attempts: number, now: Instant, chance: number): Instant | null {
  const wait = WAITS[attempts - 1];
  if (wait === undefined) return null;
  return addMinutes(now, wait * (1 - JITTER + 2 * JITTER * chance));
}
