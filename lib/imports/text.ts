/** How a cell is cleaned before anybody reads meaning into it. */

export function isBlank(cell: string | undefined): boolean {
  return cell === undefined || cell.trim() === "";
}

/** Odd blanks and dashes made plain, runs of blanks made one, the ends trimmed. */
export function tidy(cell: string | undefined): string {
  return (cell ?? "")
    .replace(/[\u00a0\u2007\u202f\u200b\ufeff]/g, " ")
    .replace(/[\u2010-\u2015\u2212]/g, "-")
    .replace(/\s+/g, " ")
    .trim();
}

/** The text of a cell, or null where it is blank or only says that there is nothing ("NA", "-", "none"). */
export function textOrNull(cell: string | undefined): string | null {
  const plain = (cell ?? "")
    .replace(/[\u00a0\u200b\ufeff]/g, " ")
    .replace(/[^\S\n]+/g, " ")
    .trim();
  // The mark that our own download of errors puts before what a spreadsheet would take for a formula.
  const text = plain.replace(/^'(?=[=+\-@])/, "");
  if (text === "" || /^(n\/a|n\.a\.|na|null|none|nil|[-\u2013\u2014]+|\?)$/i.test(text)) return null;
  return text;
}

/** The same on one line: for names, titles and ids. */
export function lineOrNull(cell: string | undefined): string | null {
  return textOrNull(cell)?.replace(/\s+/g, " ") ?? null;
}

/** The same without dashes left over at either end ("- Cochin- "). */
export function labelOrNull(cell: string | undefined): string | null {
  const line = lineOrNull(cell);
  if (line === null || line.length > LONGEST_LABEL) return line;
  const text = line.replace(/^[\s\-\u2013\u2014]+|[\s\-\u2013\u2014]+$/g, "");
  return text === "" ? null : text;
}

/** A cell's words in quotation marks for a message, cut where they would fill the screen. */
export function quoted(cell: string): string {
  const text = tidy(cell);
  return `“${text.length > 60 ? `${text.slice(0, 60)}…` : text}”`;
}

/** No date, time or label is longer: patterns need not be tried on a whole page of text. */
export const LONGEST_LABEL = 300;
