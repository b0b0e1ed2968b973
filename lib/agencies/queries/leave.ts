/** Leave as it stands: what runs now, for everybody who must know who speaks for whom; and the lists of the settings. */
import "server-only";
import { notFound } from "next/navigation";
import { inAgency, oneQuery } from "@/lib/platform/db";
import { isId } from "@/lib/platform/ids";
import type { DeskScope, Scope } from "@/lib/platform/scope";
import type { Day, Instant } from "@/lib/platform/time";
import { signerOf } from "../covering";
import { coveredBy, type Leave, standInFor } from "../leave";
import { agencyOf } from "../queries";
import { may } from "../roles";

export type KnownLeave = Leave & {
  email: string;
  phone: string | null;
  coverName: string;
  coverEmail: string;
  coverPhone: string | null;
};

/** Leaves that run today or ended a moment ago, read with the agency. Whether one runs is for leave.ts to say. */
export async function leavesNow(scope: Scope): Promise<KnownLeave[]> {
  return (await agencyOf(scope)).leaves;
}

export type Person = { id: string; name: string; email: string; phone: string | null };
/** Somebody at the agency as they are now: themselves, or the colleague who covers for them until a day. */
export type Present = Person & { covering: { id: string; name: string; until: Day; leaveId: string } | null };

/** Whom to turn to in place of `person` now: the cover while they are away, else themselves. */
export async function presentFor(scope: Scope, person: Person): Promise<Present> {
  return presentAmong(await leavesNow(scope), person, scope.now);
}

/** The same of leaves that were read already. */
export function presentAmong(leaves: readonly KnownLeave[], person: Person, now: Instant): Present {
  const { id, name, email, phone } = person;
  const standIn = standInFor(leaves, id, now);
  if (!standIn?.coverId) return { id, name, email, phone, covering: null };
  const { leave } = standIn;
  return {
    id: leave.coverId,
    name: leave.coverName,
    email: leave.coverEmail,
    phone: leave.coverPhone,
    covering: { id, name, until: leave.lastDay, leaveId: leave.id },
  };
}

/** Who covers this person now, or null. */
export async function coverOf(scope: Scope, consultantId: string): Promise<string | null> {
  return standInFor(await leavesNow(scope), consultantId, scope.now)?.coverId ?? null;
}

/** Who is on leave now, and who covers for them by name ("nobody" where the cover cannot). */
export async function awayNow(scope: Scope): Promise<Map<string, string>> {
  const leaves = await leavesNow(scope);
  const away = leaves.flatMap(({ consultantId, coverName }) => {
    const standIn = standInFor(leaves, consultantId, scope.now);
    return standIn ? [[consultantId, standIn.coverId ? coverName : "nobody"] as const] : [];
  });
  return new Map(away);
}

/** Whose work stands on this desk now: one's own, and that of colleagues one covers. */
export async function desksOf(scope: DeskScope): Promise<string[]> {
  const covered = coveredBy(await leavesNow(scope), scope.consultantId, scope.now);
  return [scope.consultantId, ...covered.map((leave) => leave.consultantId)];
}

/**
 * Reads one's own work at once and, after it, that of whom one covers for: on most days that is nobody, and nothing
 * has to wait for the question. Own first.
 */
export async function onMyDesk<T>(scope: DeskScope, read: (owners: string[]) => Promise<T>): Promise<T[]> {
  const [own, desks] = await Promise.all([read([scope.consultantId]), desksOf(scope)]);
  const covered = desks.filter((id) => id !== scope.consultantId);
  return covered.length === 0 ? [own] : [own, await read(covered)];
}

/** Who will sign what this person writes now about a loop of that owner. */
export async function signerNow(scope: Scope, person: Person, ownerId: string): Promise<Present> {
  const signed = signerOf(await leavesNow(scope), { fromId: person.id, ownerId }, scope.now);
  if (!signed) return { ...person, covering: null };
  const { signerId, leave } = signed;
  const { coverName: name, coverEmail: email, coverPhone: phone, lastDay: until } = leave;
  return {
    id: signerId,
    name,
    email,
    phone,
    covering: { id: leave.consultantId, name: leave.name, until, leaveId: leave.id },
  };
}

export type LeaveLine = {
  id: string;
  firstDay: Day;
  lastDay: Day;
  coverName: string;
  cancelledAt: Instant | null;
  /** Open loops now; interviews booked on these days; promises of theirs and of their candidates due on them. */
  open: number;
  interviews: number;
  promises: number;
  /** The cover has leave of their own on some of these days. */
  coverAway: boolean;
};

/** One person's leaves, the latest first. For themselves and for managers; 404 otherwise. */
export async function leavesOf(scope: DeskScope, consultantId: string): Promise<LeaveLine[]> {
  if (consultantId !== scope.consultantId && !may(scope.role, "manage_leave")) notFound();
  return oneQuery<LeaveLine>(scope)`
    SELECT l.id, l.first_day::text AS "firstDay", l.last_day::text AS "lastDay", v.name AS "coverName",
           l.cancelled_at AS "cancelledAt",
           (SELECT count(*)::int FROM loop o WHERE o.agency_id = l.agency_id AND o.owner_id = l.consultant_id
             AND o.state = 'open' AND NOT o.history) AS open,
           (SELECT count(*)::int FROM loop o JOIN interview i ON i.agency_id = o.agency_id AND i.id = o.interview_id
             WHERE o.agency_id = l.agency_id AND o.owner_id = l.consultant_id AND o.state = 'open' AND NOT o.history
               AND i.status = 'booked' AND i.archived_at IS NULL
               AND i.day BETWEEN l.first_day AND l.last_day) AS interviews,
           (SELECT count(*)::int FROM promise p JOIN loop o ON o.agency_id = p.agency_id AND o.interview_id = p.interview_id
             WHERE p.agency_id = l.agency_id AND o.owner_id = l.consultant_id AND p.status = 'open' AND NOT o.history
               AND p.due_on BETWEEN l.first_day AND l.last_day) AS promises,
           EXISTS (SELECT 1 FROM leave x WHERE x.agency_id = l.agency_id AND x.consultant_id = l.cover_id
             AND x.cancelled_at IS NULL AND x.first_day <= l.last_day AND l.first_day <= x.last_day) AS "coverAway"
    FROM leave l JOIN consultant v ON v.agency_id = l.agency_id AND v.id = l.cover_id
    WHERE l.agency_id = ${scope.agencyId}::uuid AND l.consultant_id = ${consultantId}::uuid
    ORDER BY l.last_day DESC, l.created_at DESC, l.id LIMIT 50`;
}

export type LeaveSheet = Leave & { coverName: string; note: string | null; cancelledAt: Instant | null };

/** One leave, for whoever goes, whoever covers, and managers; 404 for everybody else. */
export async function leaveSheet(scope: DeskScope, id: string): Promise<LeaveSheet> {
  if (!isId(id)) notFound();
  const { agencyId, consultantId } = scope;
  const row = await inAgency(scope, (db) =>
    db.leave.findFirst({ where: { agencyId, id }, include: { consultant: true, cover: true } }),
  );
  const theirs = row && [row.consultantId, row.coverId].includes(consultantId);
  if (!row || !(theirs || may(scope.role, "manage_leave"))) notFound();
  const { consultant, cover } = row;
  const agency = await inAgency(scope, (db) => db.agency.findUniqueOrThrow({ where: { id: agencyId } }));
  return {
    id,
    consultantId: consultant.id,
    name: consultant.name,
    zone: consultant.zone ?? agency.zone,
    coverId: cover.id,
    coverName: cover.name,
    coverHere: cover.disabledAt === null,
    firstDay: row.firstDay.toISOString().slice(0, 10),
    lastDay: row.lastDay.toISOString().slice(0, 10),
    note: row.note,
    cancelledAt: row.cancelledAt,
  };
}
