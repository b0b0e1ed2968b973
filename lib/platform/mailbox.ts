/** What may stand in a mail header: one mailbox an address, and no character that could begin a header of its own. */
import { Refusal } from "./refusal";

const LOCAL = /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}$/i;
const DOMAIN =
  /^(?=.{1,253}$)([\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?\.)*[\p{L}\p{N}]([\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get in
const BREAKS = /[\r\n\0\u2028\u2029\x0b\x0c\x85]/;
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not get in
const CONTROLS = /[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]+/g;

/** Whether this is exactly one mailbox, name@domain: no list, no display name, no comment, no quotes. */
export function isMailbox(address: string): boolean {
  const at = address.lastIndexOf("@");
  if (at < 1 || address.length > 254) return false;
  const local = address.slice(0, at);
  if (local.startsWith(".") || local.endsWith(".") || local.includes("..")) return false;
  return LOCAL.test(local) && DOMAIN.test(address.slice(at + 1));
}

/** Refuses a subject or a name with CR, LF or NUL in it: such a value would become a header of its own. */
export function requireHeaderText(value: string, what: string): void {
  if (BREAKS.test(value)) throw new Refusal(`${what} must be one line of text.`);
}

/** A name for a header, from words that were typed elsewhere: one line, no control or direction characters. */
export function headerName(name: string): string {
  return name.replace(CONTROLS, " ").replace(/\s+/g, " ").trim().slice(0, 200);
}
