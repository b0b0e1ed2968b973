/** The employer's leg as the desk sees it: whom we ask, what was tried, what comes next. No raw word of an answer. */
import "server-only";
import { cadenceOf, cadenceValues } from "@/lib/agencies/cadence";
import { me } from "@/lib/agencies/queries";
import { signerNow } from "@/lib/agencies/queries/leave";
import { may } from "@/lib/agencies/roles";
import { type Db, inAgency } from "@/lib/platform/db";
import { readDraft } from "@/lib/platform/drafts";
import type { DeskScope } from "@/lib/platform/scope";
import { addMinutes, toDay } from "@/lib/platform/time";
import { chasePlan } from "../chase-plan";
import type { AskLetter } from "../letters";
import { askDeparture, chaseDeparture, type Departure, warningsFor, whyNever, whyNotAsk } from "../manners";
import { TAKEN_BACK, type Verdict } from "../model";
import type { Proposal } from "../proposal";
import { attemptsOf } from "./attempts";
import { colleaguesOf } from "./colleagues";
import { chaseFacts, type Hand, interviewLine, leadRequestId, onItsWay, readHand } from "./hand";
import { propose } from "./proposing";
import { howTheyAnswer } from "./responsiveness";
import { takenDays } from "./taken-days";
import { waitingWith } from "./together";

export type AskPage = Awaited<ReturnType<typeof askPage>>;

/** Everything on the page from which an employer is asked and chased. 404 for another agency's interview. */
export async function askPage(scope: DeskScope, interviewId: string) {
  return inAgency(scope, async (db) => {
    const hand = await readHand(db, scope, await leadRequestId(scope, interviewId));
    const { contact, interview, row, status, calendar, today } = hand;
    const mode = status === "asked" ? ("chase" as const) : ("ask" as const);
    const departure = await departureOf(db, scope, hand, mode);
    const stage = `${mode}:${row.chaseCount}`;
    const draft = await readDraft(scope, `ask:${interviewId}`);
    return {
      status,
      mode,
      interview,
      contact,
      zone: calendar.zone,
      today,
      /** The colleagues of the employer's side who could be asked instead. */
      others: await othersOf(db, scope, hand),
      /** Whom to ask instead, once so many reminders have stayed without an answer. */
      instead:
        status === "asked" && row.chaseCount > hand.agency.clocks.escalateAfter
          ? await colleaguesOf(db, scope, hand)
          : null,
      /** "Usually answers within 11 working hours", where enough is known of this person. */
      answersHow:
        contact &&
        (await howTheyAnswer(scope, { employerId: interview.employer.id, contactId: contact.id })).sentence,
      never: whyNever(contact),
      closed: mode === "ask" ? whyNotAsk(status) : null,
      /** The call-back is not in: only a manager may ask, with a reason. */
      early: status === "waiting_debrief",
      mayAskEarly: may(scope.role, "skip_debrief"),
      warnings: warningsFor(contact),
      departure,
      /** Whatever else waits for the same person, and goes in the same reminder. */
      along: mode === "chase" && departure ? await alongOf(db, scope, hand, departure) : [],
      /** A letter that has not left: no other is written over it. */
      onItsWay: await onItsWay(db, scope, row.id),
      proposal: (await takenBack(db, scope, hand, mode)) ?? (await propose(db, scope, hand, mode)),
      draft: draft?.values.mode === stage ? draft : null,
      /** Which letter it is: a draft belongs to one. */
      stage,
      letter: {
        interview: interviewLine(hand, scope.now),
        sender: await signerNow(scope, await me(scope), hand.interview.ownerId),
        agency: hand.agency.name,
      },
      askedAt: row.askedAt,
      chaseCount: row.chaseCount,
      nextChaseAt: row.nextChaseAt,
      heldUntil: toDay(row.heldUntil),
      heldWhy: row.heldWhy,
      promisedFor: toDay(row.promisedFor),
      notBefore: hand.notBefore,
      callAt: row.callAt,
      closedWhy: row.closedWhy,
      employerDecidesBy: hand.employerDecidesBy,
      attempts: await attemptsOf(db, scope, row.id),
      answer: await answerOf(db, scope, row.id),
      plan: planOf(scope, hand, departure),
      /** The numbers of the rhythm, and whether this request has its own. */
      cadence: {
        own: Object.keys(cadenceOf(row.cadence)).length > 0,
        values: cadenceValues(hand.agency.clocks),
      },
      /** Whether those of them that are e-mails leave without anybody pressing. */
      byItself: hand.agency.clocks.asksByItself && !interview.loop.byHand && Boolean(contact?.email),
    };
  });
}

async function departureOf(
  db: Db,
  scope: DeskScope,
  hand: Hand,
  mode: "ask" | "chase",
): Promise<Departure | null> {
  const { contact, calendar, notBefore } = hand;
  if (!contact) return null;
  const timing = { now: scope.now, calendar, person: contact, notBefore };
  return mode === "ask" ? askDeparture(timing) : chaseDeparture(timing, await takenDays(db, scope, hand));
}

async function othersOf(db: Db, scope: DeskScope, { interview, row }: Hand) {
  return db.contact.findMany({
    where: {
      agencyId: scope.agencyId,
      employerId: interview.employer.id,
      archivedAt: null,
      mergedIntoId: null,
      leftAt: null,
      ...(row.contactId ? { id: { not: row.contactId } } : {}),
    },
    select: { id: true, name: true, title: true, email: true, doNotContact: true },
    orderBy: [{ name: "asc" }, { id: "asc" }],
    take: 200,
  });
}

async function alongOf(db: Db, scope: DeskScope, hand: Hand, departure: Departure) {
  const postAt = departure.when === "later" ? departure.at : scope.now;
  const others = await waitingWith(db, scope, hand, postAt, { byItself: false });
  return others.map((other) => ({
    interviewId: other.interview.id,
    candidate: other.interview.candidate.name,
    line: interviewLine(other, scope.now),
    owner: other.interview.loop.owner.name,
  }));
}

/** The words of a letter that was taken back just now: they were typed for a reason. */
async function takenBack(db: Db, scope: DeskScope, { row }: Hand, kind: string): Promise<Proposal | null> {
  const last = await db.letter.findFirst({
    where: { agencyId: scope.agencyId, requestId: row.id, kind: { in: ["ask", "chase"] } },
    orderBy: { createdAt: "desc" },
  });
  if (last?.lastError !== TAKEN_BACK || last.kind !== kind || last.contactId !== row.contactId) return null;
  return { subject: last.subject, body: (last.facts as AskLetter).body };
}

/** The newest answer by its outline: raw words are read on the relay page, by those who may. */
async function answerOf(db: Db, scope: DeskScope, requestId: string) {
  const answer = await db.answer.findFirst({
    where: { agencyId: scope.agencyId, requestId },
    orderBy: { version: "desc" },
    select: { version: true, verdict: true, source: true, at: true, givenByName: true },
  });
  return answer && { ...answer, verdict: answer.verdict as Verdict };
}

/** The chases to come; for a request that has not been asked yet, those that would follow if it were now. */
function planOf(scope: DeskScope, hand: Hand, departure: Departure | null) {
  const { status, row } = hand;
  if (!["ready", "waiting_debrief", "asked", "promised", "held"].includes(status)) return [];
  const leaves = departure?.when === "later" ? departure.at : scope.now;
  const fresh = { chaseCount: 0, lastChasedAt: null };
  const facts = chaseFacts(hand, row.askedAt ?? leaves, row.askedAt ? {} : fresh);
  const steps = chasePlan(facts, scope.now);
  const [first, ...rest] = steps;
  const own = row.nextChaseAt;
  // A call agreed for another moment stands for the first step.
  if (first && own && status === "asked" && own < first.at && own > addMinutes(scope.now, -60 * 24))
    return [{ ...first, at: own }, ...rest];
  return steps;
}
