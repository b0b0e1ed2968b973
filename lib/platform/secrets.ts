/** Random secrets, their hashes, and secrets derived from ours, so that no copy of a link lies in the database. */
import { createHash, createHmac, randomBytes, timingSafeEqual } from "node:crypto";
import { env } from "./env";

/** 32 random bytes, base64url: 43 characters. */
export function randomSecret(): string {
  return randomBytes(32).toString("base64url");
}

/** SHA-256, hex. Enough for secrets of 32 random bytes; passwords go through argon2 instead. */
export function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}

/** 32 bytes that only this installation can compute again for the same purpose and id. */
export function derived(purpose: string, id: string): string {
  return createHmac("sha256", env().HEARBACK_SECRET).update(`${purpose}:${id}`).digest("base64url");
}

/** Six digits, for a person to type from one screen into another. */
export function codeFor(purpose: string, id: string): string {
  const number = createHmac("sha256", env().HEARBACK_SECRET)
    .update(`code:${purpose}:${id}`)
    .digest()
    .readUInt32BE(0);
  return String(number % 1_000_000).padStart(6, "0");
}

export function sameSecret(a: string, b: string): boolean {
  const left = Buffer.from(hashOf(a));
  const right = Buffer.from(hashOf(b));
  return timingSafeEqual(left, right);
}
