/** What the wrap-up needs beside the open loops: what was put off, and how far each colleague is. */
import "server-only";
import { oneQuery } from "@/lib/platform/db";
import type { DeskScope } from "@/lib/platform/scope";
import type { Skipped } from "../wrap-up";

export type SkipLine = Skipped & { why: string; by: string };

/** Put off and not yet back, of the whole agency: few, and read by index. */
export function skipsNow(scope: DeskScope): Promise<SkipLine[]> {
  return oneQuery<SkipLine>(scope)`
    SELECT s.interview_id AS "interviewId", s.part, s.why, s.until, c.name AS by
    FROM skip s JOIN consultant c ON c.agency_id = s.agency_id AND c.id = s.consultant_id
    WHERE s.agency_id = ${scope.agencyId}::uuid AND s.until > ${scope.now}
    ORDER BY s.until LIMIT 500`;
}

export type TeamLine = {
  consultantId: string;
  name: string;
  toDebrief: number;
  toChase: number;
  toRelay: number;
  putOff: number;
  /** Interviewed today, and no word from us since. */
  unaware: number;
};

/** One line a colleague, in one statement; nobody who has nothing open today is left out. What was put off is no part of it. */
export function wrapUpOfTeam(scope: DeskScope): Promise<TeamLine[]> {
  return oneQuery<TeamLine>(scope)`
    SELECT c.id AS "consultantId", c.name,
           count(*) FILTER (WHERE (l.debrief = 'due' OR (l.debrief = 'not_due' AND l.next_at <= ${scope.now}))
                              AND NOT 'to_debrief' = ANY (s.parts))::int AS "toDebrief",
           count(*) FILTER (WHERE (l.pass_on_at IS NOT NULL
                               OR (l.request IN ('ready', 'asked') AND l.request_due_at <= ${scope.now}))
                              AND NOT 'to_chase' = ANY (s.parts))::int AS "toChase",
           count(*) FILTER (WHERE (l.relay IN ('to_write', 'failed', 'needs_approval', 'approved')
                               OR (l.relay = 'sent' AND l.relay_due_at <= ${scope.now})
                               OR (l.relay <> 'sent' AND l.news_asked_at > COALESCE(l.last_word_at, '-infinity'))
                               OR (l.holding_call AND l.holding_at <= ${scope.now}))
                              AND NOT 'to_relay' = ANY (s.parts))::int AS "toRelay",
           COALESCE(sum(cardinality(s.parts)), 0)::int AS "putOff",
           count(*) FILTER (WHERE i.day = (${scope.now}::timestamptz AT TIME ZONE i.zone)::date
                              AND COALESCE(i.ends_at <= ${scope.now}, l.debrief <> 'not_due')
                              AND (l.relay IN ('to_write', 'failed', 'needs_approval', 'approved')
                                   OR (l.debrief IN ('due', 'not_due') AND NOT COALESCE(l.last_word_at >= i.ends_at, false))))::int AS unaware
    FROM consultant c
    LEFT JOIN (loop l JOIN interview i ON i.agency_id = l.agency_id AND i.id = l.interview_id AND i.archived_at IS NULL)
      ON l.agency_id = c.agency_id AND l.owner_id = c.id AND l.state = 'open' AND NOT l.history
    LEFT JOIN LATERAL (
      SELECT COALESCE(array_agg(k.part), '{}') AS parts FROM skip k
      WHERE k.agency_id = l.agency_id AND k.interview_id = l.interview_id AND k.until > ${scope.now}) s ON true
    WHERE c.agency_id = ${scope.agencyId}::uuid AND c.disabled_at IS NULL
    GROUP BY c.id, c.name ORDER BY c.name, c.id LIMIT 600`;
}
