/** Reads one row of a list into a planned interview: what cannot be read is said, what is missing stays missing. */
import { Temporal } from "temporal-polyfill";
import type { z } from "zod";
import { email, phone } from "./addresses";
import { isAttendanceWord, parseAttendance, saysCancelled } from "./attendance";
import { type ParsedDate, parseDate } from "./dates";
import { parseFormat, parseRound } from "./formats";
import type { ColumnMapping, ImportField, PlannedRow, planOptions, RowIssue } from "./model";
import { dayInWords } from "./months";
import { LONGEST_LABEL, labelOrNull, lineOrNull, quoted, textOrNull, tidy } from "./text";
import { parseTime } from "./times";

export type Options = z.output<typeof planOptions>;
export type RowReading = { planned: PlannedRow | null; errors: RowIssue[]; warnings: RowIssue[] };

/**
 * `rowNumber` as a spreadsheet counts; `isZone` tells whether a zone is known. `planned` is null exactly when
 * there are errors.
 */
export function readRow(
  cells: string[],
  rowNumber: number,
  headers: string[],
  mapping: ColumnMapping,
  options: Options,
  isZone: (zone: string) => boolean,
): RowReading {
  const errors: RowIssue[] = [];
  const warnings: RowIssue[] = [];
  const cell = (field: ImportField) => {
    const index = mapping[field];
    return index === undefined ? "" : (cells[index] ?? "");
  };
  const issue = (list: RowIssue[], field: ImportField, message: string) => {
    const index = mapping[field];
    list.push({ row: rowNumber, column: index === undefined ? null : (headers[index] ?? null), message });
  };
  const error = (field: ImportField, message: string) => issue(errors, field, message);
  const warn = (field: ImportField, message: string) => issue(warnings, field, message);
  const label = (field: ImportField, read: (value: string) => string | null) => {
    const text = read(cell(field));
    if (text !== null && text.length > (field === "notes" ? LONGEST_NOTES : LONGEST_LABEL)) {
      error(field, `This is too long (${text.length.toLocaleString("en-GB")} characters).`);
    }
    return text;
  };

  const when = readWhen(cell, options, isZone, error, warn);
  const candidateName = label("candidate", lineOrNull) ?? fullName((field) => label(field, lineOrNull));
  if (candidateName === null) error("candidate", "The candidate's name is missing.");
  const employer = label("employer", lineOrNull);
  if (employer === null) error("employer", "The employer's name is missing.");
  const roundRead = parseRound(cell("round"));
  if (roundRead === "unclear")
    warn("round", `${quoted(cell("round"))} is no number of a round, so it was left out.`);
  const status = readStatus(cell("attendance"), when?.day ?? "", options.today, error, warn);

  const rest = {
    candidateEmail: email(cell("candidateEmail"), (message) => warn("candidateEmail", message)),
    candidatePhone: phone(cell("candidatePhone"), (message) => warn("candidatePhone", message)),
    jobTitle: jobTitle(label("job", labelOrNull), label("jobDetail", labelOrNull), (m) =>
      warn("jobDetail", m),
    ),
    contactName: label("contact", lineOrNull),
    contactEmail: email(cell("contactEmail"), (message) => warn("contactEmail", message)),
    place: label("place", labelOrNull),
    format: parseFormat(cell("format")),
    round: roundRead === "unclear" ? null : roundRead,
    externalId: label("externalId", lineOrNull),
    consultant: label("consultant", lineOrNull),
    notes: label("notes", textOrNull),
  };
  if (errors.length > 0 || !when || candidateName === null || employer === null) {
    return { planned: null, errors, warnings };
  }
  const employerName =
    own(options.employerJoins, tidy(employer)) ?? own(options.employerJoins, employer) ?? employer;
  // A day to come is never history, whatever the user picked: nobody has heard of it yet.
  const history = when.day < options.historyBefore && when.day <= options.today;
  return {
    planned: { rowNumber, ...when, candidateName, employerName, ...rest, status, history },
    errors,
    warnings,
  };
}

/** An employer may be called "constructor". */
function own(record: Record<string, string>, key: string): string | undefined {
  return Object.hasOwn(record, key) ? record[key] : undefined;
}

const LONGEST_NOTES = 20_000;

type Cell = (field: ImportField) => string;
type Tell = (field: ImportField, message: string) => void;

function readWhen(cell: Cell, options: Options, isZone: (zone: string) => boolean, error: Tell, warn: Tell) {
  const zone = lineOrNull(cell("zone")) ?? options.zone;
  if (!isZone(zone))
    error("zone", `${quoted(zone)} is no time zone we know. Use a name such as Europe/London.`);
  const chosen = own(options.dayChoices, tidy(cell("date")));
  const parsed = parseDate(cell("date"), options.dateStyle);
  if ("error" in parsed) {
    if (chosen !== undefined) return { day: chosen, time: timeOf(cell("time"), null, warn), zone };
    error("date", parsed.error);
    return null;
  }
  if (parsed.swapped && chosen === undefined) {
    warn(
      "date",
      `${quoted(cell("date"))} fits only the other order of day and month, and was read as ${dayInWords(parsed.day)}.`,
    );
  }
  if (parsed.rest !== null) warn("date", `${quoted(parsed.rest)} beside the date was left out.`);
  const local = parsed.offset !== null && isZone(zone) ? inZone(parsed, zone) : parsed;
  return { day: chosen ?? local.day, time: timeOf(cell("time"), local.time, warn), zone };
}

/** A time with its own offset, on the clock of the zone. */
function inZone(parsed: ParsedDate, zone: string): { day: string; time: string | null } {
  if (parsed.offset === null || parsed.time === null) return parsed;
  const instant = Temporal.Instant.from(`${parsed.day}T${parsed.time}:00${parsed.offset}`);
  const local = instant.toZonedDateTimeISO(zone);
  return { day: local.toPlainDate().toString(), time: local.toPlainTime().toString().slice(0, 5) };
}

/** The column of times goes before a time that stands beside the date. */
function timeOf(value: string, beside: string | null, warn: Tell): string | null {
  const parsed = parseTime(value);
  if (!("error" in parsed)) return parsed.time ?? beside;
  if (beside === null) warn("time", `${parsed.error} The interview comes in without a time.`);
  return beside;
}

function fullName(part: (field: ImportField) => string | null): string | null {
  const parts = [part("candidateFirstName"), part("candidateLastName")];
  return parts.filter((name) => name !== null).join(" ") || null;
}

function readStatus(
  value: string,
  day: string,
  today: string,
  error: Tell,
  warn: Tell,
): PlannedRow["status"] {
  if (saysCancelled(value))
    error("attendance", "This interview was called off, so there is nothing to bring in.");
  const attendance = parseAttendance(value);
  if (day > today) {
    if (attendance !== "unknown") {
      warn(
        "attendance",
        `${dayInWords(day)} is still to come, so ${quoted(value)} was left out and the interview is booked.`,
      );
    }
    return "booked";
  }
  if (!isAttendanceWord(value))
    warn("attendance", `We cannot tell from ${quoted(value)} whether the candidate came.`);
  return attendance === "unknown" ? "booked" : attendance;
}

/** "Routine – Java": many lists keep the job in two columns. A time that slipped into the second is no job. */
function jobTitle(job: string | null, detail: string | null, warn: (message: string) => void): string | null {
  if (detail === null) return job;
  const time = parseTime(detail);
  if (!("error" in time)) {
    warn(`${quoted(detail)} looks like a time, so it was left out of the job.`);
    return job;
  }
  return job === null || job.toLowerCase() === detail.toLowerCase() ? detail : `${job} – ${detail}`;
}
