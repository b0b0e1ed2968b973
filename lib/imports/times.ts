/** Reads a time of day as people write it: "10.30 AM", "9:05", "3pm", "14h30", or a spreadsheet's fraction of a day. */
import { isBlank, LONGEST_LABEL, quoted, tidy } from "./text";

export type ParsedTime = { time: string | null } | { error: string };

/**
 * "HH:MM" of 24 hours, null for a blank. Midnight is null too: nobody is interviewed then, and exports write
 * it where there is no time. Of a span ("10:00-10:30") the beginning counts.
 */
export function parseTime(value: string): ParsedTime {
  if (isBlank(value) || /^(n\/?a|-+|tbc|tba)$/i.test(value.trim())) return { time: null };
  const text = tidy(value);
  if (/^0?[.,]\d+$/.test(text)) return { time: fractionOfDay(Number(text.replace(",", "."))) };
  const found = text.length > LONGEST_LABEL ? null : takeTime(text);
  if (found === null || /[\p{L}\p{N}]/u.test(found.rest))
    return { error: `We cannot read ${quoted(text)} as a time.` };
  return { time: found.time };
}

/** Takes the first time (or span) out of a text; `rest` is what is left over. Null when there is none. */
export function takeTime(text: string): { time: string | null; rest: string } | null {
  const match = SPAN.exec(text);
  const groups = match?.groups;
  if (!match || !groups) return null;
  const hour = Number(groups.hour ?? groups.bare ?? groups.from);
  const half = groups.half ?? groups.bareHalf ?? halfOfStart(hour, groups.endHour, groups.endHalf);
  const time = clock(hour, Number(groups.minute ?? 0), half);
  if (time === undefined) return null;
  const rest = `${text.slice(0, match.index)} ${text.slice(match.index + match[0].length)}`;
  return { time: time === "00:00" ? null : time, rest };
}

/** "HH:MM" of a fraction of a day (0.4375 is half past ten), to the nearest minute; null for midnight. */
export function fractionOfDay(fraction: number): string | null {
  const minutes = Math.round((fraction % 1) * 1_440) % 1_440;
  return minutes === 0 ? null : hhmm(Math.floor(minutes / 60), minutes % 60);
}

const HALF = "(?:[ap]\\.?m\\b\\.?)";
const SPAN = new RegExp(
  `(?<![\\d.:])(?:(?<hour>\\d{1,2})\\s?[:.h]\\s?(?<minute>\\d{2})(?::\\d{2}(?:\\.\\d+)?)?(?!\\d)\\s*(?<half>${HALF})?` +
    `|(?<bare>\\d{1,2})\\s*(?:(?<bareHalf>${HALF})|o'?clock\\b|uhr\\b|h\\b)` +
    `|(?<from>\\d{1,2})(?=\\s*(?:-|to|until)\\s*\\d{1,2}(?:[:.]\\d{2})?\\s*${HALF}))` +
    `(?:\\s*(?:-|to|until)\\s*(?<endHour>\\d{1,2})(?:\\s?[:.h]\\s?\\d{2})?(?!\\d)\\s*(?<endHalf>${HALF})?)?(?:\\s*(?:hrs?|hours|uhr)\\b)?`,
  "i",
);

/** "2-3pm" begins in the afternoon, "11.30-12.30 PM" in the morning: a span does not run backwards. */
function halfOfStart(start: number, end: string | undefined, half: string | undefined): string | undefined {
  if (half === undefined || end === undefined) return undefined;
  return start % 12 <= Number(end) % 12 ? half : half.toLowerCase().startsWith("p") ? "am" : "pm";
}

function clock(hour: number, minute: number, half: string | undefined): string | undefined {
  if (minute > 59 || hour > 23) return undefined;
  if (half === undefined || hour > 12) return hhmm(hour, minute);
  const afternoon = half.toLowerCase().startsWith("p");
  if (hour === 0) return afternoon ? undefined : "00:00";
  return hhmm((hour % 12) + (afternoon ? 12 : 0), minute);
}

function hhmm(hour: number, minute: number): string {
  return `${String(hour).padStart(2, "0")}:${String(minute).padStart(2, "0")}`;
}
