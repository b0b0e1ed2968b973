/** Where the links in letters lead, one path a purpose. Made when a letter is posted, and kept nowhere. */
import "server-only";
import { env } from "./env";
import { type Purpose, tokenSecret } from "./tokens";

const PATHS: Record<Purpose, string> = {
  verify_email: "/verify",
  invitation: "/invitation",
  password_reset: "/reset-password",
  portal_sign_in: "/portal/sign-in",
  reply: "/reply",
  stop: "/stop",
};

/** The whole address that opens a token. */
export function linkTo(purpose: Purpose, tokenId: string): string {
  return new URL(`${PATHS[purpose]}/${tokenSecret(purpose, tokenId)}`, env().HEARBACK_URL).href;
}
