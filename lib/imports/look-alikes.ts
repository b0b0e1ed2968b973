/** What rows of a list say about each other: one job in two spellings, an interview twice, years dragged down. */
import { foldName } from "../platform/similar-names";
import type { PlannedRow, RowIssue } from "./model";
import { dayInWords } from "./months";

/** The key of each row's employer and job: capitals and blanks aside; marks stay, for C++ is not C#. */
export function jobKeys(rows: PlannedRow[]): Map<PlannedRow, string> {
  const employers = new Map<string, string>();
  return new Map(
    rows.map((row) => {
      const employer = employers.get(row.employerName) ?? foldName(row.employerName);
      employers.set(row.employerName, employer);
      const title = (row.jobTitle ?? "").toLowerCase().replace(/\s*([^\p{L}\p{N}\s])\s*/gu, "$1");
      return [row, `${employer || row.employerName}\n${title}`];
    }),
  );
}

/** "Java ,J2ee" and "JAVA,J2EE" at one employer are one job, written as most rows write it. */
export function oneSpellingPerJob(keys: Map<PlannedRow, string>): void {
  const spellings = new Map<string, Map<string, number>>();
  for (const [{ jobTitle }, key] of keys) {
    if (jobTitle === null) continue;
    const counts = spellings.get(key) ?? new Map<string, number>();
    counts.set(jobTitle, (counts.get(jobTitle) ?? 0) + 1);
    spellings.set(key, counts);
  }
  const best = new Map(
    [...spellings].map(([key, counts]) => [key, [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? null]),
  );
  for (const [row, key] of keys) row.jobTitle = best.get(key) ?? row.jobTitle;
}

/** Three rows or more, one below the other, of the same day in years that count up: a cell was dragged down. */
export function draggedYears(rows: PlannedRow[], column: string | null): RowIssue[] {
  const issues: RowIssue[] = [];
  let start = 0;
  for (let i = 1; i <= rows.length; i += 1) {
    const [before, row] = [rows[i - 1], rows[i]];
    const goesOn =
      before && row && before.day.slice(4) === row.day.slice(4) && yearOf(row) === yearOf(before) + 1;
    if (goesOn) continue;
    if (i - start >= 3) {
      for (const dragged of rows.slice(start + 1, i)) {
        const message = `The year counts up from row ${rows[start]?.rowNumber}, as when a cell is dragged down. Is ${dayInWords(dragged.day)} right?`;
        issues.push({ row: dragged.rowNumber, column, message });
      }
    }
    start = i;
  }
  return issues;
}

function yearOf(row: PlannedRow): number {
  return Number(row.day.slice(0, 4));
}

/**
 * Rows that repeat an earlier one -> that earlier one. The same id in the other system, or the same candidate,
 * employer, job and day, unless both rows give ids, times, rounds or e-mails that differ: two rounds on one
 * day and two people of one name are real.
 */
export function repeatsIn(keys: Map<PlannedRow, string>): Map<PlannedRow, PlannedRow> {
  const repeats = new Map<PlannedRow, PlannedRow>();
  const byId = new Map<string, PlannedRow>();
  const byFacts = new Map<string, PlannedRow[]>();
  for (const [row, job] of keys) {
    const key = `${row.day}\n${foldName(row.candidateName) || row.candidateName}\n${job}`;
    const alike = byFacts.get(key) ?? [];
    const first = byId.get(row.externalId ?? "") ?? alike.find((other) => !differ(row, other));
    if (first) repeats.set(row, first);
    else {
      if (row.externalId !== null) byId.set(row.externalId, row);
      byFacts.set(key, [...alike, row]);
    }
  }
  return repeats;
}

function differ(a: PlannedRow, b: PlannedRow): boolean {
  return (["externalId", "time", "round", "candidateEmail"] as const).some(
    (field) => a[field] !== null && b[field] !== null && a[field] !== b[field],
  );
}
