/** The shapes of an import: what a column can mean, what the user chose, what a row becomes. */
import { z } from "zod";

/** What a column of somebody's file can hold. "expectedAttendance" is known so that it is left alone. */
export const IMPORT_FIELDS = [
  "date",
  "time",
  "zone",
  "candidate",
  "candidateFirstName",
  "candidateLastName",
  "candidateEmail",
  "candidatePhone",
  "employer",
  "job",
  "jobDetail",
  "contact",
  "contactEmail",
  "place",
  "format",
  "round",
  "attendance",
  "expectedAttendance",
  "externalId",
  "consultant",
  "notes",
] as const;
export const importField = z.enum(IMPORT_FIELDS);
export type ImportField = z.infer<typeof importField>;

/** The words for each field on screen. */
export const FIELD_LABELS: Record<ImportField, string> = {
  date: "Date of the interview",
  time: "Time",
  zone: "Time zone",
  candidate: "Candidate",
  candidateFirstName: "Candidate's first name",
  candidateLastName: "Candidate's last name",
  candidateEmail: "Candidate's e-mail",
  candidatePhone: "Candidate's telephone",
  employer: "Employer",
  job: "Job",
  jobDetail: "Job, second part",
  contact: "Contact at the employer",
  contactEmail: "Contact's e-mail",
  place: "Place",
  format: "Format (on site, video, telephone)",
  round: "Round",
  attendance: "Did the candidate attend?",
  expectedAttendance: "Expected to attend (not used)",
  externalId: "Id in your other system",
  consultant: "Consultant",
  notes: "Notes",
};

/** Field -> index of the column, counted from 0. */
export const columnMapping = z.partialRecord(importField, z.number().int().nonnegative());
export type ColumnMapping = z.infer<typeof columnMapping>;

export const DATE_STYLES = ["day-first", "month-first"] as const;
export const dateStyle = z.enum(DATE_STYLES);
/** How 3/4/2026 is read: 3 April or 4 March. Dates that start with the year or name the month need no style. */
export type DateStyle = z.infer<typeof dateStyle>;

export const FORMATS = ["onsite", "video", "phone", "other"] as const;
export type Format = (typeof FORMATS)[number];

const day = z.string().regex(/^\d{4}-\d{2}-\d{2}$/, "Please give a date");

export const planOptions = z.strictObject({
  dateStyle,
  /** IANA zone of times that bring none of their own. */
  zone: z.string().min(1),
  /** Interviews before this day come in as history, without clocks. */
  historyBefore: day,
  today: day,
  /** Spelling in the file -> the employer's name to use; spellings not named here stay as they are. */
  employerJoins: z.record(z.string(), z.string()).default({}),
  /** Cell in the date column -> the day that the user says it means (for the doubtful ones). */
  dayChoices: z.record(z.string(), day).default({}),
  /** What to do when the file seems to say the same interview twice: bring in both (with a warning), or the first. */
  duplicates: z.enum(["keep", "skip"]).default("keep"),
});
export type PlanOptions = z.input<typeof planOptions>;

/** One interview that the import would make. Text is trimmed; null is what the file does not say. */
export type PlannedRow = {
  /** The row as a spreadsheet numbers it: the header is usually row 1. */
  rowNumber: number;
  day: string;
  /** "HH:MM" on the clock of `zone`. */
  time: string | null;
  zone: string;
  candidateName: string;
  candidateEmail: string | null;
  candidatePhone: string | null;
  employerName: string;
  jobTitle: string | null;
  contactName: string | null;
  contactEmail: string | null;
  place: string | null;
  format: Format;
  round: number | null;
  /** "booked" also for a past interview of which the file does not say whether it took place. */
  status: "booked" | "attended" | "candidate_no_show";
  history: boolean;
  externalId: string | null;
  consultant: string | null;
  notes: string | null;
};

/** Something to tell the user about a row; `column` is the header as the file has it, null for the whole row. */
export type RowIssue = { row: number; column: string | null; message: string };
