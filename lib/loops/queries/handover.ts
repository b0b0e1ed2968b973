/** A colleague's open loops with all that a stand-in needs, and what happened on one's own while one was away. */
import "server-only";
import { callBackGrace } from "@/lib/agencies/clocks";
import type { Leave } from "@/lib/agencies/leave";
import { agencyOf } from "@/lib/agencies/queries";
import { type Db, inAgency } from "@/lib/platform/db";
import type { DeskScope } from "@/lib/platform/scope";
import { addDays, type Day, instantOf } from "@/lib/platform/time";
import { type TimelineEvent, tellEvents } from "@/lib/timeline/queries";
import { inOrder } from "../handover";
import { type NextStep, nextStep } from "../next-step";
import type { OpenLoop } from "../today";
import { openLoops } from "./today";

export type HandoverPromise = { interviewId: string; id: string; side: string; what: string; dueOn: Day };
export type HandoverLine = {
  loop: OpenLoop;
  step: NextStep;
  contactPhone: string | null;
  /** Days before which the employer's side is to be left in peace, as was asked in the call-back and of the contact. */
  notBefore: Day | null;
  leaveInPeaceUntil: Day | null;
  decidesBy: Day | null;
  promises: HandoverPromise[];
  last: TimelineEvent | null;
};

/** The most urgent first. No private line and no raw word is in it. */
export async function handoverLines(scope: DeskScope, consultantId: string): Promise<HandoverLine[]> {
  return inAgency(scope, async (db) => {
    const grace = callBackGrace((await agencyOf(scope)).clocks);
    const loops = await openLoops(scope, consultantId);
    const ids = loops.map((loop) => loop.interviewId);
    const more = new Map((await moreOf(db, scope, ids)).map((row) => [row.interviewId, row]));
    const promises = await promisesOf(db, scope, ids);
    const last = await lastEvents(db, scope, ids);
    const lines = loops.map((loop): HandoverLine => {
      const { status = "booked", ...rest } = more.get(loop.interviewId) ?? NOTHING_MORE;
      return {
        loop,
        step: nextStep(stepFacts(loop, status, grace), scope.now),
        contactPhone: rest.contactPhone,
        notBefore: rest.notBefore,
        leaveInPeaceUntil: rest.leaveInPeaceUntil,
        decidesBy: rest.decidesBy,
        promises: promises.filter((promise) => promise.interviewId === loop.interviewId),
        last: last.find((event) => event.interviewId === loop.interviewId) ?? null,
      };
    });
    return inOrder(lines);
  });
}

/** At most so many events are told to somebody who is back; the rest stands with each interview. */
export const MOST_TOLD = 60;

/** What others did and what came in on this person's loops during the leave, newest first. */
export async function whileAway(scope: DeskScope, leave: Leave): Promise<TimelineEvent[]> {
  const from = instantOf(leave.firstDay, "00:00", leave.zone);
  const until = instantOf(addDays(leave.lastDay, 1), "00:00", leave.zone);
  return inAgency(scope, async (db) => {
    const rows = await db.$queryRaw<{ id: string }[]>`
      SELECT e.id FROM event e
      JOIN loop l ON l.agency_id = e.agency_id AND l.interview_id = e.interview_id
      WHERE e.agency_id = ${scope.agencyId}::uuid AND l.owner_id = ${leave.consultantId}::uuid AND NOT l.history
        AND e.at >= ${from} AND e.at < ${until} AND e.actor_id IS DISTINCT FROM ${leave.consultantId}::uuid
      ORDER BY e.at DESC, e.id DESC LIMIT ${MOST_TOLD}`;
    return tellEvents(
      db,
      scope,
      rows.map(({ id }) => id),
    );
  });
}

type More = {
  interviewId: string;
  status: string;
  contactPhone: string | null;
  notBefore: Day | null;
  leaveInPeaceUntil: Day | null;
  decidesBy: Day | null;
};

const NOTHING_MORE = {
  status: "booked",
  contactPhone: null,
  notBefore: null,
  leaveInPeaceUntil: null,
  decidesBy: null,
};

function moreOf(db: Db, scope: DeskScope, ids: string[]): Promise<More[]> {
  return db.$queryRaw<More[]>`
    SELECT i.id AS "interviewId", i.status, k.phone AS "contactPhone", r.not_before::text AS "notBefore",
           k.do_not_contact_until::text AS "leaveInPeaceUntil", d.employer_decides_by::text AS "decidesBy"
    FROM interview i
    LEFT JOIN feedback_request r ON r.agency_id = i.agency_id AND r.interview_id = i.id AND r.lead
    LEFT JOIN contact k ON k.agency_id = r.agency_id AND k.id = r.contact_id
    LEFT JOIN debrief d ON d.agency_id = i.agency_id AND d.interview_id = i.id
    WHERE i.agency_id = ${scope.agencyId}::uuid AND i.id = ANY (${ids}::uuid[])`;
}

function promisesOf(db: Db, scope: DeskScope, ids: string[]): Promise<HandoverPromise[]> {
  return db.$queryRaw<HandoverPromise[]>`
    SELECT id, interview_id AS "interviewId", side, what, due_on::text AS "dueOn" FROM promise
    WHERE agency_id = ${scope.agencyId}::uuid AND interview_id = ANY (${ids}::uuid[]) AND status = 'open'
    ORDER BY due_on, id`;
}

async function lastEvents(db: Db, scope: DeskScope, ids: string[]): Promise<TimelineEvent[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT DISTINCT ON (interview_id) id FROM event
    WHERE agency_id = ${scope.agencyId}::uuid AND interview_id = ANY (${ids}::uuid[])
    ORDER BY interview_id, at DESC, id DESC`;
  return tellEvents(
    db,
    scope,
    rows.map(({ id }) => id),
  );
}

function stepFacts(loop: OpenLoop, status: string, grace: number) {
  return {
    callBackGrace: grace,
    interviewId: loop.interviewId,
    status,
    startsAt: loop.startsAt,
    endsAt: loop.endsAt,
    archived: false,
    candidate: loop.candidateName,
    employer: loop.employerName,
    respondent: loop.contactName,
    ownAccount: { sentAt: loop.toldAt, takenAt: null, callWishedAt: loop.callWishedAt },
    loop: { ...loop, state: "open", closedReason: null, history: false },
  };
}
