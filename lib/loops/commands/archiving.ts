/** Putting an interview away, and back: only what is closed, what is history, or what never began. */
import "server-only";
import { may } from "@/lib/agencies/roles";
import { Archiving } from "@/lib/interviews/model";
import { interviewFacts, subjectsOf } from "@/lib/interviews/queries";
import { type Db, inAgency } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/refusal";
import type { DeskScope, Scope } from "@/lib/platform/scope";
import { record } from "@/lib/timeline/commands";
import { settleLoop } from "./settle";

/**
 * Takes an interview out of the lists. An open loop is somebody who has not heard back, so it cannot be put away; a
 * booking that nothing has followed (booked twice, the wrong person) can, and its loop closes with it. Once its time is
 * past somebody may well wait to hear: then a manager decides that it was a mistake.
 */
export async function archiveInterview(scope: DeskScope, input: Archiving): Promise<void> {
  const { interviewId } = Archiving.parse(input);
  await inAgency(scope, async (db) => {
    const facts = await interviewFacts(scope, interviewId);
    if (facts.archivedAt) return;
    const { loop, candidate } = facts;
    const ended = loop.history || loop.state === "closed";
    if (!ended && (await hasBegun(db, scope, interviewId)))
      throw new Refusal(
        `${candidate.name} has not heard back yet, so this cannot be put away. Close the loop first, or cancel the interview.`,
      );
    if (!ended && loop.debrief !== "not_due" && !may(scope.role, "withhold_relay"))
      throw new Refusal(
        `This interview is over, and ${candidate.name} may wait to hear. If it was booked by mistake, a manager can put it away.`,
      );
    await setArchived(db, scope, interviewId, true);
    await record(db, scope, { type: "record.archived", ...subjectsOf(facts) });
    if (!loop.history) await settleLoop(db, scope, interviewId);
  });
}

/** Brings an archived interview back; its loop stands where its facts put it. */
export async function restoreInterview(scope: Scope, input: Archiving): Promise<void> {
  const { interviewId } = Archiving.parse(input);
  await inAgency(scope, async (db) => {
    const facts = await interviewFacts(scope, interviewId);
    if (!facts.archivedAt) return;
    await setArchived(db, scope, interviewId, false);
    await record(db, scope, { type: "record.restored", ...subjectsOf(facts) });
    if (!facts.loop.history) await settleLoop(db, scope, interviewId);
  });
}

/** Whether anything has followed the booking that somebody may rely on: a call-back, an attempt, a letter, a word. */
export async function hasBegun(db: Db, scope: Scope, interviewId: string): Promise<boolean> {
  const where = { agencyId: scope.agencyId, interviewId };
  const counts = await Promise.all([
    db.debrief.count({ where }),
    db.chase.count({ where: { agencyId: scope.agencyId, request: { interviewId } } }),
    db.answer.count({ where: { agencyId: scope.agencyId, request: { interviewId } } }),
    db.relay.count({ where }),
    db.letter.count({ where }),
  ]);
  return counts.some((count) => count > 0);
}

/** updatedAt is when the interview's standing changed, and stays: clocks begin there. */
async function setArchived(db: Db, scope: Scope, id: string, archived: boolean): Promise<void> {
  const { count } = await db.interview.updateMany({
    where: { agencyId: scope.agencyId, id, archivedAt: archived ? null : { not: null } },
    data: { archivedAt: archived ? scope.now : null },
  });
  if (count === 0)
    throw new Refusal("Somebody else was quicker: this interview has just changed. Please look again.");
}
