/** Passwords: argon2id as OWASP asks (19 MiB, 2 passes), and equal time for unknown addresses. */
import "server-only";
import { hash, verify } from "@node-rs/argon2";

const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
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
