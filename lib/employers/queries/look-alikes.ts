/** Employers and contacts that may be on record already. */
import "server-only";
import type { Db } from "@/lib/platform/db";
import { type LookAlike, likest } from "@/lib/platform/look-alikes";
import type { Scope } from "@/lib/platform/scope";
import { idsSharingAWord } from "@/lib/platform/search";

/** Employers of much the same name, archived ones too. */
export async function employersLike(
  db: Db,
  scope: Scope,
  name: string,
  exceptId?: string,
): Promise<LookAlike[]> {
  const rows = await db.employer.findMany({
    where: {
      agencyId: scope.agencyId,
      mergedIntoId: null,
      id: { in: await idsSharingAWord(db, "employer", name), not: exceptId },
    },
    select: { id: true, name: true, archivedAt: true, _count: { select: { jobs: true } } },
  });
  return likest(name, rows).map((row) => ({
    id: row.id,
    label: row.name,
    hint: [`${row._count.jobs} ${row._count.jobs === 1 ? "job" : "jobs"}`, row.archivedAt && "archived"]
      .filter(Boolean)
      .join(" · "),
    href: `/employers/${row.id}`,
  }));
}

type Person = { employerId: string; name: string; email?: string; changed?: readonly string[] };

/** People of much the same name at this employer, and anybody anywhere with the same address. */
export async function contactsLike(
  db: Db,
  scope: Scope,
  person: Person,
  exceptId?: string,
): Promise<LookAlike[]> {
  const { name, employerId, changed = ["name", "email"] } = person;
  const email = changed.includes("email") ? person.email : undefined;
  const rows = await db.contact.findMany({
    where: {
      agencyId: scope.agencyId,
      mergedIntoId: null,
      id: { not: exceptId },
      OR: [...(changed.includes("name") ? [{ employerId }] : []), ...(email ? [{ email }] : [])],
    },
    select: { id: true, name: true, email: true, employerId: true, employer: { select: { name: true } } },
    take: 500,
  });
  const marked = rows.map((row) => ({ ...row, sure: email !== undefined && row.email === email }));
  return likest(name, marked).map((row) => ({
    id: row.id,
    label: row.name,
    hint: [row.email, row.employer.name].filter(Boolean).join(" · "),
    href: `/employers/${row.employerId}/contacts/${row.id}`,
  }));
}
