/** The rows that could not come in, as a file to mend in a spreadsheet and bring in again. */
import type { RowIssue } from "./model";
import type { CsvTable } from "./sniff";

/**
 * The file's own columns after two of ours: the row's number and what is wrong with it. UTF-8 with the mark that
 * Excel wants, CRLF line ends, formulas neutralised.
 */
export function errorsCsv(
  issues: RowIssue[],
  table: Pick<CsvTable, "headers" | "rows" | "firstRow">,
): string {
  const byRow = new Map<number, string[]>();
  for (const { row, column, message } of issues) {
    const text = column === null ? message : `${column}: ${message}`;
    byRow.set(row, [...(byRow.get(row) ?? []), text]);
  }
  const lines = [...byRow]
    .toSorted(([a], [b]) => a - b)
    .map(([row, messages]) => [String(row), messages.join(" "), ...(table.rows[row - table.firstRow] ?? [])]);
  return csvText([["Row", "What to mend", ...table.headers], ...lines]);
}

/** CSV for people's spreadsheets: marked as UTF-8, comma, CRLF, every cell safe to open. */
export function csvText(rows: string[][]): string {
  return `\ufeff${rows.map((row) => `${row.map(csvCell).join(",")}\r\n`).join("")}`;
}

/** A cell that a spreadsheet would run as a formula (= + - @, tab, CR, full-width too) gets an apostrophe in front. */
export function csvCell(value: string): string {
  const safe = /^[=+\-@\t\r＝＋－＠]/.test(value) ? `'${value}` : value;
  return /[",;\t|\r\n]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
