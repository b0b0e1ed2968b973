/** The cookies of the front door, as server actions set them, so that signing in works without JavaScript. */
import "server-only";
import { cookies } from "next/headers";
import {
  ABSOLUTE_SECONDS,
  CHOICE_SECONDS,
  type Choice,
  COOKIE,
  cookieName,
  openChoice,
  sealChoice,
  sealDesk,
} from "./auth";

const KNOWN_SECONDS = 365 * 24 * 3600;

/** `secret` is the one of a session that just began. A choice that was open is settled by it. */
export async function putDeskCookie(secret: string): Promise<void> {
  const jar = await cookies();
  jar.set(cookieName("desk"), await sealDesk(secret), { ...COOKIE, maxAge: ABSOLUTE_SECONDS });
  jar.set(cookieName("choice"), "", { ...COOKIE, maxAge: 0 });
}

export async function dropDeskCookie(): Promise<void> {
  // Not jar.delete: a __Host- cookie is dropped only by one that is Secure too.
  (await cookies()).set(cookieName("desk"), "", { ...COOKIE, maxAge: 0 });
}

export async function putChoice(choice: Choice): Promise<void> {
  const sealed = await sealChoice(choice);
  (await cookies()).set(cookieName("choice"), sealed, { ...COOKIE, maxAge: CHOICE_SECONDS });
}

/** Who has given the right password a moment ago and still has to choose; null when that is not so. */
export async function openedChoice(): Promise<Choice | null> {
  const sealed = (await cookies()).get(cookieName("choice"))?.value;
  return sealed ? openChoice(sealed) : null;
}

/** Tells this browser from a stranger's, should somebody guess at its owner's account. */
export async function rememberBrowser(known: string): Promise<void> {
  (await cookies()).set(cookieName("known"), known, { ...COOKIE, maxAge: KNOWN_SECONDS });
}
