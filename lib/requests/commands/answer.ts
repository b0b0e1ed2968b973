/** What the respondent said: each time a new version, and never over somebody else's words unseen. */
import "server-only";
import { addWorkingDays } from "@/lib/agencies/calendar";
import { type Db, inAgency } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { Refusal } from "@/lib/platform/refusal";
import type { Scope } from "@/lib/platform/scope";
import { fromDay, toDay } from "@/lib/platform/time";
import type { RequestStatus } from "../lifecycle";
import { type AnswerForm, RecordedAnswer, type Source } from "../model";
import type { Hand } from "../queries/hand";
import { addAttempt, moveRequest, nextChaseAt, takeInHand, tell } from "./hand";
import { cancelPromises } from "./promise";
import { recallWaiting } from "./withdraw";

/** Business days after an undecided answer without a date before anybody is reminded. */
const UNDECIDED_REST = 3;

/** Types in what was said on the telephone or by e-mail; a talk is an attempt on record, too. */
export async function typeInAnswer(scope: Scope, input: RecordedAnswer): Promise<{ answerId: string }> {
  const { interviewId, requestId, source, seen, ...words } = RecordedAnswer.parse(input);
  return inAgency(scope, async (db) => {
    const hand = await takeInHand(db, scope, { interviewId, requestId });
    const answer = await writeAnswer(db, scope, hand, { words, source, seen });
    if (answer.isNew && source === "phone") {
      const kind = hand.row.askedAt ? "chase" : "ask";
      await addAttempt(db, scope, hand, { kind, channel: "phone", outcome: "talked" });
    }
    return { answerId: answer.answerId };
  });
}

type NewAnswer = {
  words: AnswerForm;
  source: Source;
  /** The newest version that the writer had before their eyes; left out, whatever is there is built on. */
  seen?: number | undefined;
};

/**
 * Adds a version to a request in hand. A version that the writer has not seen is a refusal: what they typed stays in
 * the form, and both can be compared. The same words again (a double press) are the same answer.
 * Undecided leaves the request open: promised for the day that was named, or asked, with a rest before the next chase.
 */
export async function writeAnswer(
  db: Db,
  scope: Scope,
  hand: Hand,
  { words, source, seen }: NewAnswer,
): Promise<{ answerId: string; isNew: boolean }> {
  const { row } = hand;
  const latest = await db.answer.findFirst({
    where: { agencyId: scope.agencyId, requestId: row.id },
    orderBy: { version: "desc" },
  });
  const version = latest?.version ?? 0;
  if (latest && isSame(latest, words, source)) return { answerId: latest.id, isNew: false };
  if (seen !== undefined && seen !== version) throw new Refusal(overtaken(scope, latest?.source));
  const id = newId(scope.now);
  const { nextStepDay, ...text } = words;
  const path = pathTo(hand, words);
  await recallWaiting(db, scope, row.id, "They have answered meanwhile.");
  await cancelPromises(db, scope, row.id, path.at(-1) === "promised" ? "cancelled" : "kept");
  await moveRequest(db, scope, hand, path, changes(scope, hand, words));
  await db.answer.create({
    data: {
      id,
      agencyId: scope.agencyId,
      requestId: row.id,
      version: version + 1,
      ...text,
      wouldHaveBeenYes: words.verdict === "no" ? words.wouldHaveBeenYes : null,
      nextStepDay: fromDay(nextStepDay),
      source,
      givenByContactId:
        scope.kind === "employer" ? scope.contactId : words.givenByName ? null : row.contactId,
      recordedById: scope.kind === "desk" ? scope.consultantId : null,
      at: scope.now,
    },
  });
  if (path.at(-1) === "promised" && nextStepDay) await promiseRow(db, scope, hand, nextStepDay);
  await tell(db, scope, hand, latest ? "answer.amended" : "answer.recorded", {
    answerId: id,
    verdict: words.verdict,
    source,
    version: version + 1,
  });
  return { answerId: id, isNew: true };
}

function pathTo(hand: Hand, { verdict, nextStepDay }: AnswerForm): RequestStatus[] {
  if (verdict !== "undecided") return ["answered"];
  return ["answered", nextStepDay && nextStepDay >= hand.today ? "promised" : "asked"];
}

function changes(scope: Scope, hand: Hand, words: AnswerForm) {
  const { row, calendar } = hand;
  const settled = { heldUntil: null, heldWhy: null, callAt: null, closedWhy: null };
  if (words.verdict !== "undecided")
    return { ...settled, answeredAt: scope.now, promisedFor: null, nextChaseAt: null };
  const askedAt = row.askedAt ?? scope.now;
  const promisedFor = pathTo(hand, words).at(-1) === "promised" ? (words.nextStepDay ?? null) : null;
  const rested = addWorkingDays(calendar, scope.now, UNDECIDED_REST);
  const next = nextChaseAt(hand, askedAt, { promisedFor, heldUntil: null });
  return {
    ...settled,
    askedAt,
    answeredAt: null,
    promisedFor: fromDay(promisedFor),
    nextChaseAt: promisedFor || next > rested ? next : rested,
  };
}

async function promiseRow(db: Db, scope: Scope, hand: Hand, day: string): Promise<void> {
  await db.promise.create({
    data: {
      id: newId(scope.now),
      agencyId: scope.agencyId,
      interviewId: hand.interview.id,
      requestId: hand.row.id,
      side: "employer",
      what: "A decision after the interview",
      dueOn: fromDay(day),
      createdAt: scope.now,
    },
  });
  await tell(db, scope, hand, "promise.made", { side: "employer", day });
}

/** Plain words for the one who came second. */
function overtaken(scope: Scope, source: string | undefined): string {
  if (scope.kind === "employer")
    return "Somebody noted an answer to this while you were writing. Yours is still below: press the button once more to send it as the newest.";
  const how = source === "form" ? "answered by the form" : "gave an answer that a colleague typed in";
  return `While you were typing, the employer ${how}. What you typed is still here: compare the two, and save once more if yours adds something.`;
}

type Known = {
  verdict: string;
  strengths: string | null;
  concerns: string | null;
  wouldHaveBeenYes: string | null;
  nextStep: string | null;
  nextStepDay: Date | null;
  share: string;
  source: string;
  givenByName: string | null;
};

function isSame(known: Known, words: AnswerForm, source: Source): boolean {
  const yes = words.verdict === "no" ? (words.wouldHaveBeenYes ?? null) : null;
  return (
    known.source === source &&
    known.verdict === words.verdict &&
    known.strengths === (words.strengths ?? null) &&
    known.concerns === (words.concerns ?? null) &&
    known.wouldHaveBeenYes === yes &&
    known.nextStep === (words.nextStep ?? null) &&
    toDay(known.nextStepDay) === (words.nextStepDay ?? null) &&
    known.share === words.share &&
    known.givenByName === (words.givenByName ?? null)
  );
}
