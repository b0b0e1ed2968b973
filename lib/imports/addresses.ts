/** Reads e-mail addresses and telephone numbers: one that cannot be used is left out, with a word. */
import { lineOrNull, quoted } from "./text";

/** One address in small letters, also out of "Jane <jane@…>"; null for blanks and, after `warn`, for anything else. */
export function email(value: string, warn: (message: string) => void): string | null {
  const text = lineOrNull(value);
  if (text === null) return null;
  const address = (/<([^<>]+)>$/.exec(text)?.[1] ?? text).replace(/^mailto:/i, "").trim();
  if (/^[^\s@,;<>"]+@[^\s@,;<>".]+(\.[^\s@,;<>".]+)+$/.test(address)) return address.toLowerCase();
  warn(`${quoted(text)} is not one e-mail address, so it was left out.`);
  return null;
}

/** As written. Spreadsheets turn long numbers into 4.47E+11: the digits are gone, and dialling it would reach a stranger. */
export function phone(value: string, warn: (message: string) => void): string | null {
  const text = lineOrNull(value);
  if (text === null) return null;
  if (text.length <= 60 && !/^\d([.,]\d+)?e\+?\d+$/i.test(text) && text.replace(/\D/g, "").length >= 5)
    return text;
  warn(`${quoted(text)} is no telephone number that can be dialled, so it was left out.`);
  return null;
}
