/** What stands behind a link of the front door, in words: pure. */
import type { Instant } from "@/lib/platform/time";

type Token = {
  expiresAt: Instant;
  usedAt: Instant | null;
  revokedAt: Instant | null;
  suspended: boolean;
} | null;
export type LinkState = "good" | "unknown" | "used" | "withdrawn" | "expired";

/** An agency that was stopped has no links: to a stranger they never existed. */
export function linkState(token: Token, now: Instant): LinkState {
  if (!token || token.suspended) return "unknown";
  if (token.usedAt) return "used";
  if (token.revokedAt) return "withdrawn";
  return token.expiresAt > now ? "good" : "expired";
}

/** Sentences for the person who followed it; the page adds what to do instead. */
export const LINK_WORDS: Record<Exclude<LinkState, "good">, string> = {
  unknown: "This link does not open anything. Perhaps a part of it got lost on the way.",
  used: "This link has been used already. Each one works once.",
  withdrawn: "This link has been replaced by a newer one, or was withdrawn.",
  expired: "This link is too old. For your safety it worked for a short time only.",
};
