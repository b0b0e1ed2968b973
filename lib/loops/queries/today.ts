/** The open loops behind Today, in one statement: the hot query of the product. */
import "server-only";
import { onMyDesk } from "@/lib/agencies/queries/leave";
import { oneQuery } from "@/lib/platform/db";
import type { DeskScope } from "@/lib/platform/scope";
import type { OpenLoop } from "../today";

/** At most this many rows: a desk with more open loops than that needs a filter, and the page says so. */
export const TODAY_LIMIT = 400;

/** Whose: one consultant, several (one's own and those one covers), or everybody (null). */
export type Whose = string | string[] | null;

/** Open loops, oldest interview first. History has no part in it. */
export async function openLoops(scope: DeskScope, whose: Whose): Promise<OpenLoop[]> {
  const owners = ownersOf(whose);
  return oneQuery<OpenLoop>(scope)`
      SELECT l.interview_id AS "interviewId", i.number, i.round, i.starts_at AS "startsAt", i.ends_at AS "endsAt",
             i.day::text AS day, i.zone, c.id AS "candidateId", c.name AS "candidateName", c.phone AS "candidatePhone",
             e.id AS "employerId", e.name AS "employerName", j.title AS "jobTitle", k.name AS "contactName",
             l.owner_id AS "ownerId", o.name AS "ownerName",
             l.debrief, l.debrief_due_at AS "debriefDueAt", l.request, l.request_due_at AS "requestDueAt",
             r.chase_count AS "chaseCount", r.promised_for::text AS "promisedFor", r.held_until::text AS "heldUntil",
             l.relay, l.relay_due_at AS "relayDueAt", l.last_word_at AS "lastWordAt", l.next_at AS "nextAt",
             l.holding_at AS "holdingAt", l.holding_call AS "holdingCall",
             l.news_asked_at AS "newsAskedAt", l.pass_on_at AS "passOnAt",
             CASE WHEN w.taken_at IS NULL THEN w.sent_at END AS "toldAt",
             w.call_wished_at AS "callWishedAt", w.call_wished_for AS "callWishedFor",
             (SELECT max(y.replied_at) FROM relay y
               WHERE y.agency_id = l.agency_id AND y.interview_id = l.interview_id) AS "repliedAt"
      FROM loop l
      JOIN interview i ON i.agency_id = l.agency_id AND i.id = l.interview_id
      JOIN submission s ON s.agency_id = i.agency_id AND s.id = i.submission_id
      JOIN candidate c ON c.agency_id = s.agency_id AND c.id = s.candidate_id
      JOIN job j ON j.agency_id = s.agency_id AND j.id = s.job_id
      JOIN employer e ON e.agency_id = j.agency_id AND e.id = j.employer_id
      JOIN consultant o ON o.agency_id = l.agency_id AND o.id = l.owner_id
      LEFT JOIN feedback_request r ON r.agency_id = i.agency_id AND r.interview_id = i.id AND r.lead
      LEFT JOIN own_account w ON w.agency_id = i.agency_id AND w.interview_id = i.id
      LEFT JOIN contact k ON k.agency_id = r.agency_id AND k.id = r.contact_id
      WHERE l.agency_id = ${scope.agencyId}::uuid AND l.state = 'open' AND NOT l.history AND i.archived_at IS NULL
        AND (${owners}::uuid[] IS NULL OR l.owner_id = ANY (${owners}::uuid[]))
      ORDER BY i.day, i.number LIMIT ${TODAY_LIMIT}`;
}

/** Whether anything was ever booked or brought in; asked of an empty Today alone. */
export async function hasInterviews(scope: DeskScope): Promise<boolean> {
  const [row] = await oneQuery<{ any: boolean }>(scope)`
    SELECT EXISTS (SELECT 1 FROM interview WHERE agency_id = ${scope.agencyId}::uuid) AS any`;
  return row?.any === true;
}

export type DuePromise = {
  id: string;
  interviewId: string;
  side: string;
  what: string;
  dueOn: string;
  dueAt: Date | null;
  candidateName: string;
  employerName: string;
};

/** Promises of candidates and consultants that fall due within a week or are past it, for the open loops of `whose`. */
export async function duePromises(scope: DeskScope, whose: Whose, until: string): Promise<DuePromise[]> {
  const owners = ownersOf(whose);
  return oneQuery<DuePromise>(scope)`
      SELECT p.id, p.interview_id AS "interviewId", p.side, p.what, p.due_on::text AS "dueOn", p.due_at AS "dueAt",
             c.name AS "candidateName", e.name AS "employerName"
      FROM promise p
      JOIN loop l ON l.agency_id = p.agency_id AND l.interview_id = p.interview_id
      JOIN interview i ON i.agency_id = l.agency_id AND i.id = l.interview_id
      JOIN submission s ON s.agency_id = i.agency_id AND s.id = i.submission_id
      JOIN candidate c ON c.agency_id = s.agency_id AND c.id = s.candidate_id
      JOIN job j ON j.agency_id = s.agency_id AND j.id = s.job_id
      JOIN employer e ON e.agency_id = j.agency_id AND e.id = j.employer_id
      WHERE p.agency_id = ${scope.agencyId}::uuid AND p.status = 'open' AND p.due_on <= ${until}::date
        AND p.side <> 'employer' AND NOT l.history
        AND (${owners}::uuid[] IS NULL OR l.owner_id = ANY (${owners}::uuid[]))
      ORDER BY p.due_on, p.due_at NULLS LAST, p.id LIMIT 100`;
}

function ownersOf(whose: Whose): string[] | null {
  return typeof whose === "string" ? [whose] : whose;
}

export type DeskCounts = { toDebrief: number; toChase: number; toRelay: number; toRead: number };

/** What stands on my Today and in my inbox, those I cover for included, as numbers for the navigation. */
export async function deskCounts(scope: DeskScope): Promise<DeskCounts> {
  const desks = await onMyDesk(scope, (owners) => countsOf(scope, owners));
  const sum = (name: keyof DeskCounts) => desks.reduce((total, counts) => total + counts[name], 0);
  return {
    toDebrief: sum("toDebrief"),
    toChase: sum("toChase"),
    toRelay: sum("toRelay"),
    toRead: sum("toRead"),
  };
}

async function countsOf(scope: DeskScope, owners: string[]): Promise<DeskCounts> {
  const [row] = await oneQuery<DeskCounts>(scope)`
      SELECT count(*) FILTER (WHERE debrief = 'due' OR (debrief = 'not_due' AND next_at <= ${scope.now}))::int AS "toDebrief",
             count(*) FILTER (WHERE pass_on_at IS NOT NULL
                                 OR (request IN ('ready', 'asked') AND request_due_at <= ${scope.now}))::int AS "toChase",
             count(*) FILTER (WHERE relay IN ('to_write', 'failed', 'needs_approval', 'approved')
                                 OR (relay = 'sent' AND relay_due_at <= ${scope.now})
                                 OR (relay <> 'sent' AND news_asked_at > COALESCE(last_word_at, '-infinity'))
                                 OR (holding_call AND holding_at <= ${scope.now}))::int AS "toRelay",
             (SELECT count(*) FROM inbound_mail m
               JOIN loop o ON o.agency_id = m.agency_id AND o.interview_id = m.interview_id
               WHERE m.agency_id = ${scope.agencyId}::uuid AND m.status = 'waiting'
                 AND o.owner_id = ANY (${owners}::uuid[]))::int AS "toRead"
      FROM loop
      WHERE agency_id = ${scope.agencyId}::uuid AND state = 'open' AND NOT history
        AND owner_id = ANY (${owners}::uuid[])`;
  return row ?? { toDebrief: 0, toChase: 0, toRelay: 0, toRead: 0 };
}
