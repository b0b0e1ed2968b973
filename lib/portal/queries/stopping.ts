/** What "wrong person, or please stop" at the foot of a candidate's letter leads to, before anything is pressed. */
import "server-only";
import { inAgency } from "@/lib/platform/db";
import type { ClockScope } from "@/lib/platform/scope";
import type { Instant } from "@/lib/platform/time";
import { findToken, isUsable, type TokenRow } from "@/lib/platform/tokens";

/** How things stand for the one whose letter it was. */
export type StopState = { agency: string; state: "writing" | "stopped" | "wrong_person" };

/** What the link is about; null when it is none of ours, or too old. A look changes nothing. */
export async function stopState(now: Instant, secret: string): Promise<StopState | null> {
  const token = await stopToken(now, secret);
  if (!token) return null;
  return inAgency(stopScope(token, now), async (db) => {
    const agency = await db.agency.findFirst({ where: { id: token.agencyId }, select: { name: true } });
    const candidate = await db.candidate.findFirst({
      where: { agencyId: token.agencyId, id: token.subjectId ?? "" },
      select: { stoppedAt: true, addressFailedAt: true, email: true },
    });
    if (!agency || !candidate) return null;
    const wrong = candidate.addressFailedAt && candidate.email === token.email;
    return {
      agency: agency.name,
      state: wrong ? "wrong_person" : candidate.stoppedAt ? "stopped" : "writing",
    };
  });
}

/** A stop link that still works. */
export async function stopToken(now: Instant, secret: string): Promise<TokenRow | null> {
  const token = await findToken("stop", secret);
  return token?.subjectId && isUsable(token, now) ? token : null;
}

/** Who acts is the product, for the one who holds the link. */
export function stopScope(token: TokenRow, now: Instant): ClockScope {
  return { kind: "clock", agencyId: token.agencyId, now };
}
