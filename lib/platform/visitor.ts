/** A stranger at the front door: when, from where, with which browser. Commands before sign-in take this first. */
import "server-only";
import { cookies, headers } from "next/headers";
import { cookieName } from "./auth";
import { callerAddress } from "./gates";
import { type Instant, readClock } from "./time";

export type Visitor = {
  now: Instant;
  /** The network address, for rate limits. */
  address: string;
  /** The browser's own name for itself, shown in the list of sessions. */
  browser: string | null;
  /** What an earlier sign-in left in this browser; it keeps its owner from being locked out by somebody's guessing. */
  known: string | null;
};

/** For pages of the front door, as deskGate is for the desk's: reads the clock once. */
export function frontGate(): Promise<Visitor> {
  return visitorAt(readClock());
}

export async function visitorAt(now: Instant): Promise<Visitor> {
  const [jar, given, address] = await Promise.all([cookies(), headers(), callerAddress()]);
  return {
    now,
    address,
    browser: given.get("user-agent"),
    known: jar.get(cookieName("known"))?.value ?? null,
  };
}
