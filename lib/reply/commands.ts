/** All that an employer's contact may do with a link: answer, name a day, ask to be rung, pass it on, decline, stop. */
import "server-only";
import { settled } from "@/lib/loops/commands/asking";
import { type Db, inAgency } from "@/lib/platform/db";
import { writeLetter } from "@/lib/platform/letters";
import { headerName } from "@/lib/platform/mailbox";
import { Refusal } from "@/lib/platform/refusal";
import type { EmployerScope } from "@/lib/platform/scope";
import { addMinutes, type Day, dayIn } from "@/lib/platform/time";
import { issueToken, type TokenRow } from "@/lib/platform/tokens";
import { words } from "@/lib/platform/words";
import { writeAnswer } from "@/lib/requests/commands/answer";
import { closeAsDeclined, nobodyThere } from "@/lib/requests/commands/close";
import { moveRequest, pathToAsked, takeInHand, tell } from "@/lib/requests/commands/hand";

import { keepPromiseOf } from "@/lib/requests/commands/promise";
import { giveTo } from "@/lib/requests/commands/respondent";
import { recallWaiting } from "@/lib/requests/commands/withdraw";
import type { FreshLinkLetter } from "@/lib/requests/letters";
import { requestIsOpen } from "@/lib/requests/lifecycle";
import { calledBy } from "@/lib/requests/names";
import { type Hand, interviewLine, readHand } from "@/lib/requests/queries/hand";
import type { AnswerInput } from "./model";
import { isPassedOn } from "./queries";

/** The answer, or a correction of it until the candidate has been told; every one is kept as a version. */
export async function answerByLink(scope: EmployerScope, input: AnswerInput): Promise<void> {
  const { seen, ...answer } = input;
  await withRequest(scope, async (db, hand) => {
    if (hand.status === "cancelled") throw new Refusal(say("cancelled"));
    if (hand.status === "answered" && (await isPassedOn(db, scope, hand.interview.id)))
      throw new Refusal(say("relayed"));
    await writeAnswer(db, scope, hand, { words: answer, source: "form", seen });
  });
}

/** "I will answer by …": nobody reminds them before. */
export async function promiseByLink(scope: EmployerScope, input: { by: Day }): Promise<void> {
  await withRequest(scope, async (db, hand) => {
    requireTheirs(scope, hand);
    await keepPromiseOf(db, scope, hand, input.by);
  });
}

/** "Please ring me": due at once on the consultant's Today; letters on their way stay here. */
export async function callMeByLink(
  scope: EmployerScope,
  input: { when: string; phone?: string | undefined },
): Promise<void> {
  await withRequest(scope, async (db, hand) => {
    requireTheirs(scope, hand);
    const { row, status } = hand;
    await recallWaiting(db, scope, row.id, "They asked to be rung instead.");
    await moveRequest(db, scope, hand, pathToAsked(status), {
      askedAt: row.askedAt ?? scope.now,
      callAt: [input.when, input.phone].filter(Boolean).join(", "),
      heldUntil: null,
      promisedFor: null,
      nextChaseAt: scope.now,
    });
    await tell(db, scope, hand, "request.call_wanted");
  });
}

/**
 * Passes the request on. It goes to the colleague straight away as far as our books go, and stands on Today as ready
 * to ask: a letter to an address that came through a link leaves only by a consultant's own press.
 */
export async function askColleagueByLink(
  scope: EmployerScope,
  input: { name: string; email: string },
): Promise<void> {
  await withRequest(scope, async (db, hand) => {
    requireTheirs(scope, hand);
    await db.loop.updateMany({
      where: { agencyId: scope.agencyId, interviewId: hand.interview.id },
      data: { byHand: true },
    });
    await giveTo(scope, {
      interviewId: hand.interview.id,
      requestId: scope.requestId,
      contactName: input.name,
      contactEmail: input.email,
      why: "colleague",
    });
  });
}

/** "We cannot give feedback": an end that the candidate is told honestly. */
export async function declineByLink(
  scope: EmployerScope,
  input: { why?: string | undefined },
): Promise<void> {
  await withRequest(scope, async (db, hand) => {
    requireTheirs(scope, hand);
    await closeAsDeclined(db, scope, hand, input.why);
  });
}

/** "Wrong person" ends this request for them; "please stop" ends every letter to them, and nobody here can override it. */
export async function stopByLink(
  scope: EmployerScope,
  input: { what: "wrong_person" | "stop" },
): Promise<void> {
  await withRequest(scope, async (db, hand) => {
    if (input.what === "stop") {
      const { count } = await db.contact.updateMany({
        where: { agencyId: scope.agencyId, id: scope.contactId, doNotContact: false },
        data: {
          doNotContact: true,
          doNotContactWhy: "asked by the link in our letter",
          updatedAt: scope.now,
        },
      });
      if (count === 1) await tell(db, scope, hand, "contact.stopped");
    }
    if (!requestIsOpen(hand.status) || hand.row.contactId !== scope.contactId) return;
    await nobodyThere(scope, {
      interviewId: hand.interview.id,
      requestId: scope.requestId,
      why: input.what === "stop" ? "stopped" : "wrong_person",
    });
  });
}

/** A new link for an expired one, to the address that the old one went to and no other; at most one letter a day. */
export async function freshLink(scope: EmployerScope, token: TokenRow): Promise<void> {
  const { email } = token;
  if (!email) throw new Refusal(say("noAddress"));
  await inAgency(scope, async (db) => {
    const hand = await readHand(db, scope, scope.requestId);
    if (hand.status === "cancelled") throw new Refusal(say("cancelled"));
    const contact = await db.contact.findFirst({ where: { agencyId: scope.agencyId, id: scope.contactId } });
    const candidate = hand.interview.candidate.name;
    const facts: FreshLinkLetter = {
      candidate,
      interview: interviewLine(hand, scope.now),
      contact: calledBy(contact?.name ?? ""),
    };
    const key = `fresh_link:${token.id}:${dayIn(scope.now, hand.calendar.zone)}`;
    if (await db.letter.findFirst({ where: { agencyId: scope.agencyId, key }, select: { id: true } })) return;
    const tokenId = await issueToken(db, scope, {
      purpose: "reply",
      subjectId: scope.requestId,
      contactId: scope.contactId,
      email,
      expiresAt: addMinutes(scope.now, hand.agency.clocks.replyLinkDays * 24 * 60),
    });
    await writeLetter(db, scope, {
      key,
      kind: "fresh_link",
      to: { name: contact && headerName(contact.name), address: email },
      fromId: hand.interview.loop.owner.id,
      subject: words("letters.fresh_link")("subject", { candidate }),
      facts,
      tokenId,
      about: { contactId: scope.contactId, interviewId: hand.interview.id, requestId: scope.requestId },
    });
  });
}

const say = words("reply.refusals");

/** One transaction: the request locked, the change, the legs settled. */
async function withRequest(scope: EmployerScope, work: (db: Db, hand: Hand) => Promise<void>): Promise<void> {
  await inAgency(scope, async (db) => {
    const { interview } = await readHand(db, scope, scope.requestId);
    await settled(scope, interview.id, async () => {
      const which = { interviewId: interview.id, requestId: scope.requestId };
      await work(db, await takeInHand(db, scope, which));
    });
  });
}

/** Steering the request is for the person who is asked now, while it is open; an answer is welcome from any link. */
function requireTheirs(scope: EmployerScope, hand: Hand): void {
  if (hand.status === "cancelled") throw new Refusal(say("cancelled"));
  if (hand.status === "answered") throw new Refusal(say("answered"));
  if (!requestIsOpen(hand.status)) throw new Refusal(say("over"));
  if (hand.row.contactId !== scope.contactId) throw new Refusal(say("elsewhere"));
}
