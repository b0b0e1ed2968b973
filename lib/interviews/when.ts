/** How times and days read on the screen. No import of the clock's module at run time: the browser uses this, too. */
import type { Day, Instant, Zone } from "@/lib/platform/time";

const BRITISH = "en-GB";

/** "Fri 14 Nov 16:00" in a zone; with `now` the year is named where it is another one ("Fri 14 Nov 2025 16:00"). */
export function formatInstant(at: Instant, zone: Zone, locale = BRITISH, now?: Instant): string {
  const day = dayPart(at, zone, locale, now !== undefined && yearOf(at, zone) !== yearOf(now, zone));
  return `${day} ${formatTime(at, zone, locale)}`;
}

/** "16:00" in a zone. */
export function formatTime(at: Instant, zone: Zone, locale = BRITISH): string {
  return written(at, locale, { timeZone: zone, hour: "2-digit", minute: "2-digit", hourCycle: "h23" });
}

/** "Fri 14 Nov"; with `today` the year is named where it is another one. A day has no zone. */
export function formatDay(day: Day, today?: Day, locale = BRITISH): string {
  const withYear = today !== undefined && day.slice(0, 4) !== today.slice(0, 4);
  return dayPart(new Date(`${day}T12:00:00Z`), "UTC", locale, withYear);
}

/** "3 November 2026", for a letter on paper. */
export function formatLongDay(day: Day, locale = BRITISH): string {
  const options = { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" } as const;
  return new Date(`${day}T12:00:00Z`).toLocaleDateString(locale, options);
}

/**
 * "Fri 14 Nov 16:00 (employer's time, Toronto) – 21:00 yours"; only the first part where both clocks show the same at
 * that moment. Your day is named where it is another one ("– Sat 15 Nov 05:00 yours").
 */
export function inBothZones(
  at: Instant,
  theirs: Zone,
  yours: Zone,
  place?: string | null,
  now?: Instant,
): string {
  const there = formatInstant(at, theirs, BRITISH, now);
  const here = formatInstant(at, yours, BRITISH, now);
  if (there === here) return there;
  const time = formatTime(at, yours);
  const sameDay = there.slice(0, -time.length) === here.slice(0, -time.length);
  return `${there} (employer's time, ${place || cityOf(theirs)}) – ${sameDay ? time : here} yours`;
}

export type InterviewTime = { day: Day; startsAt: Instant | null; zone: Zone };

/** An interview's time for somebody in `yours`; a date without a time says so ("Fri 14 Nov, time not known"). */
export function formatInterview(
  time: InterviewTime,
  yours: Zone,
  place?: string | null,
  now?: Instant,
): string {
  if (time.startsAt) return inBothZones(time.startsAt, time.zone, yours, place, now);
  const thisYear = now && yearOf(now, time.zone);
  return `${formatDay(time.day, thisYear)}, time not known`;
}

/** "2 h ago", "in 3 days", "just now": whole units of clock time, rounded down. */
export function relativeTime(at: Instant, now: Instant): string {
  const minutes = (at.getTime() - now.getTime()) / 60_000;
  if (Math.abs(minutes) < 1) return "just now";
  return minutes < 0 ? `${ageInWords(-minutes)} ago` : `in ${ageInWords(minutes)}`;
}

/** How long a thing has been waiting: "45 min", "3 h", "2 days", "3 months". Whole units, rounded down. */
export function ageInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const days = Math.floor(hours / 24);
  if (minutes < 1) return "less than a minute";
  if (hours < 1) return `${Math.floor(minutes)} min`;
  if (days < 1) return `${hours} h`;
  if (days < 60) return plural(days, "day");
  if (days < 730) return plural(Math.floor(days / 30.44), "month");
  return plural(Math.floor(days / 365.25), "year");
}

/** The city that names a zone, as people there spell it today: "America/New_York" is "New York". */
export function cityOf(zone: Zone): string {
  const name = zone.slice(zone.lastIndexOf("/") + 1).replaceAll("_", " ");
  return TODAY.get(name) ?? name;
}

/** Names that the zone database still carries under their old spelling. */
const TODAY = new Map([
  ["Calcutta", "Kolkata"],
  ["Kiev", "Kyiv"],
  ["Saigon", "Ho Chi Minh City"],
  ["Katmandu", "Kathmandu"],
  ["Rangoon", "Yangon"],
]);

function plural(count: number, unit: string): string {
  return `${count} ${unit}${count === 1 ? "" : "s"}`;
}

function yearOf(at: Instant, zone: Zone): string {
  return written(at, BRITISH, { timeZone: zone, year: "numeric" });
}

function dayPart(at: Instant, zone: Zone, locale: string, withYear: boolean): string {
  const format = { timeZone: zone, weekday: "short", day: "numeric", month: "short" } as const;
  return written(at, locale, withYear ? { ...format, year: "numeric" } : format);
}

/** As the locale writes it, without its commas; English months have three letters ("Sep", not "Sept"). */
function written(at: Instant, locale: string, format: Intl.DateTimeFormatOptions): string {
  const text = formatter(locale, format).format(at).replaceAll(",", "");
  return locale.startsWith("en") ? text.replace("Sept", "Sep") : text;
}

/** Making a formatter costs fifty times its use; the same arguments always make the same one. */
const formatters = new Map<string, Intl.DateTimeFormat>();

function formatter(locale: string, format: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(format)}`;
  let known = formatters.get(key);
  if (!known) {
    known = new Intl.DateTimeFormat(locale, format);
    formatters.set(key, known);
  }
  return known;
}
