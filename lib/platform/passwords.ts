/** Passwords: argon2id as OWASP asks (19 MiB, 2 passes), common ones refused, and equal time for unknown addresses. */
import "server-only";
import { hash, verify } from "@node-rs/argon2";
import { z } from "zod";

const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const COMMON =
  /^(password|passw0rd|qwerty|letmein|welcome|admin|abc123|iloveyou|monkey|dragon|football|hearback|recruit(er|ment)?|changeme|sunshine|princess|0?1234567890?|12345678|987654321)[\d!.?*]*$/i;

/** 8 to 128 characters, any of them, pasting welcome; the commonest are refused. */
export const Password = z
  .string()
  .min(8, "Use at least 8 characters.")
  .max(128, "Use at most 128 characters.")
  .refine(
    (value) => !COMMON.test(value) && new Set(value).size > 3,
    "That is one of the first passwords anybody would try.",
  );

export function hashPassword(password: string): Promise<string> {
  return hash(password, COST);
}

/** Whether the password fits. With no hash (unknown address) it works as long and says no. */
export async function passwordFits(password: string, stored: string | null): Promise<boolean> {
  const fits = await verify(stored ?? (await decoy()), password);
  return fits && stored !== null;
}

let decoyHash: Promise<string> | undefined;

function decoy(): Promise<string> {
  decoyHash ??= hashPassword("no one's password");
  return decoyHash;
}
