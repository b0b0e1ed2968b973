/** The two cookies of the portal: the session, and what ties a sign-in letter to the browser that asked for it. */
import "server-only";
import { cookies, headers } from "next/headers";
import { COOKIE, cookieName } from "./auth";
import { callerAddress } from "./gates";
import { randomSecret } from "./secrets";
import { type Instant, readClock } from "./time";

const SESSION_SECONDS = 90 * 24 * 3600;
const BROWSER_SECONDS = 3600;

/** Somebody at the portal's door: when, from where, with which browser, and its secret if it has asked before. */
export type Knocker = { now: Instant; secret: string | null; address: string; browser: string | null };

/** For pages before sign-in: reads the clock once. */
export function portalDoor(): Promise<Knocker> {
  return knockerAt(readClock());
}

export async function knockerAt(now: Instant): Promise<Knocker> {
  const [jar, given, address] = await Promise.all([cookies(), headers(), callerAddress()]);
  const secret = jar.get(cookieName("browser"))?.value ?? null;
  return { now, secret, address, browser: given.get("user-agent") };
}

/** The asking browser's secret; one that it has already is kept, so that an earlier letter's link still fits. */
export async function browserSecret(): Promise<string> {
  const jar = await cookies();
  const secret = jar.get(cookieName("browser"))?.value ?? randomSecret();
  jar.set(cookieName("browser"), secret, { ...COOKIE, maxAge: BROWSER_SECONDS });
  return secret;
}

export async function enterPortal(session: string): Promise<void> {
  const jar = await cookies();
  jar.set(cookieName("portal"), session, { ...COOKIE, maxAge: SESSION_SECONDS });
  jar.set(cookieName("browser"), "", { ...COOKIE, maxAge: 0 });
}

export async function leavePortal(): Promise<void> {
  // Not jar.delete: a __Host- cookie is dropped only by one that is Secure too.
  (await cookies()).set(cookieName("portal"), "", { ...COOKIE, maxAge: 0 });
}
