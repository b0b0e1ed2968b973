/** "Wrong person, or please stop", from the link at the foot of a candidate's letter; can be taken back by the same link. */
import "server-only";
import { settleLoopsOf } from "@/lib/loops/commands/holding";
import { inAgency } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/refusal";
import type { Instant } from "@/lib/platform/time";
import { record } from "@/lib/timeline/commands";
import { stopScope, stopToken } from "../queries/stopping";

export type StopChoice = "stop" | "wrong_person" | "again";

/**
 * Stop: no more letters to this candidate, who can still sign in and be rung. Wrong person: the address is somebody
 * else's, so nothing goes there and whoever signed in from there is out. Again: both are taken back.
 */
export async function stopLetters(now: Instant, input: { token: string; choice: StopChoice }): Promise<void> {
  const token = await stopToken(now, input.token);
  if (!token?.subjectId)
    throw new Refusal("This link is too old. Please use the one in the newest e-mail from us.");
  const { agencyId, subjectId: candidateId } = token;
  const scope = stopScope(token, now);
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
    await settleLoopsOf(db, scope, candidateId);
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
