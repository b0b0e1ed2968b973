/** The only clock, and the few conversions between instants, zones and days that everything else builds on. */
import { readFileSync } from "node:fs";
import { Temporal } from "temporal-polyfill";

/** A point in time (UTC). In rows `timestamptz`; in rules always an argument. */
export type Instant = Date;
/** A date without a time, "YYYY-MM-DD": decision days, promise days, holidays. */
export type Day = string;
/** An IANA zone name such as "Europe/London". */
export type Zone = string;

/**
 * The present. Gates and jobs call this once and pass the result on; rules never do.
 * With HEARBACK_TEST_CLOCK=1 the file named by HEARBACK_CLOCK_FILE may hold an offset in milliseconds, so that
 * web and worker move together and a person can watch a week go by.
 */
export function readClock(): Instant {
  return new Date(Date.now() + testOffset());
}

/** Whether a person or a test may move the clock (design: HEARBACK_TEST_CLOCK=1). */
export function clockMayMove(): boolean {
  return process.env.HEARBACK_TEST_CLOCK === "1";
}

export function toZoned(at: Instant, zone: Zone): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone);
}

/** The calendar day on which an instant falls in a zone. */
export function dayIn(at: Instant, zone: Zone): Day {
  return toZoned(at, zone).toPlainDate().toString();
}

/** The instant of a wall-clock time ("HH:MM") on a day in a zone; a time that summer time skips moves forward. */
export function instantOf(day: Day, time: string, zone: Zone): Instant {
  const local = Temporal.PlainDate.from(day).toPlainDateTime(Temporal.PlainTime.from(time));
  return new Date(local.toZonedDateTime(zone, { disambiguation: "compatible" }).epochMilliseconds);
}

export function addDays(day: Day, days: number): Day {
  return Temporal.PlainDate.from(day).add({ days }).toString();
}

/** A `date` column as Prisma gives it (UTC midnight), as a day; null stays null. */
export function toDay<D extends Date | null>(column: D): D extends null ? Day | null : Day {
  return (column ? column.toISOString().slice(0, 10) : null) as D extends null ? Day | null : Day;
}

/** A day as Prisma wants it for a `date` column. */
export function fromDay(day: Day): Date;
export function fromDay(day: Day | null | undefined): Date | null;
export function fromDay(day: Day | null | undefined): Date | null {
  return day ? new Date(`${day}T00:00:00.000Z`) : null;
}

export function addMinutes(at: Instant, minutes: number): Instant {
  return new Date(at.getTime() + minutes * 60_000);
}

function testOffset(): number {
  if (!clockMayMove() || !process.env.HEARBACK_CLOCK_FILE) return 0;
  try {
    return Number(readFileSync(process.env.HEARBACK_CLOCK_FILE, "utf8")) || 0;
  } catch {
    return 0;
  }
}
