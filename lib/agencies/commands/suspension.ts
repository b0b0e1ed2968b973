/** The operator's hand on an agency: stopping ends every session and holds every letter at once. Worker's role only. */
import "server-only";
import { acrossAgencies } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/refusal";
import type { Instant } from "@/lib/platform/time";

export type AgencyLine = {
  id: string;
  name: string;
  people: number;
  createdAt: Instant;
  verifiedAt: Instant | null;
  suspendedAt: Instant | null;
};

/** By name (any case) or id. Refuses when there is none, or several of that name. */
export async function suspendAgency(nameOrId: string, now: Instant): Promise<AgencyName> {
  return setSuspended(nameOrId, now);
}

export async function resumeAgency(nameOrId: string): Promise<AgencyName> {
  return setSuspended(nameOrId, null);
}

/** Every agency of this installation, newest first. */
export async function allAgencies(): Promise<AgencyLine[]> {
  const rows = await acrossAgencies((db) => db.$queryRaw<LineColumns[]>`SELECT * FROM all_agencies()`);
  return rows.map((row) => ({
    id: row.id,
    name: row.name,
    people: row.people,
    createdAt: row.created_at,
    verifiedAt: row.verified_at,
    suspendedAt: row.suspended_at,
  }));
}

type AgencyName = { id: string; name: string };
type LineColumns = AgencyName & {
  people: number;
  created_at: Instant;
  verified_at: Instant | null;
  suspended_at: Instant | null;
};

async function setSuspended(nameOrId: string, at: Instant | null): Promise<AgencyName> {
  const found = await acrossAgencies(
    (db) => db.$queryRaw<AgencyName[]>`SELECT id, name FROM agencies_by_name(${nameOrId})`,
  );
  const [agency, ...others] = found;
  if (!agency) throw new Refusal(`There is no agency called "${nameOrId}".`);
  if (others.length > 0)
    throw new Refusal(
      `Several agencies are called that. Please use an id: ${found.map((one) => one.id).join(", ")}`,
    );
  await acrossAgencies(
    (db) => db.$queryRaw`SELECT 1 AS done FROM agency_suspend(${agency.id}::uuid, ${at}::timestamptz)`,
  );
  return agency;
}
