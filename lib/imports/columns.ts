/** Proposes what each column of somebody's file holds, from its header first and its cells second. */
import { isAttendanceWord } from "./attendance";
import { parseDate } from "./dates";
import { FIELD_HEADERS, type HeaderRule, NEVER } from "./headers";
import { type ColumnMapping, IMPORT_FIELDS, type ImportField } from "./model";
import { isBlank } from "./text";

export type ProposedMapping = {
  mapping: ColumnMapping;
  /** 0 to 1 for each field that was matched; below 0.7 the user had better look. */
  confidence: Partial<Record<ImportField, number>>;
  /** Columns that nothing was found for. */
  unmatched: number[];
};

/** Without these no interview can be planned. A candidate's last name will do for the candidate. */
export function missingFields(mapping: ColumnMapping): ImportField[] {
  const missing: ImportField[] = [];
  if (mapping.date === undefined) missing.push("date");
  if (mapping.candidate === undefined && mapping.candidateLastName === undefined) missing.push("candidate");
  if (mapping.employer === undefined) missing.push("employer");
  return missing;
}

/**
 * One column a field, one field a column. `remembered` is header -> field as the same agency corrected it last
 * time (null: the column is not to be used), and goes before every guess.
 */
export function matchColumns(
  headers: string[],
  sampleRows: string[][],
  remembered: Record<string, ImportField | null> = {},
): ProposedMapping {
  const memory = new Map(Object.entries(remembered).map(([header, field]) => [headerWords(header), field]));
  const candidates = headers.flatMap((header, column) => {
    const words = headerWords(header);
    const known = memory.get(words);
    if (known !== undefined) return known === null ? [] : [{ field: known, column, score: 1 }];
    const cells = sampleRows.map((row) => row[column] ?? "").filter((cell) => !isBlank(cell));
    return IMPORT_FIELDS.map((field) => ({ field, column, score: scoreOf(field, words, cells) }));
  });
  const mapping: ColumnMapping = {};
  const confidence: Partial<Record<ImportField, number>> = {};
  const used = new Set<number>();
  for (const { field, column, score } of candidates.toSorted((a, b) => b.score - a.score)) {
    if (score < 0.4 || mapping[field] !== undefined || used.has(column)) continue;
    mapping[field] = column;
    confidence[field] = Math.round(score * 100) / 100;
    used.add(column);
  }
  return { mapping, confidence, unmatched: headers.map((_, i) => i).filter((i) => !used.has(i)) };
}

/** "clientContactReference.externalID" -> "client contact reference external id" */
export function headerWords(header: string): string {
  return header
    .normalize("NFKD")
    .replace(/[\u0300-\u036f]/g, "")
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .toLowerCase()
    .replace(/e-mail/g, "email")
    .replace(/[^\p{L}\p{N}#]+/gu, " ")
    .trim();
}

function scoreOf(field: ImportField, words: string, cells: string[]): number {
  const byName = Math.max(0, ...FIELD_HEADERS[field].map((rule) => nameScore(rule, words)));
  const fit = contentFit(field, cells);
  if (byName > 0) return fit === null ? byName : byName * (0.45 + 0.55 * fit);
  // A column of dates is worth proposing whatever it is called; other contents are too easily mistaken.
  const maybeDate = field === "date" && cells.length > 0 && !NEVER.date.test(words) && (fit ?? 0) > 0.9;
  return maybeDate ? 0.5 : 0;
}

function nameScore(rule: HeaderRule, words: string): number {
  // A question of a dozen words ("Can I have an alternative number…") is no header to guess from.
  if (words.split(" ").length > 7) return 0;
  if (typeof rule.match === "string") return words === rule.match ? rule.score : 0;
  return rule.match.test(words) ? rule.score : 0;
}

/** Share of the cells that look like the field; null where the looks of a cell say nothing. */
function contentFit(field: ImportField, cells: string[]): number | null {
  const test = CELL_TESTS[field];
  if (!test || cells.length === 0) return null;
  return cells.filter(test).length / cells.length;
}

const CELL_TESTS: Partial<Record<ImportField, (cell: string) => boolean>> = {
  date: (cell) => !("error" in parseDate(cell, "day-first")),
  candidateEmail: (cell) => cell.includes("@"),
  contactEmail: (cell) => cell.includes("@"),
  candidatePhone: (cell) => cell.replace(/\D/g, "").length >= 5,
  attendance: isAttendanceWord,
  candidate: (cell) => !cell.includes("@"),
  contact: (cell) => !cell.includes("@"),
};
