/** "Wrong person, or please stop", from the link at the foot of a candidate's letter; can be taken back by the same link. */
import "server-only";
import { inAgency } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/refusal";
import type { ClockScope } from "@/lib/platform/scope";
import type { Instant } from "@/lib/platform/time";
import { findToken, isUsable, type TokenRow } from "@/lib/platform/tokens";
import { record } from "@/lib/timeline/commands";

export type StopChoice = "stop" | "wrong_person" | "again";
/** How things stand for the one whose letter it was. */
export type StopState = { agency: string; state: "writing" | "stopped" | "wrong_person" };

/** What the link is about; null when it is none of ours, or too old. A look changes nothing. */
export async function stopState(now: Instant, secret: string): Promise<StopState | null> {
  const token = await usable(now, secret);
  if (!token) return null;
  return inAgency(scopeOf(token, now), async (db) => {
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

/**
 * Stop: no more letters to this candidate, who can still sign in and be rung. Wrong person: the address is somebody
 * else's, so nothing goes there and whoever signed in from there is out. Again: both are taken back.
 */
export async function stopLetters(now: Instant, input: { token: string; choice: StopChoice }): Promise<void> {
  const token = await usable(now, input.token);
  if (!token?.subjectId)
    throw new Refusal("This link is too old. Please use the one in the newest e-mail from us.");
  const { agencyId, subjectId: candidateId } = token;
  const scope = scopeOf(token, now);
  await inAgency(scope, async (db) => {
    const known = await db.candidate.findFirst({ where: { agencyId, id: candidateId } });
    if (!known) throw new Refusal("We hold no such address any more, so nothing will come.");
    const isTheirs = known.email === token.email;
    await db.candidate.updateMany({
      where: { agencyId, id: candidateId },
      data: { ...changed(input.choice, isTheirs, now), updatedAt: now },
    });
    if (input.choice === "wrong_person" && isTheirs)
      await db.session.updateMany({
        where: { agencyId, candidateId, endedAt: null },
        data: { endedAt: now, endedWhy: "wrong_person" },
      });
    await record(db, scope, { type: "contact.stopped", candidateId, data: { choice: input.choice } });
  });
}

/** An address that was corrected since is not judged by a letter to the old one. */
function changed(choice: StopChoice, isTheirs: boolean, now: Instant) {
  switch (choice) {
    case "stop":
      return { stoppedAt: now };
    case "wrong_person":
      return isTheirs ? { addressFailedAt: now } : {};
    case "again":
      return { stoppedAt: null, ...(isTheirs && { addressFailedAt: null }) };
  }
}

async function usable(now: Instant, secret: string): Promise<TokenRow | null> {
  const token = await findToken("stop", secret);
  return token?.subjectId && isUsable(token, now) ? token : null;
}

function scopeOf(token: TokenRow, now: Instant): ClockScope {
  return { kind: "clock", agencyId: token.agencyId, now };
}
