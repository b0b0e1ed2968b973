/** What a sign-in link asks of its reader, before the button is shown: looking changes nothing. */
import "server-only";
import { hashOf } from "@/lib/platform/secrets";
import type { Instant } from "@/lib/platform/time";
import { findToken, isUsable, type TokenRow } from "@/lib/platform/tokens";

/** Wrong codes after which a letter's code works no more. */
export const GUESSES = 5;

/** Whether this link needs the code too, as the page asks before it shows the button. Null: the link is stale. */
export async function linkNeedsCode(
  now: Instant,
  token: string,
  secret: string | null,
): Promise<boolean | null> {
  const row = await findToken("portal_sign_in", token);
  if (!row || !isUsable(row, now) || row.guesses >= GUESSES) return null;
  return !isSameBrowser(row, secret);
}

/** Whether the link is opened where it was asked for. */
export function isSameBrowser(token: TokenRow, secret: string | null): boolean {
  return secret !== null && token.browser === hashOf(secret);
}
