/** Turns the bytes of somebody's file into text, or says plainly why it cannot be one. */
import { Refusal } from "../platform/refusal";

export type Encoding = "utf-8" | "utf-16le" | "windows-1252";

/** The text without its byte order mark. Throws a Refusal for workbooks, PDFs and other files that are no text. */
export function decodeText(bytes: Uint8Array): { encoding: Encoding; text: string } {
  refuseKnownBinary(bytes);
  const encoding = sniffEncoding(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.includes("\0") || controlShare(text) > 0.02) throw new Refusal(NOT_TEXT);
  return { encoding, text };
}

const NOT_TEXT = "This file is not text. Please save it as CSV (UTF-8) in your spreadsheet and try again.";

function refuseKnownBinary(bytes: Uint8Array): void {
  const starts = (...head: number[]) => head.every((byte, i) => bytes[i] === byte);
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0xd0, 0xcf, 0x11, 0xe0)) {
    throw new Refusal("This is a workbook, not a CSV. In your spreadsheet choose Save as, then CSV (UTF-8).");
  }
  if (starts(0x25, 0x50, 0x44, 0x46)) {
    throw new Refusal("This is a PDF. Please export the list as CSV (UTF-8) and try again.");
  }
  if (starts(0xfe, 0xff)) {
    throw new Refusal("This file is in a rare encoding (UTF-16, big-endian). Please save it as CSV (UTF-8).");
  }
}

function sniffEncoding(bytes: Uint8Array): Encoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return "utf-16le";
  if (looksUtf16(bytes)) return "utf-16le";
  try {
    new TextDecoder("utf-8", { fatal: true }).decode(bytes);
    return "utf-8";
  } catch {
    return "windows-1252";
  }
}

/** UTF-16 without its mark: in Western text nearly every second byte is zero, and no first one is. */
function looksUtf16(bytes: Uint8Array): boolean {
  const length = Math.min(bytes.length, 4_000) & ~1;
  if (length < 8) return false;
  let low = 0;
  let high = 0;
  for (let i = 0; i < length; i += 2) {
    if (bytes[i] === 0) low += 1;
    if (bytes[i + 1] === 0) high += 1;
  }
  return low === 0 && high / (length / 2) > 0.4;
}

/** Share of control characters that no spreadsheet writes (tab and line ends are fine). */
function controlShare(text: string): number {
  const sample = text.slice(0, 20_000);
  let odd = 0;
  for (let i = 0; i < sample.length; i += 1) {
    const code = sample.charCodeAt(i);
    if (code < 32 && code !== 9 && code !== 10 && code !== 13) odd += 1;
  }
  return sample.length === 0 ? 0 : odd / sample.length;
}
