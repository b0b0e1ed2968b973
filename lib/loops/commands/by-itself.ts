/** The product asks and reminds by itself: the sweep's step for one loop, and taking a loop into one's own hands. */
import "server-only";
import { nextWorkingTime } from "@/lib/agencies/calendar";
import { agencyOf } from "@/lib/agencies/queries";
import { type Db, inAgency } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/refusal";
import type { ClockScope, DeskScope } from "@/lib/platform/scope";
import { addDays, dayIn, type Instant, instantOf } from "@/lib/platform/time";
import { bestTime } from "@/lib/requests/best-time";
import { nextAct } from "@/lib/requests/by-itself";
import { takeInHand } from "@/lib/requests/commands/hand";
import { InOtherHands } from "@/lib/requests/commands/together";
import { chaseFacts, type Hand, readHand } from "@/lib/requests/queries/hand";
import { propose } from "@/lib/requests/queries/proposing";
import { howTheyAnswer } from "@/lib/requests/queries/responsiveness";
import { AskingSwitch } from "../model";
import { askEmployer, chaseEmployer } from "./asking";
import { settleLoop } from "./settle";
import { takeOver } from "./taking-over";

/**
 * Asks or reminds, if the loop still wants it. Idempotent: a second worker waits for the request, then finds `actAt`
 * moved. The facts are settled afresh first, so that an answer or a press of a moment ago counts. What the
 * manners refuse is tried again on the next working morning, and stands in Today meanwhile. True: a letter was written.
 */
export async function actByItself(scope: ClockScope, loopId: string): Promise<boolean> {
  try {
    return await inAgency(scope, (db) => act(db, scope, loopId));
  } catch (error) {
    if (error instanceof InOtherHands) return false;
    // A fault too waits for the morning: one that comes back every few seconds would keep the others from their turn.
    await inAgency(scope, (db) => waitUntilMorning(db, scope, loopId));
    if (!(error instanceof Refusal)) throw error;
    return false;
  }
}

async function act(db: Db, scope: ClockScope, loopId: string): Promise<boolean> {
  const found = await db.loop.findFirst({
    where: { agencyId: scope.agencyId, id: loopId, actAt: { lte: scope.now } },
  });
  if (!found) return false;
  const { interviewId } = found;
  await oneAtATime(db, scope, interviewId);
  // The request first, as every command does: two that lock in different orders would wait for each other.
  const { row } = await takeInHand(db, scope, { interviewId });
  await settleLoop(db, scope, interviewId);
  const hand = await readHand(db, scope, row.id);
  const { actAt } = hand.interview.loop;
  if (!actAt || actAt > scope.now) return false;
  const { askedAt } = hand.row;
  const next = nextAct({
    status: hand.status,
    person: hand.contact,
    callAt: hand.row.callAt,
    chase: askedAt && chaseFacts(hand, askedAt),
    now: scope.now,
  });
  if (next.do === "ask" || next.do === "chase") {
    const best = next.do === "chase" ? await bestTimeFor(scope, hand, next.at) : null;
    if (best && best > scope.now) return waitFor(db, scope, hand, best);
    const { templateId, holes, ...typed } = await propose(db, scope, hand, next.do);
    if (holes) return leaveToPeople(db, scope, interviewId);
    const words = { interviewId, ...typed, departs: "then" } as const;
    const { letterId } =
      next.do === "ask"
        ? await askEmployer(scope, words, "by_itself_after_call_back")
        : await chaseEmployer(
            scope,
            { ...words, seen: hand.row.chaseCount },
            best ? "by_itself_best_time" : next.rule,
          );
    if (templateId)
      await db.letter.updateMany({
        where: { agencyId: scope.agencyId, id: letterId },
        data: { templateId },
      });
    return true;
  }
  if (next.do === "people" && next.stuck) await waitUntilMorning(db, scope, loopId);
  else await setActAt(db, scope, loopId, next.do === "wait" ? next.until : null);
  return false;
}

/** The time at which this person mostly answers, where the agency wants that and it is another one; null otherwise. */
async function bestTimeFor(scope: ClockScope, { agency, interview, contact, calendar }: Hand, at: Instant) {
  if (!agency.clocks.choosesTime || !contact) return null;
  const { figures } = await howTheyAnswer(scope, {
    employerId: interview.employer.id,
    contactId: contact.id,
  });
  const best = bestTime(at, figures, calendar);
  return best > at ? best : null;
}

/** It is due from then on, for people too. */
async function waitFor(db: Db, scope: ClockScope, { row, interview }: Hand, until: Instant): Promise<false> {
  await db.feedbackRequest.updateMany({
    where: { agencyId: scope.agencyId, id: row.id },
    data: { nextChaseAt: until },
  });
  await settleLoop(db, scope, interview.id);
  return false;
}

/** Two workers that come to two requests of one contact at once would write two letters where one says it all. */
async function oneAtATime(db: Db, scope: ClockScope, interviewId: string): Promise<void> {
  await db.$queryRaw`
    SELECT pg_advisory_xact_lock(hashtextextended(contact_id::text, 0))::text FROM feedback_request
    WHERE agency_id = ${scope.agencyId}::uuid AND interview_id = ${interviewId}::uuid AND contact_id IS NOT NULL
    ORDER BY contact_id`;
}

/** The agency's own words have a gap that nothing fills: no letter with a hole in it leaves, and somebody is told. */
async function leaveToPeople(db: Db, scope: ClockScope, interviewId: string): Promise<false> {
  await takeOver(db, scope, interviewId, true, "letter_gap");
  await settleLoop(db, scope, interviewId);
  return false;
}

/** Taken into one's own hands, or given back; the way of the other is one press. */
export async function setByHand(scope: DeskScope, input: AskingSwitch): Promise<void> {
  const { interviewId, turn } = AskingSwitch.parse(input);
  await inAgency(scope, async (db) => {
    await takeOver(db, scope, interviewId, turn === "off");
    await settleLoop(db, scope, interviewId);
  });
}

async function waitUntilMorning(db: Db, scope: ClockScope, loopId: string): Promise<void> {
  const { calendar } = await agencyOf(scope);
  const tomorrow = instantOf(addDays(dayIn(scope.now, calendar.zone), 1), "00:00", calendar.zone);
  await setActAt(db, scope, loopId, nextWorkingTime(calendar, tomorrow));
}

async function setActAt(db: Db, scope: ClockScope, loopId: string, actAt: Instant | null): Promise<void> {
  await db.loop.updateMany({
    where: { agencyId: scope.agencyId, id: loopId, actAt: { lte: scope.now } },
    data: { actAt },
  });
}
