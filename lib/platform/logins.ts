/** Ways in: one address and one password for a person, whichever the agency. Reached through named functions alone. */
import "server-only";
import { acrossAgencies, type Db } from "./db";
import { newId } from "./ids";
import type { Role } from "./scope";
import type { Instant } from "./time";

export type Login = { id: string; email: string; passwordHash: string; verifiedAt: Instant | null };
export type Membership = {
  agencyId: string;
  agencyName: string;
  consultantId: string;
  role: Role;
  suspended: boolean;
};

/** `email` lower-cased. */
export async function loginByEmail(email: string): Promise<Login | null> {
  const rows = await acrossAgencies((db) => db.$queryRaw<Columns[]>`SELECT * FROM login_by_email(${email})`);
  return rows[0] ? fromColumns(rows[0]) : null;
}

export async function loginById(id: string): Promise<Login | null> {
  const rows = await acrossAgencies((db) => db.$queryRaw<Columns[]>`SELECT * FROM login_by_id(${id}::uuid)`);
  return rows[0] ? fromColumns(rows[0]) : null;
}

/** Where a login works now, by agency name; suspended agencies too, so that the refusal can say why. */
export async function membershipsOf(loginId: string): Promise<Membership[]> {
  const rows = await acrossAgencies(
    (db) => db.$queryRaw<MembershipColumns[]>`SELECT * FROM memberships_of_login(${loginId}::uuid)`,
  );
  return rows.map((row) => ({
    agencyId: row.agency_id,
    agencyName: row.agency_name,
    consultantId: row.consultant_id,
    role: row.role,
    suspended: row.suspended,
  }));
}

type NewLogin = { email: string; passwordHash: string; verifiedAt: Instant | null; now: Instant };

/** Makes a login in the transaction at hand: its id, or null when the address has one already. */
export async function createLogin(db: Db, login: NewLogin): Promise<string | null> {
  const id = newId(login.now);
  const [row] = await db.$queryRaw<{ made: boolean }[]>`
    SELECT login_create(${id}::uuid, ${login.email}, ${login.passwordHash}, ${login.verifiedAt}, ${login.now}) AS made`;
  return row?.made ? id : null;
}

/** The address is read by its owner: they used a link that was sent there. */
export async function verifyLogin(db: Db, id: string, now: Instant): Promise<void> {
  await db.$queryRaw`SELECT 1 AS done FROM login_verify(${id}::uuid, ${now})`;
}

/** Changes the password and ends every session of that login, in every agency. */
export async function setLoginPassword(
  db: Db,
  id: string,
  passwordHash: string,
  now: Instant,
): Promise<void> {
  await db.$queryRaw`SELECT 1 AS done FROM login_set_password(${id}::uuid, ${passwordHash}, ${now})`;
}

type Columns = { id: string; email: string; password_hash: string; verified_at: Instant | null };
type MembershipColumns = {
  agency_id: string;
  agency_name: string;
  consultant_id: string;
  role: Role;
  suspended: boolean;
};

function fromColumns(row: Columns): Login {
  return { id: row.id, email: row.email, passwordHash: row.password_hash, verifiedAt: row.verified_at };
}
