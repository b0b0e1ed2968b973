/** "No news yet" by itself: the sweep's step for one loop, and turning it off for a loop or a candidate. */
import "server-only";
import { nextWorkingTime } from "@/lib/agencies/calendar";
import { agencyOf } from "@/lib/agencies/queries";
import { interviewFacts, subjectsOf } from "@/lib/interviews/queries";
import { type Db, inAgency } from "@/lib/platform/db";
import type { ClockScope, DeskScope, Scope } from "@/lib/platform/scope";
import { writeHolding } from "@/lib/relays/commands/holding";
import { wakingHours } from "@/lib/relays/holding";
import { record } from "@/lib/timeline/commands";
import { HoldingSwitch } from "../model";
import { requestsFirst } from "./in-order";
import { settleLoop } from "./settle";
import { hadAWord } from "./telling";

/**
 * Writes the holding update of a loop that is due. Idempotent: a second worker passes over the locked row, or finds
 * `holdingAt` moved. The facts are read afresh first, so that what was answered or turned off meanwhile counts; what is
 * due at night waits for the morning. True when a letter was written.
 */
export async function tellNoNews(scope: ClockScope, loopId: string): Promise<boolean> {
  return inAgency(scope, async (db) => {
    await requestsFirst(db, scope, loopId);
    const [found] = await db.$queryRaw<{ interview_id: string }[]>`
      SELECT interview_id FROM loop
      WHERE id = ${loopId}::uuid AND holding_at <= ${scope.now} AND NOT holding_call FOR UPDATE SKIP LOCKED`;
    if (!found) return false;
    const interviewId = found.interview_id;
    await settleLoop(db, scope, interviewId);
    const { loop, candidate } = await interviewFacts(scope, interviewId);
    if (!loop.holdingAt || loop.holdingAt > scope.now || loop.holdingCall) return false;
    const { calendar } = await agencyOf(scope);
    const morning = nextWorkingTime(wakingHours(calendar, candidate.zone ?? calendar.zone), scope.now);
    if (morning > scope.now) {
      await db.loop.updateMany({
        where: { agencyId: scope.agencyId, interviewId },
        data: { holdingAt: morning },
      });
      return false;
    }
    await writeHolding(db, scope, interviewId);
    await hadAWord(db, scope, interviewId);
    await settleLoop(db, scope, interviewId);
    return true;
  });
}

/** One press: no holding updates for this loop, or for this candidate; and the way back. */
export async function setHolding(scope: DeskScope, input: HoldingSwitch): Promise<void> {
  const { interviewId, of, turn } = HoldingSwitch.parse(input);
  await inAgency(scope, async (db) => {
    const facts = await interviewFacts(scope, interviewId);
    const data = { holdingOff: turn === "off", updatedAt: scope.now };
    const { agencyId } = scope;
    if (of === "loop") await db.loop.updateMany({ where: { agencyId, interviewId }, data });
    else await db.candidate.updateMany({ where: { agencyId, id: facts.candidate.id }, data });
    await record(db, scope, { type: `relay.holding_${turn}`, ...subjectsOf(facts), data: { of } });
    await settleLoop(db, scope, interviewId);
    if (of === "candidate") await settleLoopsOf(db, scope, facts.candidate.id);
  });
}

/** A change of how a candidate is to be reached, with the clocks that follow from it. */
export async function reachedAnew(
  scope: DeskScope,
  candidateId: string,
  change: () => Promise<void>,
): Promise<void> {
  await inAgency(scope, async (db) => {
    await change();
    await settleLoopsOf(db, scope, candidateId);
  });
}

/** At once, and not by the next sweep: what waits in its first minutes must not leave any more. */
export async function settleLoopsOf(db: Db, scope: Scope, candidateId: string): Promise<void> {
  const loops = await db.loop.findMany({
    where: {
      agencyId: scope.agencyId,
      state: "open",
      history: false,
      interview: { is: { submission: { is: { candidateId } } } },
    },
    select: { interviewId: true },
    orderBy: { id: "asc" },
  });
  for (const { interviewId } of loops) await settleLoop(db, scope, interviewId);
}
