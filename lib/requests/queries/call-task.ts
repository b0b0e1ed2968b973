/** A call that is the next thing to do: whom, on what number, at what time of theirs, what to say, and what follows. */
import "server-only";
import { isWorkingTime, nextWorkingTime } from "@/lib/agencies/calendar";
import { me } from "@/lib/agencies/queries";
import { type Db, inAgency } from "@/lib/platform/db";
import type { DeskScope } from "@/lib/platform/scope";
import { addDays, type Day, dayIn, instantOf, toDay } from "@/lib/platform/time";
import { nextAct } from "../by-itself";
import { nextChase } from "../cadence";
import { callScript } from "../script";
import { chaseFacts, type Hand, leadRequestId, readHand } from "./hand";

export type CallTask = NonNullable<Awaited<ReturnType<typeof callTask>>>;

/** Of the interview's lead request; null where its next step is no call. */
export async function callTask(scope: DeskScope, interviewId: string) {
  return inAgency(scope, async (db) => {
    const hand = await readHand(db, scope, await leadRequestId(scope, interviewId));
    const { contact, row, calendar } = hand;
    if (!contact || !isCall(hand, scope)) return null;
    return {
      interviewId,
      contact: { name: contact.name, phone: contact.phone },
      zone: calendar.zone,
      inHours: isWorkingTime(calendar, scope.now),
      /** What they asked for: "after four". */
      callAt: row.callAt,
      seen: row.chaseCount,
      script: callScript(await scriptFacts(db, scope, hand)),
      next: afterwards(hand, scope),
      /** Nobody has been asked: a call without an answer is tried again on this day, and asks nobody. */
      again: row.askedAt ? null : nextDay(hand, scope),
    };
  });
}

function isCall(hand: Hand, scope: DeskScope): boolean {
  const { row } = hand;
  // After a voicemail, and before the hour that they named, there is nothing to ring for.
  if (hand.status === "asked" && row.nextChaseAt && row.nextChaseAt > scope.now) return false;
  const act = nextAct({
    status: hand.status,
    person: hand.contact,
    callAt: row.callAt,
    chase: row.askedAt && chaseFacts(hand, row.askedAt),
    now: scope.now,
  });
  return act.do === "people" && (act.why === "telephone" || act.why === "prefers_telephone");
}

/** What the cadence has next if nobody answers: the step and its moment. */
function afterwards(hand: Hand, scope: DeskScope) {
  const { row } = hand;
  const facts = chaseFacts(hand, row.askedAt ?? scope.now, {
    chaseCount: row.chaseCount + (row.askedAt ? 1 : 0),
    lastChasedAt: scope.now,
  });
  const next = nextChase(facts);
  if ("lapseProposedAt" in next) return { step: "lapse", at: next.lapseProposedAt } as const;
  // Nobody who prefers the telephone is written to automatically.
  const step = hand.contact?.preferredChannel === "phone" ? "phone" : next.channel;
  return { step, at: next.at } as const;
}

/** The next working day of the person who is rung. */
function nextDay({ calendar, today }: Hand, scope: DeskScope): Day {
  const tomorrow = instantOf(addDays(today, 1), "00:00", calendar.zone);
  return dayIn(nextWorkingTime(calendar, tomorrow > scope.now ? tomorrow : scope.now), calendar.zone);
}

async function scriptFacts(
  db: Db,
  scope: DeskScope,
  { interview, contact, row, agency, calendar, today }: Hand,
) {
  const { agencyId } = scope;
  const line = await db.debriefLine.findFirst({
    where: { agencyId, kind: "forgot", shareable: true, debrief: { interviewId: interview.id } },
    orderBy: { position: "asc" },
    select: { text: true },
  });
  const chases = await db.chase.findMany({
    where: { agencyId, requestId: row.id, contactId: row.contactId },
    orderBy: { at: "asc" },
    select: { at: true },
    take: 20,
  });
  const self = await me(scope);
  const promised = toDay(row.promisedFor);
  return {
    contact: contact?.name ?? "",
    caller: self.name,
    callerPhone: self.phone,
    agency: agency.name,
    candidate: interview.candidate.name,
    job: interview.job.title,
    day: interview.day,
    today,
    toAdd: line?.text ?? null,
    tried: [...new Set<Day>(chases.map(({ at }) => dayIn(at, calendar.zone)))],
    promised: promised && promised < today ? promised : null,
  };
}
