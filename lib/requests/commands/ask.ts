/** The first letter to the employer, and the reminders after it. Callers go through lib/loops, which settles the legs. */
import "server-only";
import { may } from "@/lib/agencies/roles";
import { inAgency } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/refusal";
import type { DeskScope, Scope } from "@/lib/platform/scope";
import { dayIn, type Instant } from "@/lib/platform/time";
import { askDeparture, chaseDeparture, type Departure, whyNever, whyNotAsk } from "../manners";
import { Ask, Chase } from "../model";
import { type Hand, onItsWay } from "../queries/hand";
import { takenDays } from "../queries/taken-days";
import { bringIn } from "./escalate";
import { addAttempt, chased, moveRequest, nextChaseAt, requireLive, takeInHand, tell } from "./hand";
import { freeKey, nextAskKey, writeRequestLetter } from "./post";
import { alongFacts, countAlong, takeAlong } from "./together";

const SENT = { channel: "email", outcome: "sent" } as const;

/** What became of the letter: `postAt` is when it leaves, `because` why that is not now (null: it is). */
export type Posted = { letterId: string; postAt: Instant; because: string | null };
/** `along`: the interviews of the requests that the same letter reminds of. Their loops want settling, too. */
export type Reminded = Posted & { along: string[] };

/**
 * Asks the respondent by letter. Refuses where the manners say never; where they say later, the button that was
 * pressed must have said so too ("Send Mon 09:00"), or the refusal gives the time and the reason. `own` is the rule
 * by which the product does it by itself.
 */
export async function sendAsk(scope: Scope, input: Ask, own?: string): Promise<Posted> {
  const form = Ask.parse(input);
  return inAgency(scope, async (db) => {
    const hand = await takeInHand(db, scope, form);
    requireLive(hand);
    const closed = whyNotAsk(hand.status);
    if (closed) throw new Refusal(closed);
    const early = hand.status === "waiting_debrief";
    if (early) requireEarly(scope, form.earlyReason);
    const { contact } = hand;
    const never = whyNever(contact);
    if (never || !contact) throw new Refusal(never ?? "", contact ? undefined : "contactName");
    const departure = askDeparture({ now: scope.now, ...hand, person: contact });
    const postAt = agreed(departure, form.departs, scope.now);
    const letterId = await writeRequestLetter(db, scope, hand, {
      ...form,
      kind: "ask",
      key: await nextAskKey(db, scope, hand.row.id),
      postAt,
    });
    if (!letterId) throw new Refusal("Somebody else has just asked. Please look again.");
    await moveRequest(db, scope, hand, early ? ["ready", "asked"] : ["asked"], {
      askedAt: postAt,
      chaseCount: 0,
      lastChasedAt: null,
      lastChannel: "email",
      callAt: null,
      nextChaseAt: nextChaseAt(hand, postAt, { chaseCount: 0, lastChasedAt: null }),
    });
    await addAttempt(db, scope, hand, { kind: "ask", ...SENT, letterId, note: form.earlyReason });
    const rule = early ? "before_call_back" : ruleOf(departure, own);
    await tell(db, scope, hand, "request.asked", { channel: "email" }, rule);
    return { letterId, postAt, because: departure.when === "later" ? departure.because : null };
  });
}

/**
 * Reminds the respondent by letter: at most one a day and person, so that the same letter speaks of whatever else waits
 * for them (decision 0011), unless the sender wants it `alone`.
 */
export async function sendChase(scope: Scope, input: Chase, own?: string): Promise<Reminded> {
  const form = Chase.parse(input);
  return inAgency(scope, async (db) => {
    const hand = await takeInHand(db, scope, form);
    requireLive(hand);
    if (form.seen !== undefined && form.seen !== hand.row.chaseCount)
      throw new Refusal("A reminder has gone out since you opened this page. Please look again first.");
    const { contact, row } = hand;
    requireOpen(hand);
    const never = whyNever(contact);
    if (never || !contact) throw new Refusal(never ?? "", "contactName");
    if (await onItsWay(db, scope, row.id))
      throw new Refusal("The letter before this one has not left yet. Take it back first, or wait for it.");
    const taken = await takenDays(db, scope, hand);
    const departure = chaseDeparture({ now: scope.now, ...hand, person: contact }, taken);
    const postAt = agreed(departure, form.departs, scope.now);
    const key = await freeKey(db, scope, `chase:${contact.id}:${dayIn(postAt, hand.calendar.zone)}`);
    const others = form.alone ? [] : await takeAlong(db, scope, hand, postAt, own !== undefined);
    const along = await alongFacts(db, scope, hand, others, postAt);
    const letterId = await writeRequestLetter(db, scope, hand, {
      ...form,
      kind: "chase",
      key,
      postAt,
      along,
    });
    if (!letterId)
      throw new Refusal(`Somebody else has just sent ${contact.name} a reminder. One a day is the most.`);
    const changes = chased(hand, postAt);
    await moveRequest(db, scope, hand, ["asked"], changes);
    await addAttempt(db, scope, hand, { kind: "chase", ...SENT, letterId });
    const rule = ruleOf(departure, own);
    await tell(db, scope, hand, "request.chased", { channel: "email", number: changes.chaseCount }, rule);
    await bringIn(db, scope, hand);
    await countAlong(db, scope, others, letterId, postAt);
    const because = departure.when === "later" ? departure.because : null;
    return { letterId, postAt, because, along: others.map((other) => other.interview.id) };
  });
}

/** What delayed it says more than what caused it: who did it is told by the event's actor. */
function ruleOf(departure: Departure, own: string | undefined): string | undefined {
  return departure.when === "later" ? departure.rule : own;
}

/** Later than now only if the sender has been told so, and has agreed. */
function agreed(departure: Departure, departs: "now" | "then", now: Instant): Instant {
  if (departure.when === "now") return now;
  if (departs === "then") return departure.at;
  throw new Refusal(`${departure.because} Press send once more if that is right.`);
}

/** The call-back comes first (source S1); a manager may go without it, and says why. */
function requireEarly(scope: Scope, reason: string | undefined): void {
  if (scope.kind !== "desk" || !may((scope as DeskScope).role, "skip_debrief"))
    throw new Refusal(
      "The call-back is not in yet, and the employer is asked with it in hand. Log it first, or ask a manager to go on without it.",
    );
  if (!reason)
    throw new Refusal(
      "Why is the employer asked before the call-back is in? A few words are enough.",
      "earlyReason",
    );
}

function requireOpen({ status }: Hand): void {
  if (status === "asked") return;
  if (status === "held") throw new Refusal("This request is on hold. End the hold first.");
  if (status === "promised")
    throw new Refusal("They gave a day, and it is not over yet. Let them have it, or ring.");
  throw new Refusal(whyNotAsk(status) ?? "Nobody has been asked yet. Send the first letter instead.");
}
