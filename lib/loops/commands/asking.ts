/** The employer's leg: each command of lib/requests, and then the legs settled, in one transaction. */
import "server-only";
import { agencyOf } from "@/lib/agencies/queries";
import { type Db, inAgency } from "@/lib/platform/db";
import type { DeskScope, Scope } from "@/lib/platform/scope";
import { typeInAnswer } from "@/lib/requests/commands/answer";
import { type Posted, type Reminded, sendAsk, sendChase } from "@/lib/requests/commands/ask";
import { recordCall } from "@/lib/requests/commands/call";
import { nobodyThere, noFeedback, openAgain, stopAsking } from "@/lib/requests/commands/close";
import { recall, sendAgain } from "@/lib/requests/commands/letter";
import { setPace } from "@/lib/requests/commands/pace";
import { recordPaper } from "@/lib/requests/commands/paper";
import { endHold, keepPromise, putOnHold } from "@/lib/requests/commands/promise";
import { giveTo } from "@/lib/requests/commands/respondent";
import type {
  Ask,
  Call,
  Chase,
  Decline,
  Hold,
  Lapse,
  LetterAgain,
  Pace,
  Paper,
  Promised,
  Readdress,
  RecordedAnswer,
  Request,
  Unreachable,
} from "@/lib/requests/model";
import { settleLoop } from "./settle";
import { takeOver } from "./taking-over";

/** Writes to the respondent. The letter leaves at `postAt`; `because` says why that is later than now. `rule`: by itself. */
export function askEmployer(scope: Scope, input: Ask, rule?: string): Promise<Posted> {
  return settled(scope, input.interviewId, () => sendAsk(scope, input, rule));
}

/** Reminds the respondent by letter. */
export function chaseEmployer(scope: Scope, input: Chase, rule?: string): Promise<Reminded> {
  return settled(scope, input.interviewId, async (db) => {
    const reminded = await sendChase(scope, input, rule);
    for (const interviewId of reminded.along) await settleLoop(db, scope, interviewId);
    return reminded;
  });
}

/** A telephone call, and what came of it. */
export function logCall(scope: DeskScope, input: Call): Promise<void> {
  return settled(scope, input.interviewId, () => recordCall(scope, input));
}

/** A letter on paper is in the post. */
export function logPaper(scope: DeskScope, input: Paper): Promise<void> {
  return settled(scope, input.interviewId, () => recordPaper(scope, input));
}

/** Leaves the respondent in peace until the morning of a day. */
export function holdRequest(scope: Scope, input: Hold, rule?: string): Promise<void> {
  return settled(scope, input.interviewId, () => putOnHold(scope, input, rule));
}

export function releaseHold(scope: Scope, input: Request): Promise<void> {
  return settled(scope, input.interviewId, () => endHold(scope, input));
}

/** The respondent named a day by which the answer comes. */
export function promiseAnswer(scope: Scope, input: Promised): Promise<void> {
  return settled(scope, input.interviewId, () => keepPromise(scope, input));
}

/** Another person is asked from now on. */
export function readdressRequest(scope: Scope, input: Readdress): Promise<{ contactId: string }> {
  return settled(scope, input.interviewId, () => giveTo(scope, input));
}

/** What the employer said on the telephone or in an e-mail, typed in. */
export function recordAnswer(scope: Scope, input: RecordedAnswer): Promise<{ answerId: string }> {
  return settled(scope, input.interviewId, () => typeInAnswer(scope, input));
}

/** The employer gives no feedback. */
export function declineFeedback(scope: Scope, input: Decline): Promise<void> {
  return settled(scope, input.interviewId, () => noFeedback(scope, input));
}

/** We stop asking; the candidate is told so, honestly. */
export function lapseRequest(scope: Scope, input: Lapse): Promise<void> {
  return settled(scope, input.interviewId, () => stopAsking(scope, input));
}

/** Nobody is there to ask: letters come back, or the person left. */
export function markUnreachable(scope: Scope, input: Unreachable): Promise<void> {
  return settled(scope, input.interviewId, () => nobodyThere(scope, input));
}

/** Takes declined, lapsed or unreachable back. */
export function reopenRequest(scope: Scope, input: Request): Promise<void> {
  return settled(scope, input.interviewId, () => openAgain(scope, input));
}

/** Takes back a letter that has not left. Whoever does that goes on by hand: it must not be written again in a moment. */
export function recallLetter(scope: DeskScope, input: LetterAgain): Promise<void> {
  return settled(scope, input.interviewId, async (db) => {
    const { along } = await recall(scope, input);
    const { clocks } = await agencyOf(scope);
    if (clocks.asksByItself)
      for (const interviewId of [input.interviewId, ...along]) await takeOver(db, scope, interviewId, true);
    for (const interviewId of along) await settleLoop(db, scope, interviewId);
  });
}

/** A rhythm of reminders for this request alone, or the usual one again. */
export function paceRequest(scope: DeskScope, input: Pace): Promise<void> {
  return settled(scope, input.interviewId, () => setPace(scope, input));
}

/** Sends a failed or lost letter once more. */
export function resendRequestLetter(scope: DeskScope, input: LetterAgain): Promise<void> {
  return settled(scope, input.interviewId, () => sendAgain(scope, input));
}

/** One transaction: the change, then what it means for the loop. */
export function settled<T>(scope: Scope, interviewId: string, work: (db: Db) => Promise<T>): Promise<T> {
  return inAgency(scope, async (db) => {
    const result = await work(db);
    await settleLoop(db, scope, interviewId);
    return result;
  });
}
