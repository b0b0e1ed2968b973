/** The dry run of an import: what every row of the file would become, and everything that the user should know. */

import { Refusal } from "../platform/refusal";
import { foldName } from "../platform/similar-names";
import { isZone } from "../platform/zones";
import { missingFields } from "./columns";
import { draggedYears, jobKeys, oneSpellingPerJob, repeatsIn } from "./look-alikes";
import {
  type ColumnMapping,
  FIELD_LABELS,
  type PlannedRow,
  type PlanOptions,
  planOptions,
  type RowIssue,
} from "./model";
import { readRow } from "./read-row";
import type { CsvTable } from "./sniff";
import { isBlank } from "./text";

export type PlanSummary = {
  /** Rows that hold anything; blank ones are counted apart. */
  rows: number;
  blank: number;
  planned: number;
  /** Rows, not messages. */
  rowsWithErrors: number;
  rowsWithWarnings: number;
  history: number;
  upcoming: number;
  booked: number;
  attended: number;
  noShow: number;
  withoutTime: number;
  candidates: number;
  employers: number;
  jobs: number;
  duplicates: number;
  firstDay: string | null;
  lastDay: string | null;
};

export type ImportPlan = {
  rows: PlannedRow[];
  errors: RowIssue[];
  warnings: RowIssue[];
  summary: PlanSummary;
};

/**
 * The same file, mapping and options give the same plan, so the dry run and the import cannot differ. A row with
 * an error is left out and named; a warning leaves nothing out but what it says. Throws a Refusal when a
 * needed column is not matched.
 */
export function planRows(table: CsvTable, mapping: ColumnMapping, options: PlanOptions): ImportPlan {
  const settled = planOptions.parse(options);
  const missing = missingFields(mapping);
  if (missing.length > 0) {
    throw new Refusal(
      `Please say which column holds: ${missing.map((f) => FIELD_LABELS[f].toLowerCase()).join(", ")}.`,
    );
  }
  if (!isZone(settled.zone)) throw new Refusal("Please choose a time zone.", "zone");

  const rows: PlannedRow[] = [];
  const errors: RowIssue[] = [];
  const warnings: RowIssue[] = [];
  let blank = 0;
  const knownZone = remembering(isZone);
  for (const [i, cells] of table.rows.entries()) {
    if (isBlank(cells.join(""))) {
      blank += 1;
      continue;
    }
    const reading = readRow(cells, table.firstRow + i, table.headers, mapping, settled, knownZone);
    if (reading.planned) rows.push(reading.planned);
    errors.push(...reading.errors);
    warnings.push(...reading.warnings);
  }
  const keys = jobKeys(rows);
  oneSpellingPerJob(keys);
  const dateHeader = table.headers[mapping.date ?? -1] ?? null;
  warnings.push(...draggedYears(rows, dateHeader));
  const repeats = repeatsIn(keys);
  const kept = settled.duplicates === "skip" ? rows.filter((row) => !repeats.has(row)) : rows;
  for (const [row, first] of repeats) {
    const message = `The same candidate, employer, job and day as row ${first.rowNumber}`;
    if (settled.duplicates === "keep")
      warnings.push({ row: row.rowNumber, column: null, message: `${message}.` });
    else errors.push({ row: row.rowNumber, column: null, message: `${message}, so it was left out.` });
  }
  errors.sort((a, b) => a.row - b.row);
  warnings.sort((a, b) => a.row - b.row);
  const jobs = new Set(kept.flatMap((row) => (row.jobTitle === null ? [] : [keys.get(row)]))).size;
  const counted = { rows: table.rows.length - blank, blank, jobs, duplicates: repeats.size };
  const summary = { ...counted, ...summarise(kept, errors, warnings, settled.today) };
  return { rows: kept, errors, warnings, summary };
}

/** Asking the runtime about a zone is slow, and a file names few. */
function remembering(ask: (zone: string) => boolean): (zone: string) => boolean {
  const answers = new Map<string, boolean>();
  return (zone) => {
    const answer = answers.get(zone) ?? ask(zone);
    answers.set(zone, answer);
    return answer;
  };
}

function summarise(rows: PlannedRow[], errors: RowIssue[], warnings: RowIssue[], today: string) {
  const count = (pick: (row: PlannedRow) => boolean) => rows.filter(pick).length;
  const distinct = (key: (row: PlannedRow) => string) => new Set(rows.map(key)).size;
  const days = rows.map((row) => row.day).sort();
  return {
    planned: rows.length,
    rowsWithErrors: new Set(errors.map((issue) => issue.row)).size,
    rowsWithWarnings: new Set(warnings.map((issue) => issue.row)).size,
    history: count((row) => row.history),
    upcoming: count((row) => row.day > today),
    booked: count((row) => row.status === "booked"),
    attended: count((row) => row.status === "attended"),
    noShow: count((row) => row.status === "candidate_no_show"),
    withoutTime: count((row) => row.time === null),
    candidates: distinct((row) => row.candidateEmail ?? (foldName(row.candidateName) || row.candidateName)),
    employers: distinct((row) => foldName(row.employerName) || row.employerName),
    firstDay: days[0] ?? null,
    lastDay: days.at(-1) ?? null,
  };
}
