/** The session of record: our table, asked at every request. A cookie only names it, by a secret kept as a hash. */
import "server-only";
import { acrossAgencies, inAgency } from "./db";
import { newId } from "./ids";
import type { Role, Scope } from "./scope";
import { hashOf, randomSecret } from "./secrets";
import { addMinutes, type Instant } from "./time";

const DAY = 24 * 60;
/** Minutes. Idle: ended after this long without a request; absolute: ended anyway. */
const LIFETIMES = {
  desk: { idle: 12 * 60, absolute: 14 * DAY },
  portal: { idle: 30 * DAY, absolute: 90 * DAY },
};
const SEEN_EVERY_MINUTES = 5;

export type SessionKind = "desk" | "portal";
export type LiveSession = {
  id: string;
  kind: SessionKind;
  agencyId: string;
  loginId: string | null;
  consultantId: string | null;
  candidateId: string | null;
  role: Role | null;
};
type Holder =
  | { kind: "desk"; loginId: string; consultantId: string }
  | { kind: "portal"; candidateId: string };

/** Begins a session under a new id and returns the secret for the cookie: the only time it is seen. */
export async function beginSession(scope: Scope, holder: Holder, browser: string | null): Promise<string> {
  const secret = randomSecret();
  await inAgency(scope, (db) =>
    db.session.create({
      data: {
        id: newId(scope.now),
        agencyId: scope.agencyId,
        kind: holder.kind,
        hash: hashOf(secret),
        loginId: holder.kind === "desk" ? holder.loginId : null,
        consultantId: holder.kind === "desk" ? holder.consultantId : null,
        candidateId: holder.kind === "portal" ? holder.candidateId : null,
        browser: browser?.slice(0, 300) ?? null,
        createdAt: scope.now,
        seenAt: scope.now,
        expiresAt: addMinutes(scope.now, LIFETIMES[holder.kind].absolute),
      },
    }),
  );
  return secret;
}

/** The live session behind a cookie's secret, or null: ended, timed out, disabled and suspended count as none. */
export async function sessionOf(
  kind: SessionKind,
  secret: string,
  now: Instant,
): Promise<LiveSession | null> {
  const [row] = await acrossAgencies(
    (db) => db.$queryRaw<SessionColumns[]>`SELECT * FROM session_by_hash(${hashOf(secret)})`,
  );
  if (!row || row.kind !== kind || row.ended_at || row.suspended || row.disabled) return null;
  const idleUntil = addMinutes(row.seen_at, LIFETIMES[kind].idle);
  if (row.expires_at <= now || idleUntil <= now) return null;
  if (addMinutes(row.seen_at, SEEN_EVERY_MINUTES) < now) await touch(row, now);
  return {
    id: row.id,
    kind: row.kind,
    agencyId: row.agency_id,
    loginId: row.login_id,
    consultantId: row.consultant_id,
    candidateId: row.candidate_id,
    role: row.role,
  };
}

/** Ends a session of this agency: at sign-out, or one of one's own from the list. */
export async function endSession(scope: Scope, id: string, why: string): Promise<void> {
  await inAgency(scope, (db) =>
    db.session.updateMany({
      where: { agencyId: scope.agencyId, id, endedAt: null },
      data: { endedAt: scope.now, endedWhy: why },
    }),
  );
}

type SessionColumns = {
  id: string;
  agency_id: string;
  kind: SessionKind;
  login_id: string | null;
  consultant_id: string | null;
  candidate_id: string | null;
  role: Role | null;
  seen_at: Instant;
  expires_at: Instant;
  ended_at: Instant | null;
  suspended: boolean;
  disabled: boolean;
};

async function touch(row: SessionColumns, now: Instant): Promise<void> {
  await inAgency({ kind: "clock", agencyId: row.agency_id, now }, (db) =>
    db.session.updateMany({ where: { agencyId: row.agency_id, id: row.id }, data: { seenAt: now } }),
  );
}
