/** The people at the same employer who could be asked instead: whom a letter or a call may reach. */
import "server-only";
import type { Db } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { fromDay } from "@/lib/platform/time";
import type { Hand } from "./hand";

const MOST = 3;

export type Colleague = { id: string; name: string; title: string | null };

/** Whoever answered us before comes first. */
export async function colleaguesOf(
  db: Db,
  scope: Scope,
  { interview, row, today }: Hand,
): Promise<Colleague[]> {
  return db.$queryRaw<Colleague[]>`
    SELECT k.id, k.name, k.title FROM contact k
    WHERE k.agency_id = ${scope.agencyId}::uuid AND k.employer_id = ${interview.employer.id}::uuid
      AND k.id IS DISTINCT FROM ${row.contactId}::uuid AND k.archived_at IS NULL AND k.merged_into_id IS NULL
      AND k.left_at IS NULL AND NOT k.do_not_contact AND k.address_failed_at IS NULL AND k.email IS NOT NULL
      AND (k.do_not_contact_until IS NULL OR k.do_not_contact_until <= ${fromDay(today)}::date)
    ORDER BY (SELECT max(a.at) FROM answer a WHERE a.agency_id = k.agency_id AND a.given_by_contact_id = k.id) DESC NULLS LAST,
             k.name, k.id
    LIMIT ${MOST}`;
}
