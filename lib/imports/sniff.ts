/** Reads somebody's CSV as it comes: finds out encoding and delimiter, names the columns, loses no row. */
import { type Options, parse } from "csv-parse/sync";
import { Refusal } from "../platform/refusal";
import { decodeText, type Encoding } from "./encoding";
import { isBlank } from "./text";

export const MAX_BYTES = 10 * 1024 * 1024;
export const MAX_ROWS = 50_000;
/** Rows are filled up to the header's width, so width times rows is what costs, however small the file. */
export const MAX_COLUMNS = 300;
export const MAX_CELLS = 3_000_000;
export const DELIMITERS = [",", ";", "\t", "|"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

export type CsvTable = {
  encoding: Encoding;
  delimiter: Delimiter;
  /** Trimmed and unique; a column without a name is called by its number. */
  headers: string[];
  /** Cells as written, one for each header at least; a ragged row may have more. Blank rows inside stay, so that numbers fit. */
  rows: string[][];
  /** The number that a spreadsheet gives to rows[0]. */
  firstRow: number;
  /** For the user, about the file as a whole. */
  warnings: string[];
};

/** At most 10 MB and 50,000 rows. Throws a Refusal for what is too large, empty, broken or no text. */
export function readCsv(bytes: Uint8Array): CsvTable {
  if (bytes.length > MAX_BYTES) throw new Refusal("This file is larger than 10 MB. Please split it in two.");
  const { encoding, text } = decodeText(bytes);
  const declared = /^sep=([,;\t|])\r?\n/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  if (body.trim() === "") throw new Refusal("This file is empty.");

  const delimiter = (declared?.[1] as Delimiter | undefined) ?? sniffDelimiter(body);
  const records = parseAll(body, delimiter);
  const warnings: string[] = [];
  const headerAt = headerIndex(records);
  const found = records[headerAt] ?? [];
  if (found.length > 0 && records.slice(0, headerAt).some((row) => !isBlank(row.join("")))) {
    warnings.push(
      `The lines above row ${headerAt + 1 + (declared ? 1 : 0)} look like a title and were left out.`,
    );
  }
  let rows = records.slice(headerAt + 1);
  while (rows.length > 0 && isBlank((rows.at(-1) ?? []).join(""))) rows.pop();
  if (rows.length === 0) throw new Refusal("This file has a header but no rows below it.");
  if (rows.length > MAX_ROWS) {
    throw new Refusal(`This file has more than ${MAX_ROWS.toLocaleString("en-GB")} rows. Please split it.`);
  }

  const firstRow = headerAt + 2 + (declared ? 1 : 0);
  const width = usedWidth(found, rows);
  if (width > MAX_COLUMNS || rows.length * width > MAX_CELLS)
    throw new Refusal(
      `This file is too wide: at most ${MAX_COLUMNS} columns, and ${MAX_CELLS.toLocaleString("en-GB")} cells in all. Please take columns out that are not needed.`,
    );
  if (width < found.length) {
    warnings.push(`${found.length - width} empty columns at the end were left out.`);
    rows = rows.map((row) =>
      isBlank(row.slice(width).join("")) ? row.slice(0, width) : cutEmpty(row, width),
    );
  }
  warnings.push(...raggedWarnings(rows, width, firstRow));
  rows = rows.map((row) => [...row, ...Array<string>(Math.max(0, width - row.length)).fill("")]);
  const headers = nameHeaders(found.slice(0, width), warnings);
  return { encoding, delimiter, headers, rows, firstRow, warnings };
}

/** The delimiter that cuts the most lines into the same number of columns; more columns win a tie. */
function sniffDelimiter(text: string): Delimiter {
  const sample = text.length > 200_000 ? text.slice(0, text.lastIndexOf("\n", 200_000) + 1 || 200_000) : text;
  let best: { delimiter: Delimiter; score: number } = { delimiter: ",", score: 0 };
  for (const delimiter of DELIMITERS) {
    const score = consistency(sample, delimiter);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function consistency(sample: string, delimiter: Delimiter): number {
  const strict = tryParse(sample, delimiter, { to: 300 });
  const records = strict ?? tryParse(sample, delimiter, { to: 300, relax_quotes: true }) ?? [];
  const widths = records.filter((row) => !isBlank(row.join(""))).map((row) => row.length);
  const counts = new Map<number, number>();
  for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
  const [width, count] = [...counts].sort((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [0, 0];
  if (width < 2) return 0;
  // Quotes that do not fit are the surest sign of the wrong delimiter, so a strict reading goes first.
  return (strict ? 10 : 0) + (count / widths.length) * 5 + Math.min(width, 50) / 50;
}

function tryParse(text: string, delimiter: Delimiter, options: Options): string[][] | null {
  try {
    return parse(text, { ...baseOptions(delimiter), ...options }) as string[][];
  } catch {
    return null;
  }
}

function parseAll(text: string, delimiter: Delimiter): string[][] {
  const strict = tryParse(text, delimiter, {});
  if (strict) return strict;
  try {
    return parse(text, { ...baseOptions(delimiter), relax_quotes: true }) as string[][];
  } catch (error) {
    const row = error instanceof Error && "lines" in error ? ` near line ${String(error.lines)}` : "";
    throw new Refusal(
      `A quotation mark is opened and never closed${row}. Please mend it in your spreadsheet.`,
    );
  }
}

function baseOptions(delimiter: Delimiter): Options {
  return { delimiter, record_delimiter: ["\r\n", "\n", "\r"], relax_column_count: true };
}

/** The first row that says more than one thing: a single cell above a wide table is a title. */
function headerIndex(records: string[][]): number {
  const filled = (row: string[]) => row.filter((cell) => !isBlank(cell)).length;
  const widest = records.slice(0, 50).reduce((most, row) => Math.max(most, filled(row)), 0);
  return records.findIndex((row) => filled(row) >= (widest > 2 ? 2 : 1));
}

/** Columns at the end without a name and with nothing to say (blank or "NA") are leftovers of a spreadsheet. */
function usedWidth(header: string[], rows: string[][]): number {
  const named = header.findLastIndex((cell) => !isBlank(cell)) + 1;
  let width = Math.max(1, named);
  for (const row of rows)
    for (let at = Math.min(row.length, header.length) - 1; at >= width; at -= 1)
      if (!saysNothing(row[at])) width = at + 1;
  return width;
}

function saysNothing(cell: string | undefined): boolean {
  return isBlank(cell) || /^(n\/?a|null|-)$/i.test((cell ?? "").trim());
}

/** Keeps surplus cells of a ragged row that do say something. */
function cutEmpty(row: string[], width: number): string[] {
  let end = row.length;
  while (end > width && saysNothing(row[end - 1])) end -= 1;
  return row.slice(0, end);
}

function raggedWarnings(rows: string[][], width: number, firstRow: number): string[] {
  const numbers = (pick: (row: string[]) => boolean) =>
    rows.flatMap((row, i) => (pick(row) ? [i + firstRow] : []));
  const short = numbers((row) => row.length < width && !isBlank(row.join("")));
  const long = numbers((row) => !isBlank(row.slice(width).join("")));
  return [
    ...(short.length > 0
      ? [`${rowList(short)} fewer cells than the header; the rest was taken as blank.`]
      : []),
    ...(long.length > 0 ? [`${rowList(long)} more cells than the header; the surplus was left out.`] : []),
  ];
}

function rowList(rows: number[]): string {
  if (rows.length === 1) return `Row ${rows[0]} has`;
  const more = rows.length > 5 ? ` and ${rows.length - 5} more` : "";
  return `Rows ${rows.slice(0, 5).join(", ")}${more} have`;
}

function nameHeaders(found: string[], warnings: string[]): string[] {
  const taken = new Set<string>();
  return found.map((raw, i) => {
    const name = raw.trim().replace(/\s+/g, " ") || `Column ${i + 1}`;
    let unique = name;
    for (let n = 2; taken.has(unique.toLowerCase()); n += 1) unique = `${name} (${n})`;
    if (isBlank(raw)) warnings.push(`Column ${i + 1} has no name, so it is called “${unique}”.`);
    else if (unique !== name)
      warnings.push(`“${name}” is there more than once; column ${i + 1} is called “${unique}”.`);
    taken.add(unique.toLowerCase());
    return unique;
  });
}
