/** Asked just before a letter to an employer is posted: is an answer still waited for, by this person, at this hour? */
import "server-only";
import type { Letter } from "@/generated/prisma/client";
import type { Db } from "@/lib/platform/db";
import type { ClockScope } from "@/lib/platform/scope";
import { addMinutes, dayIn, type Instant, instantOf } from "@/lib/platform/time";
import { type AlongFacts, AskLetter } from "../letters";
import { askDeparture, whyNever } from "../manners";
import { type Hand, readHand, readHands } from "./hand";
import { replyWaits, replyWaitsAmong } from "./reply-waits";

/** Until a reminder that is held back by an unread reply is looked at again. */
const UNREAD_MINUTES = 30;

type Wanted = true | string | { until: Instant; why: string };

/** The classic embarrassment is to chase somebody who answered a minute ago (trust.md 3). Answers in the letters' order. */
export async function askWanted(db: Db, scope: ClockScope, letters: readonly Letter[]): Promise<Wanted[]> {
  const requestIds = letters.flatMap(({ requestId }) => requestId ?? []);
  const hands = await readHands(db, scope, requestIds);
  const chased = letters.flatMap(({ kind, requestId }) => (kind === "chase" && requestId ? [requestId] : []));
  const unread = await replyWaitsAmong(db, scope, chased);
  return letters.map((letter) => {
    const hand = hands.get(letter.requestId ?? "");
    if (!hand) return "The request behind it is gone.";
    return stillWanted(scope.now, letter, hand, unread.has(hand.row.id));
  });
}

function stillWanted(now: Instant, letter: Letter, hand: Hand, unread: boolean): Wanted {
  if (hand.row.contactId !== letter.contactId) return "Somebody else is being asked by now.";
  const { status, contact, calendar } = hand;
  if (status === "answered") return "They have answered meanwhile.";
  if (status === "promised") return "They gave a day meanwhile.";
  if (status === "held") return "The request was put on hold.";
  if (status !== "asked") return "It was no longer wanted.";
  if (hasWithdrawn(hand, letter)) return "The candidate has withdrawn meanwhile.";
  if (unread) return { until: addMinutes(now, UNREAD_MINUTES), why: "A reply of theirs waits to be read." };
  const never = whyNever(contact);
  if (never || !contact) return never ?? "Nobody is asked at the moment.";
  const departure = askDeparture({ now, calendar, person: contact, notBefore: hand.notBefore });
  if (departure.when === "later") return { until: departure.at, why: departure.because };
  // The day is in the key: a chaser written for tomorrow does not leave today, whatever woke the post.
  const day = letter.kind === "chase" ? (letter.key.split(":")[2] ?? "").slice(0, 10) : "";
  if (day > dayIn(now, calendar.zone))
    return { until: instantOf(day, calendar.from, calendar.zone), why: "One reminder a day is the most." };
  return true;
}

/** Since the letter was written: a person may still ask afterwards, on purpose. */
function hasWithdrawn({ interview: { ownAccount } }: Hand, { createdAt }: Letter): boolean {
  return (
    ownAccount?.decision === "withdraw" && ownAccount.decidedAt !== null && ownAccount.decidedAt > createdAt
  );
}

/** The letter's facts with those of the others that are still waited for: whoever has answered is not asked again. Null: none has dropped out. */
export async function chaseFitted(db: Db, scope: ClockScope, letter: Letter): Promise<AskLetter | null> {
  const facts = AskLetter.parse(letter.facts);
  if (!facts.along?.length) return null;
  const { agencyId, now } = scope;
  const along: AlongFacts[] = [];
  for (const other of facts.along) {
    const { requestId: id, tokenId } = other;
    const waits = await db.feedbackRequest.count({
      where: {
        agencyId,
        id,
        status: "asked",
        callAt: null,
        contactId: letter.contactId,
        NOT: { interview: { ownAccount: { decision: "withdraw" } } },
      },
    });
    const said = await db.answer.count({ where: { agencyId, requestId: id, at: { gte: letter.createdAt } } });
    const works = await db.token.count({
      where: { agencyId, id: tokenId, revokedAt: null, expiresAt: { gt: now } },
    });
    if (waits && works && !said && !(await replyWaits(db, scope, id))) along.push(other);
  }
  return along.length === facts.along.length ? null : { ...facts, along };
}

/** A fresh link was asked for by its reader; only a request that is gone, or a person who wants no mail, holds it back. */
export async function freshLinkWanted(db: Db, scope: ClockScope, letter: Letter): Promise<Wanted> {
  if (!letter.requestId) return "The request behind it is gone.";
  const { status } = await readHand(db, scope, letter.requestId);
  return status === "cancelled" ? "This request was cancelled with its interview." : true;
}
