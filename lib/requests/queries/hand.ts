/** One request with all that the rules about asking need to know: for commands, pages and the last look before posting. */
import "server-only";
import { notFound } from "next/navigation";
import type { FeedbackRequest } from "@/generated/prisma/client";
import { withCadence } from "@/lib/agencies/cadence";
import type { WorkingCalendar } from "@/lib/agencies/calendar";
import { type Agency, agencyOf, contactCalendar } from "@/lib/agencies/queries";
import { factsOf, type InterviewFacts, WITH_PEOPLE } from "@/lib/interviews/queries";
import { formatDay, formatInstant } from "@/lib/interviews/when";
import { type Db, inAgency } from "@/lib/platform/db";
import { isId } from "@/lib/platform/ids";
import type { Scope } from "@/lib/platform/scope";
import { type Day, dayIn, type Instant, toDay } from "@/lib/platform/time";
import type { ChaseFacts } from "../cadence";
import type { RequestStatus } from "../lifecycle";
import type { Person } from "../manners";

export type Hand = {
  row: FeedbackRequest;
  status: RequestStatus;
  interview: InterviewFacts;
  agency: Agency;
  contact: (Person & { id: string; title: string | null; zone: string | null; employerId: string }) | null;
  /** The contact's working time; the employer's while nobody is named. */
  calendar: WorkingCalendar;
  /** Today where the contact is. */
  today: Day;
  notBefore: Day | null;
  employerDecidesBy: Day | null;
};

/** Reads it, without a lock. 404 when it is not of this agency. */
export async function readHand(db: Db, scope: Scope, requestId: string): Promise<Hand> {
  return (await readHands(db, scope, [requestId])).get(requestId) ?? notFound();
}

/** The same of several, by the request's id, in as many statements as for one; those of another agency are missing. */
export async function readHands(
  db: Db,
  scope: Scope,
  requestIds: readonly string[],
): Promise<Map<string, Hand>> {
  const rows = await db.feedbackRequest.findMany({
    where: { agencyId: scope.agencyId, id: { in: [...requestIds] } },
    include: {
      contact: true,
      interview: { include: { ...WITH_PEOPLE, debrief: { select: { employerDecidesBy: true } } } },
    },
  });
  const known = await agencyOf(scope);
  const hands = rows.map(({ contact, interview: { debrief, ...row }, ...request }) => {
    const interview = factsOf(row);
    // The clocks of this request: its own numbers, the employer's, the agency's.
    const clocks = withCadence(known.clocks, interview.employer.cadence, request.cadence);
    const agency = { ...known, clocks };
    const calendar = contactCalendar(agency, interview.employer, contact);
    const hand: Hand = {
      row: request,
      status: request.status as RequestStatus,
      interview,
      agency,
      contact: contact && { ...contact, doNotContactUntil: toDay(contact.doNotContactUntil) },
      calendar,
      today: dayIn(scope.now, calendar.zone),
      notBefore: toDay(request.notBefore),
      employerDecidesBy: toDay(debrief?.employerDecidesBy ?? null),
    };
    return [request.id, hand] as const;
  });
  return new Map(hands);
}

/** The interview's lead request. 404 when the interview is not of this agency. */
export async function leadRequestId(scope: Scope, interviewId: string): Promise<string> {
  if (!isId(interviewId)) notFound();
  const row = await inAgency(scope, (db) =>
    db.feedbackRequest.findFirst({
      where: { agencyId: scope.agencyId, interviewId },
      orderBy: [{ lead: "desc" }, { createdAt: "asc" }, { id: "asc" }],
      select: { id: true },
    }),
  );
  return row?.id ?? notFound();
}

/** The facts of the cadence, as they will be after `changes`. */
export function chaseFacts(hand: Hand, askedAt: Instant, changes: Partial<ChaseFacts> = {}): ChaseFacts {
  const { row, agency, calendar } = hand;
  return {
    askedAt,
    chaseCount: row.chaseCount,
    lastChasedAt: row.lastChasedAt,
    heldUntil: toDay(row.heldUntil),
    promisedFor: toDay(row.promisedFor),
    notBefore: hand.notBefore,
    doNotContactUntil: hand.contact?.doNotContactUntil ?? null,
    employerDecidesBy: hand.employerDecidesBy,
    clocks: agency.clocks,
    calendar,
    ...changes,
  };
}

/** "Tue 3 Nov 10:00" as the contact's clock shows it; the day alone where no time is known. */
export function interviewWhen({ interview, calendar }: Hand, now: Instant): string {
  if (interview.startsAt) return formatInstant(interview.startsAt, calendar.zone, undefined, now);
  return formatDay(interview.day, dayIn(now, calendar.zone));
}

/** "Tue 3 Nov 10:00, Dye chemist". */
export function interviewLine(hand: Hand, now: Instant): string {
  return `${interviewWhen(hand, now)}, ${hand.interview.job.title}`;
}

/** States in which a letter has reached its reader, or may have, or is about to. */
export const ALIVE = ["waiting", "claimed", "posting", "sent", "unknown"];

/** The letter that speaks of this request and waits for its moment or for the worker, or null. */
export async function onItsWay(db: Db, scope: Scope, requestId: string): Promise<{ at: Instant } | null> {
  const [letter] = await db.$queryRaw<{ at: Instant | null }[]>`
    SELECT CASE l.status WHEN 'waiting' THEN l.next_try_at END AS at FROM chase c JOIN letter l ON l.agency_id = c.agency_id AND l.id = c.letter_id
    WHERE c.agency_id = ${scope.agencyId}::uuid AND c.request_id = ${requestId}::uuid
      AND l.status IN ('waiting', 'claimed', 'posting') LIMIT 1`;
  return letter ? { at: letter.at ?? scope.now } : null;
}
