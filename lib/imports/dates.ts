/** Reads one cell of a date column, in any of the ways that people and spreadsheets write dates. */
import { Temporal } from "temporal-polyfill";
import type { DateStyle } from "./model";
import { isWeekday, monthNumber } from "./months";
import { LONGEST_LABEL, quoted, tidy } from "./text";
import { fractionOfDay, takeTime } from "./times";

export type ParsedDate = {
  /** "YYYY-MM-DD" */
  day: string;
  /** "HH:MM" where the cell has one (midnight counts as none). */
  time: string | null;
  /** "+05:30" or "+00:00" when the cell itself says to which offset its time belongs. */
  offset: string | null;
  /** Fits the other style only ("02/13/2026" in a day-first column) and was read that way. */
  swapped: boolean;
  /** Words that belong to no date and no time. */
  rest: string | null;
};

/** The style settles 3/4/2026 only: dates with the year first, a month's name or an impossible month need none. */
export function parseDate(value: string, style: DateStyle): ParsedDate | { error: string } {
  const text = tidy(value);
  if (text === "") return { error: "The date is missing." };
  if (text.length > LONGEST_LABEL) return { error: `We cannot read ${quoted(text)} as a date.` };
  const serial = fromSerial(text);
  if (serial) return serial;

  const found = findDates(text, style);
  const [first] = found.dates;
  if (!first) return { error: `We cannot read ${quoted(text)} as a date.` };
  if (found.dates.some((other) => other.day !== first.day)) {
    return { error: `${quoted(text)} holds two dates. Please give each interview a row of its own.` };
  }
  const year = Number(first.day.slice(0, 4));
  if (year < 1970 || year > 2099) return { error: `The year of ${quoted(text)} cannot be right.` };
  const offset = /\d\d:\d\d(?::\d\d(?:\.\d+)?)?\s*(Z|[+-]\d\d:?\d\d)$/i.exec(text)?.[1] ?? null;
  const remainder = offset === null ? found.rest : found.rest.replace(offset, " ");
  const taken = takeTime(remainder.replace(/^\s*T(?=\d)/i, " "));
  const time = taken?.time ?? null;
  return {
    day: first.day,
    time,
    offset: time === null || offset === null ? null : plainOffset(offset),
    swapped: first.swapped,
    rest: meaningful(taken?.rest ?? remainder),
  };
}

/** The days that "a/b/year" can mean, when both orders give a real and different one; otherwise null. */
export function bothReadings(value: string): { dayFirst: string; monthFirst: string } | null {
  const dayFirst = parseDate(value, "day-first");
  const monthFirst = parseDate(value, "month-first");
  if ("error" in dayFirst || "error" in monthFirst || dayFirst.day === monthFirst.day) return null;
  return { dayFirst: dayFirst.day, monthFirst: monthFirst.day };
}

type Found = { day: string; swapped: boolean };

const SEP = String.raw`\s*[-/.]\s*`;
const WORD = String.raw`(\p{L}{3,}\.?)`;
const YEAR = String.raw`(\d{4}|\d{2})(?!\d)(?!\s*[:.]\d)`;
const SHAPES: { pattern: RegExp; read: (parts: string[], style: DateStyle) => Found | null }[] = [
  {
    pattern: new RegExp(String.raw`(?<!\d)(\d{4})${SEP}(\d{1,2})${SEP}(\d{1,2})(?!\d)`, "gu"),
    read: ([y, m, d]) => real(Number(y), Number(m), Number(d)),
  },
  {
    pattern: /(?<!\d)(19[7-9]\d|20\d\d)(\d\d)(\d\d)(?!\d)/gu,
    read: ([y, m, d]) => real(Number(y), Number(m), Number(d)),
  },
  {
    // The same mark twice: "11.30-12.30" is a span of time.
    pattern: /(?<![\d.:])(\d{1,2})\s*([-/.])\s*(\d{1,2})\s*\2\s*(\d{4}|\d{2})(?!\d)/gu,
    read: ([a, , b, y], style) => numeric(Number(a), Number(b), fullYear(y ?? ""), style),
  },
  {
    pattern: new RegExp(
      String.raw`(?<!\d)(\d{1,2})(?:st|nd|rd|th|\.)?[\s\-/.,]*(?:of |de )?${WORD}[\s\-/.,']*(?:de )?${YEAR}`,
      "giu",
    ),
    read: ([d, m, y]) => real(fullYear(y ?? ""), monthNumber(m ?? "") ?? 0, Number(d)),
  },
  {
    pattern: new RegExp(String.raw`${WORD}[\s\-/.]*(\d{1,2})(?:st|nd|rd|th)?[\s\-/.,']+${YEAR}`, "giu"),
    read: ([m, d, y]) => real(fullYear(y ?? ""), monthNumber(m ?? "") ?? 0, Number(d)),
  },
  {
    pattern: new RegExp(String.raw`(?<!\d)(\d{4})[\s\-/.,]+${WORD}[\s\-/.,]*(\d{1,2})(?!\d)`, "giu"),
    read: ([y, m, d]) => real(Number(y), monthNumber(m ?? "") ?? 0, Number(d)),
  },
];

function findDates(text: string, style: DateStyle): { dates: Found[]; rest: string } {
  const dates: Found[] = [];
  let rest = text;
  for (const { pattern, read } of SHAPES) {
    rest = rest.replace(pattern, (whole: string, ...groups: unknown[]) => {
      const found = read(groups.slice(0, 4).map(String), style);
      if (found) dates.push(found);
      return found ? " " : whole;
    });
  }
  return { dates, rest };
}

function numeric(a: number, b: number, year: number, style: DateStyle): Found | null {
  const [day, month] = style === "day-first" ? [a, b] : [b, a];
  const other = real(year, day, month);
  return real(year, month, day) ?? (other ? { ...other, swapped: true } : null);
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function real(year: number, month: number, day: number): Found | null {
  if (month < 1 || month > 12 || day < 1) return null;
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  if (day > (month === 2 && leap ? 29 : (MONTH_DAYS[month - 1] ?? 0))) return null;
  const pad = (n: number, width: number) => String(n).padStart(width, "0");
  return { day: `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`, swapped: false };
}

/** Two digits mean 1970 to 2069. */
function fullYear(digits: string): number {
  const year = Number(digits);
  if (digits.length !== 2) return year;
  return year < 70 ? 2000 + year : 1900 + year;
}

/** A spreadsheet's day count from 30 December 1899 (42413 is 13 February 2016), with its time as a fraction. */
function fromSerial(text: string): ParsedDate | null {
  if (!/^\d{5}([.,]\d+)?$/.test(text)) return null;
  const serial = Number(text.replace(",", "."));
  if (serial < 25_569 || serial >= 73_051) return null;
  const day = Temporal.PlainDate.from("1899-12-30")
    .add({ days: Math.floor(serial) })
    .toString();
  return { day, time: fractionOfDay(serial), offset: null, swapped: false, rest: null };
}

function plainOffset(offset: string): string {
  if (/^z$/i.test(offset)) return "+00:00";
  return offset.includes(":") ? offset : `${offset.slice(0, 3)}:${offset.slice(3)}`;
}

/** Weekdays, joining words and punctuation say nothing more. */
function meaningful(rest: string): string | null {
  const words = rest.split(/[\s,&;@|()]+/).filter((word) => /[\p{L}\p{N}]/u.test(word));
  const left = words.filter(
    (word) => !isWeekday(word) && !/^(at|on|and|um|am|hrs?|ist|t|z|the)$/i.test(word),
  );
  return left.length > 0 ? left.join(" ") : null;
}
