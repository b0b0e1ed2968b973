/** The timeline of an interview, a candidate, an employer or a job: events with the names behind their ids. */
import "server-only";
import type { Event } from "@/generated/prisma/client";
import { type Db, inAgency } from "@/lib/platform/db";
import { isId } from "@/lib/platform/ids";
import type { Scope } from "@/lib/platform/scope";
import type { Instant } from "@/lib/platform/time";
import { type Actor, EVENT_TYPES, type EventType } from "./model";
import type { Told } from "./telling";

/** Whose timeline: exactly one. */
export type TimelineOf =
  | { interviewId: string }
  | { candidateId: string }
  | { employerId: string }
  | { jobId: string };

export type TimelineEvent = Told & { id: string; at: Instant; interviewNumber: number | null };
export type TimelinePage = {
  /** Newest first. */
  events: TimelineEvent[];
  /** For the next, older page; null at the beginning of the story. */
  cursor: string | null;
};

const MOST = 200;

/**
 * One page of what happened: the events, then every name behind their ids, in two statements (one statement with eleven
 * joins takes ten times as long to plan as to run). Events of one transaction carry the same instant: within it they
 * stand in the order of the story (EVENT_TYPES), since their ids were drawn at random.
 */
export async function timelineOf(
  scope: Scope,
  of: TimelineOf,
  page: { limit?: number; cursor?: string | null } = {},
): Promise<TimelinePage> {
  const limit = Math.min(page.limit ?? 50, MOST);
  return inAgency(scope, async (db) => {
    const rows = await db.event.findMany({
      where: { agencyId: scope.agencyId, ...(await subject(db, scope, of)), ...before(page.cursor) },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      take: limit + 1,
    });
    const events = rows.slice(0, limit);
    const last = events.at(-1);
    const cursor = rows.length > limit && last ? `${last.at.toISOString()}_${last.id}` : null;
    const nameOf = await namesBehind(db, scope, events);
    return { events: events.map((event) => told(event, nameOf)).toSorted(newestFirst), cursor };
  });
}

/** Events that were found another way, with the names behind their ids, newest first. */
export async function tellEvents(db: Db, scope: Scope, ids: string[]): Promise<TimelineEvent[]> {
  if (ids.length === 0) return [];
  const rows = await db.event.findMany({ where: { agencyId: scope.agencyId, id: { in: ids } } });
  const nameOf = await namesBehind(db, scope, rows);
  return rows.map((event) => told(event, nameOf)).toSorted(newestFirst);
}

/** Whose events: a record's own, and those of every record that was merged into it, which still bear the old ids. */
async function subject(db: Db, scope: Scope, of: TimelineOf) {
  if ("interviewId" in of) return of;
  const [[name, id] = []] = Object.entries(of);
  const same = await db.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE same (id) AS (
      SELECT ${id}::uuid UNION
      SELECT m.gone_id FROM merge m JOIN same s ON m.kept_id = s.id
      WHERE m.agency_id = ${scope.agencyId}::uuid AND m.undone_at IS NULL)
    SELECT id FROM same`;
  return { [String(name)]: { in: same.map((row) => row.id) } };
}

type Names = (id: string | null | undefined) => string | null;

function told(event: Event, nameOf: Names): TimelineEvent {
  const data = event.data as Record<string, unknown>;
  const handed = ["loop.reassigned", "letter.covered"].includes(event.type);
  const number = nameOf(event.interviewId);
  return {
    id: event.id,
    at: event.at,
    type: event.type as EventType,
    actor: event.actor as Actor,
    actorName: nameOf(event.actorId),
    rule: event.rule,
    data,
    interviewId: event.interviewId,
    interviewNumber: number === null ? null : Number(number),
    candidate: nameOf(event.candidateId),
    employer: nameOf(event.employerId),
    contact: nameOf(event.contactId),
    job: nameOf(event.jobId),
    from: handed ? nameOf(String(data.from)) : null,
    to: handed ? nameOf(String(data.to)) : null,
  };
}

/** Names of people, employers and jobs, and the numbers of interviews, by id: ids are unique across tables. */
async function namesBehind(db: Db, scope: Scope, events: Event[]): Promise<Names> {
  const ids = new Set<string>();
  for (const event of events) {
    const { from, to } = event.data as Record<string, unknown>;
    const { actorId, interviewId, candidateId, employerId, contactId, jobId } = event;
    for (const id of [actorId, interviewId, candidateId, employerId, contactId, jobId, from, to])
      if (typeof id === "string" && isId(id)) ids.add(id);
  }
  const { agencyId } = scope;
  const wanted = [...ids];
  const rows = await db.$queryRaw<{ id: string; name: string }[]>`
    SELECT id, name FROM consultant WHERE agency_id = ${agencyId}::uuid AND id = ANY(${wanted}::uuid[])
    UNION ALL SELECT id, name FROM candidate WHERE agency_id = ${agencyId}::uuid AND id = ANY(${wanted}::uuid[])
    UNION ALL SELECT id, name FROM employer WHERE agency_id = ${agencyId}::uuid AND id = ANY(${wanted}::uuid[])
    UNION ALL SELECT id, name FROM contact WHERE agency_id = ${agencyId}::uuid AND id = ANY(${wanted}::uuid[])
    UNION ALL SELECT id, title FROM job WHERE agency_id = ${agencyId}::uuid AND id = ANY(${wanted}::uuid[])
    UNION ALL SELECT id, number::text FROM interview
      WHERE agency_id = ${agencyId}::uuid AND id = ANY(${wanted}::uuid[])`;
  const names = new Map(rows.map((row) => [row.id, row.name]));
  return (id) => (id ? (names.get(id) ?? null) : null);
}

function before(cursor: string | null | undefined) {
  const [at = "", id = ""] = cursor?.split("_") ?? [];
  // A cursor that somebody has tampered with begins at the newest.
  if (!isId(id) || Number.isNaN(Date.parse(at))) return {};
  const moment = new Date(at);
  return { at: { lte: moment }, OR: [{ at: { lt: moment } }, { id: { lt: id } }] };
}

function newestFirst(a: TimelineEvent, b: TimelineEvent): number {
  return b.at.getTime() - a.at.getTime() || EVENT_TYPES.indexOf(b.type) - EVENT_TYPES.indexOf(a.type);
}
