/** The instant of a wall-clock time, for the browser: by Intl alone, so that no calendar library travels there. Pure. */
import type { Day, Instant, Zone } from "@/lib/platform/time";

const DAY_MS = 24 * 3_600_000;

/**
 * The same instant as `instantOf` in platform/time gives on the server: a time that summer time skips moves forward,
 * one that comes twice is the earlier. Null where day, time or zone is not one (half typed).
 */
export function wallInstant(day: Day, time: string, zone: Zone): Instant | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const wall = Date.parse(`${day}T${time}:00Z`);
  if (Number.isNaN(wall)) return null;
  try {
    const before = offsetAt(wall - DAY_MS, zone);
    const after = offsetAt(wall + DAY_MS, zone);
    const early = wall - before;
    const late = wall - after;
    const fits = offsetAt(early, zone) === before || offsetAt(late, zone) !== after;
    return new Date(fits ? early : late);
  } catch {
    return null;
  }
}

/** "HH:MM" that a clock in the zone shows. */
export function wallTime(at: Instant, zone: Zone): string {
  return new Date(at.getTime() + offsetAt(at.getTime(), zone)).toISOString().slice(11, 16);
}

/** Milliseconds by which the zone's clocks are ahead of UTC at an instant. Throws on an unknown zone. */
function offsetAt(at: number, zone: Zone): number {
  const parts = new Intl.DateTimeFormat("en-US", {
    timeZone: zone,
    hourCycle: "h23",
    year: "numeric",
    month: "numeric",
    day: "numeric",
    hour: "numeric",
    minute: "numeric",
    second: "numeric",
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((one) => one.type === type)?.value);
  const shown = Date.UTC(
    part("year"),
    part("month") - 1,
    part("day"),
    part("hour"),
    part("minute"),
    part("second"),
  );
  return shown - Math.floor(at / 1000) * 1000;
}
