/** The agency's own words: the version that holds, and those before it. */
import "server-only";
import { inAgency } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import type { TemplateKind } from "../template";

export type TemplateVersion = { id: string; subject: string; body: string; at: Date; by: string };

/** The words that hold for the first of these kinds that has any of its own; null where Hearback's own hold. */
export async function templateNow(
  scope: Scope,
  ...kinds: TemplateKind[]
): Promise<Omit<TemplateVersion, "by"> | null> {
  const newest = await inAgency(scope, (db) =>
    db.letterTemplate.findMany({
      where: { agencyId: scope.agencyId, kind: { in: kinds } },
      orderBy: [{ at: "desc" }, { id: "desc" }],
      distinct: ["kind"],
      select: { id: true, kind: true, subject: true, body: true, at: true },
    }),
  );
  const own = kinds.map((kind) => newest.find((one) => one.kind === kind)).find((one) => one?.body);
  if (!own) return null;
  const { kind: _kind, ...template } = own;
  return template;
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
