/** Candidates who may be the same person: the same address or number, or much the same name. */
import "server-only";
import type { Db } from "@/lib/platform/db";
import { type LookAlike, likest } from "@/lib/platform/look-alikes";
import type { Scope } from "@/lib/platform/scope";
import { idsMatching, idsSharingAWord } from "@/lib/platform/search";

/** `changed` narrows the look to what an edit touched. Archived ones count: they would better be brought back. */
type Person = { name: string; email?: string; phone?: string; changed?: readonly string[] };

export async function candidatesLike(
  db: Db,
  scope: Scope,
  person: Person,
  exceptId?: string,
): Promise<LookAlike[]> {
  const { name, changed = ["name", "email", "phone"] } = person;
  const email = changed.includes("email") ? person.email : undefined;
  const phone = changed.includes("phone") ? person.phone : undefined;
  const byPhone = phone ? ((await idsMatching(db, "candidate", phone)) ?? []) : [];
  const byName = changed.includes("name") ? await idsSharingAWord(db, "candidate", name) : [];
  const rows = await db.candidate.findMany({
    where: {
      agencyId: scope.agencyId,
      mergedIntoId: null,
      id: { not: exceptId },
      OR: [{ id: { in: [...byName, ...byPhone] } }, ...(email ? [{ email }] : [])],
    },
    select: { id: true, name: true, email: true, phone: true, archivedAt: true },
  });
  const marked = rows.map((row) => ({
    ...row,
    sure: (email !== undefined && row.email === email) || byPhone.includes(row.id),
  }));
  return likest(name, marked).map((row) => ({
    id: row.id,
    label: row.name,
    hint: [row.email, row.phone, row.archivedAt && "archived"].filter(Boolean).join(" · "),
    href: `/candidates/${row.id}`,
  }));
}
