/** The agency's own words: the version that holds, and those before it. */
import "server-only";
import { inAgency } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import type { TemplateKind } from "../template";

export type TemplateVersion = { id: string; subject: string; body: string; at: Date; by: string };

/** Null where Hearback's own words hold. */
export async function templateNow(
  scope: Scope,
  kind: TemplateKind,
): Promise<Omit<TemplateVersion, "by"> | null> {
  const newest = await inAgency(scope, (db) =>
    db.letterTemplate.findFirst({
      where: { agencyId: scope.agencyId, kind },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      select: { id: true, subject: true, body: true, at: true },
    }),
  );
  return newest && newest.body !== "" ? newest : null;
}

/** Newest first. */
export async function templateVersions(scope: Scope, kind: TemplateKind): Promise<TemplateVersion[]> {
  const rows = await inAgency(scope, (db) =>
    db.letterTemplate.findMany({
      where: { agencyId: scope.agencyId, kind },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      include: { by: { select: { name: true } } },
      take: 50,
    }),
  );
  return rows.map(({ id, subject, body, at, by }) => ({ id, subject, body, at, by: by.name }));
}
