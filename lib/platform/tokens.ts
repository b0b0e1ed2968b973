/** Links in letters: what they open, for how long, and that a person's POST uses them up once. */
import "server-only";
import { acrossAgencies, type Db, inAgency } from "./db";
import { newId } from "./ids";
import type { Scope } from "./scope";
import { codeFor, derived, hashOf } from "./secrets";
import type { Instant } from "./time";

export const PURPOSES = [
  "verify_email",
  "invitation",
  "password_reset",
  "portal_sign_in",
  "reply",
  "stop",
] as const;
export type Purpose = (typeof PURPOSES)[number];

export type TokenRow = {
  id: string;
  agencyId: string;
  subjectId: string | null;
  contactId: string | null;
  email: string | null;
  browser: string | null;
  code: string | null;
  guesses: number;
  data: Record<string, unknown>;
  expiresAt: Instant;
  usedAt: Instant | null;
  revokedAt: Instant | null;
  suspended: boolean;
};

type NewToken = {
  purpose: Purpose;
  expiresAt: Instant;
  subjectId?: string;
  contactId?: string;
  email?: string;
  /** The asking browser's own secret, where only that browser may use the link. */
  browser?: string;
  /** Also make a six-digit code, for another browser. */
  withCode?: boolean;
  data?: Record<string, string>;
};

/** Writes a token in the transaction at hand and returns its id; its secret is derived when the letter is posted. */
export async function issueToken(db: Db, scope: Scope, token: NewToken): Promise<string> {
  const id = newId(scope.now);
  await db.token.create({
    data: {
      id,
      agencyId: scope.agencyId,
      purpose: token.purpose,
      hash: hashOf(tokenSecret(token.purpose, id)),
      subjectId: token.subjectId,
      contactId: token.contactId,
      email: token.email,
      browser: token.browser ? hashOf(token.browser) : null,
      code: token.withCode ? hashOf(codeFor(token.purpose, id)) : null,
      data: token.data ?? {},
      createdAt: scope.now,
      expiresAt: token.expiresAt,
    },
  });
  return id;
}

/** What stands in the link. Only posting a letter and tests need it. */
export function tokenSecret(purpose: Purpose, id: string): string {
  return derived(`token:${purpose}`, id);
}

/** The token behind a link, of this purpose or none; used, expired and revoked ones too: the caller words the refusal. */
export async function findToken(purpose: Purpose, secret: string): Promise<TokenRow | null> {
  if (secret.length < 20 || secret.length > 100) return null;
  const rows = await acrossAgencies(
    (db) => db.$queryRaw<TokenColumns[]>`SELECT * FROM token_by_hash(${hashOf(secret)}, ${purpose})`,
  );
  return rows[0] ? fromColumns(rows[0]) : null;
}

/** Whether the link still works at this moment. */
export function isUsable(token: TokenRow, now: Instant): boolean {
  return !token.usedAt && !token.revokedAt && !token.suspended && token.expiresAt > now;
}

/** Uses the token up, in one statement: true for exactly one caller. */
export async function consumeToken(scope: Scope, id: string): Promise<boolean> {
  const { count } = await inAgency(scope, (db) =>
    db.token.updateMany({
      where: { agencyId: scope.agencyId, id, usedAt: null, revokedAt: null, expiresAt: { gt: scope.now } },
      data: { usedAt: scope.now },
    }),
  );
  return count === 1;
}

type TokenColumns = {
  id: string;
  agency_id: string;
  subject_id: string | null;
  contact_id: string | null;
  email: string | null;
  browser: string | null;
  code: string | null;
  guesses: number;
  data: Record<string, unknown>;
  expires_at: Instant;
  used_at: Instant | null;
  revoked_at: Instant | null;
  suspended: boolean;
};

function fromColumns(row: TokenColumns): TokenRow {
  return {
    id: row.id,
    agencyId: row.agency_id,
    subjectId: row.subject_id,
    contactId: row.contact_id,
    email: row.email,
    browser: row.browser,
    code: row.code,
    guesses: row.guesses,
    data: row.data,
    expiresAt: row.expires_at,
    usedAt: row.used_at,
    revokedAt: row.revoked_at,
    suspended: row.suspended,
  };
}
