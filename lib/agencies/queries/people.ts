/** What the settings show about people: everybody who ever worked here, open invitations, teams, one's own sessions. */
import "server-only";
import { notFound } from "next/navigation";
import { inAgency } from "@/lib/platform/db";
import type { DeskScope, Role, Scope } from "@/lib/platform/scope";
import type { Instant } from "@/lib/platform/time";
import type { Consultant } from "../queries";

export type Person = Consultant & { disabledAt: Instant | null; openLoops: number; seenAt: Instant | null };

/** Working colleagues first, then those who left; with what they hold open and when they were last seen. */
export function everybody(scope: DeskScope): Promise<Person[]> {
  const { agencyId } = scope;
  return inAgency(scope, async (db) => {
    const rows = await db.consultant.findMany({
      where: { agencyId },
      include: { team: { select: { name: true } } },
      orderBy: [{ disabledAt: { sort: "asc", nulls: "first" } }, { name: "asc" }, { id: "asc" }],
    });
    const open = await db.loop.groupBy({
      by: ["ownerId"],
      where: { agencyId, state: "open", history: false },
      _count: true,
    });
    const seen = await db.session.groupBy({
      by: ["consultantId"],
      where: { agencyId, kind: "desk" },
      _max: { seenAt: true },
    });
    return rows.map(({ team, ...row }) => ({
      ...row,
      role: row.role as Role,
      teamName: team?.name ?? null,
      openLoops: open.find((one) => one.ownerId === row.id)?._count ?? 0,
      seenAt: seen.find((one) => one.consultantId === row.id)?._max.seenAt ?? null,
    }));
  });
}

export type PendingInvitation = {
  id: string;
  name: string;
  email: string;
  role: Role;
  sentAt: Instant;
  expiresAt: Instant;
  expired: boolean;
  letter: { status: string; attempts: number; nextTryAt: Instant | null; lastError: string | null } | null;
};

/** Open invitations, newest first; too old ones too, because they can be sent again. */
export function pendingInvitations(scope: DeskScope): Promise<PendingInvitation[]> {
  const { agencyId } = scope;
  return inAgency(scope, async (db) => {
    const tokens = await db.token.findMany({
      where: { agencyId, purpose: "invitation", usedAt: null, revokedAt: null },
      orderBy: { createdAt: "desc" },
    });
    const letters = await db.letter.findMany({
      where: { agencyId, key: { in: tokens.map(({ id }) => `invitation:${id}`) } },
      select: { tokenId: true, status: true, attempts: true, nextTryAt: true, lastError: true },
    });
    return tokens.map((token) => {
      const { name, role } = token.data as { name: string; role: Role };
      return {
        id: token.id,
        name,
        email: token.email ?? "",
        role,
        sentAt: token.createdAt,
        expiresAt: token.expiresAt,
        expired: token.expiresAt <= scope.now,
        letter: letters.find((letter) => letter.tokenId === token.id) ?? null,
      };
    });
  });
}

export type Team = { id: string; name: string; people: number };

export function teamsOf(scope: Scope): Promise<Team[]> {
  return inAgency(scope, async (db) => {
    const rows = await db.team.findMany({
      where: { agencyId: scope.agencyId },
      include: { _count: { select: { consultants: { where: { disabledAt: null } } } } },
      orderBy: { name: "asc" },
    });
    return rows.map(({ id, name, _count }) => ({ id, name, people: _count.consultants }));
  });
}

export type OwnSession = { id: string; browser: string | null; createdAt: Instant; seenAt: Instant };

/** One's own sessions that are open, the last seen first. */
export function ownSessions(scope: DeskScope): Promise<OwnSession[]> {
  const { agencyId, consultantId, now } = scope;
  return inAgency(scope, (db) =>
    db.session.findMany({
      where: { agencyId, consultantId, endedAt: null, expiresAt: { gt: now } },
      select: { id: true, browser: true, createdAt: true, seenAt: true },
      orderBy: { seenAt: "desc" },
      take: 50,
    }),
  );
}

/** Throws 404 unless this is somebody who works here now: for forms that name an owner. */
export async function requireColleague(scope: Scope, id: string): Promise<void> {
  const { agencyId } = scope;
  const row = await inAgency(scope, (db) =>
    db.consultant.findFirst({ where: { agencyId, id, disabledAt: null }, select: { id: true } }),
  );
  if (!row) notFound();
}
