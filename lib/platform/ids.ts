/** New ids: UUIDv7, so that rows sort by birth. */
import { randomBytes } from "node:crypto";
import type { Instant } from "./time";

const SEQUENCE_SIZE = 0x1000;
let latest = { at: -1, sequence: 0 };

/**
 * Ids made for one moment by one process sort in the order in which they were made (RFC 9562, 6.2, method 1): what a
 * transaction writes down has one moment, and its rows are read in the order in which they were told.
 */
export function newId(now: Instant): string {
  const at = now.getTime();
  const bytes = randomBytes(16);
  const sequence = at === latest.at ? (latest.sequence + 1) % SEQUENCE_SIZE : (bytes[7] ?? 0);
  latest = { at, sequence };
  bytes.writeUIntBE(at, 0, 6);
  bytes.writeUInt16BE(0x7000 | sequence, 6);
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = bytes.toString("hex");
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isId(value: string): boolean {
  return UUID.test(value);
}
