/** Decides for a date column as a whole whether the day or the month comes first, and says which cells stay doubtful. */
import { bothReadings, parseDate } from "./dates";
import type { DateStyle } from "./model";
import { isBlank, tidy } from "./text";

export type AmbiguousDate = { value: string; count: number; dayFirst: string; monthFirst: string };

export type DateStyleReport = {
  style: DateStyle;
  /** False when no cell settles it and the style is a guess, or when cells contradict each other. */
  certain: boolean;
  /** Cells that can only be read with the day first, or only with the month first. */
  dayFirstOnly: number;
  monthFirstOnly: number;
  /** Cells that both styles can read, differently; the most frequent first. */
  ambiguous: AmbiguousDate[];
  /** Ambiguous ones that the style puts outside all the dates that are certain, where the other reading falls inside. */
  doubtful: AmbiguousDate[];
  /** Cells that no style can read. */
  unreadable: { value: string; count: number }[];
};

/** `fallback` is the habit of the agency's country, used when nothing in the column settles it. */
export function sniffDateStyle(values: string[], fallback: DateStyle = "day-first"): DateStyleReport {
  const counts = new Map<string, number>();
  for (const value of values) {
    if (!isBlank(value)) counts.set(tidy(value), (counts.get(tidy(value)) ?? 0) + 1);
  }
  let dayFirstOnly = 0;
  let monthFirstOnly = 0;
  const ambiguous: AmbiguousDate[] = [];
  const unreadable: { value: string; count: number }[] = [];
  const certainDays: string[] = [];
  for (const [value, count] of counts) {
    const readings = bothReadings(value);
    const parsed = parseDate(value, "day-first");
    if (readings) ambiguous.push({ value, count, ...readings });
    else if ("error" in parsed) unreadable.push({ value, count });
    else {
      certainDays.push(parsed.day);
      if (parsed.swapped) monthFirstOnly += count;
      else if (needsDayFirst(value)) dayFirstOnly += count;
    }
  }
  const style = decide(dayFirstOnly, monthFirstOnly, fallback);
  ambiguous.sort((a, b) => b.count - a.count);
  return {
    style,
    certain: ambiguous.length === 0 || dayFirstOnly > 0 !== monthFirstOnly > 0,
    dayFirstOnly,
    monthFirstOnly,
    ambiguous,
    doubtful: doubtfulOf(ambiguous, certainDays, style),
    unreadable,
  };
}

function decide(dayFirst: number, monthFirst: number, fallback: DateStyle): DateStyle {
  if (dayFirst === monthFirst) return fallback;
  return dayFirst > monthFirst ? "day-first" : "month-first";
}

function needsDayFirst(value: string): boolean {
  const parsed = parseDate(value, "month-first");
  return !("error" in parsed) && parsed.swapped;
}

function doubtfulOf(ambiguous: AmbiguousDate[], certainDays: string[], style: DateStyle): AmbiguousDate[] {
  const sorted = certainDays.toSorted();
  const from = sorted[0];
  const to = sorted.at(-1);
  if (from === undefined || to === undefined || sorted.length < 3) return [];
  const inside = (day: string) => day >= from && day <= to;
  return ambiguous.filter(({ dayFirst, monthFirst }) =>
    style === "day-first" ? !inside(dayFirst) && inside(monthFirst) : !inside(monthFirst) && inside(dayFirst),
  );
}
