/** Using up a link of the front door: found, judged, and consumed once in the transaction of what it opens. */
import "server-only";
import { type Db, inAgency } from "@/lib/platform/db";
import { takePoint } from "@/lib/platform/limits";
import { Refusal } from "@/lib/platform/refusal";
import type { ClockScope } from "@/lib/platform/scope";
import { consumeToken, findToken, type Purpose, type TokenRow } from "@/lib/platform/tokens";
import type { Visitor } from "@/lib/platform/visitor";
import { LINK_WORDS, linkState } from "../links";

/** The token of this purpose; refuses with a sentence when the link is unknown, used, withdrawn or too old. */
export async function usableLink(visitor: Visitor, purpose: Purpose, secret: string): Promise<TokenRow> {
  await takePoint("link", visitor.address);
  const token = await findToken(purpose, secret);
  const state = linkState(token, visitor.now);
  if (state !== "good" || !token) throw new Refusal(LINK_WORDS[state === "good" ? "unknown" : state]);
  return token;
}

/** One transaction in which the link is used up and its work done; if the work refuses, the link stays whole. */
export function useLink<T>(
  visitor: Visitor,
  token: TokenRow,
  work: (db: Db, scope: ClockScope) => Promise<T>,
): Promise<T> {
  const scope: ClockScope = { kind: "clock", agencyId: token.agencyId, now: visitor.now };
  return inAgency(scope, async (db) => {
    if (!(await consumeToken(scope, token.id))) throw new Refusal(LINK_WORDS.used);
    return work(db, scope);
  });
}
