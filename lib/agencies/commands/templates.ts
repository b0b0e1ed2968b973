/** An agency's own words: each save is a new version, and so is going back to an old one or to Hearback's. */
import "server-only";
import { notFound } from "next/navigation";
import { inAgency } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import type { DeskScope } from "@/lib/platform/scope";
import { audit } from "@/lib/timeline/commands";
import { TemplateForm } from "../model";
import { requireMay } from "../roles";
import type { TemplateKind } from "../template";

export async function saveTemplate(scope: DeskScope, input: TemplateForm): Promise<void> {
  const { kind, subject, body } = TemplateForm.parse(input);
  await add(scope, kind, { subject, body });
}

/** Hearback's own words again. */
export async function dropTemplate(scope: DeskScope, kind: TemplateKind): Promise<void> {
  await add(scope, kind, { subject: "", body: "" });
}

export async function restoreTemplate(scope: DeskScope, id: string): Promise<TemplateKind> {
  return inAgency(scope, async (db) => {
    const old = await db.letterTemplate.findFirst({ where: { agencyId: scope.agencyId, id } });
    if (!old) notFound();
    await add(scope, old.kind as TemplateKind, old);
    return old.kind as TemplateKind;
  });
}

async function add(
  scope: DeskScope,
  kind: TemplateKind,
  { subject, body }: { subject: string; body: string },
) {
  requireMay(scope, "write_templates");
  await inAgency(scope, async (db) => {
    const { agencyId, consultantId: byId, now: at } = scope;
    const id = newId(at);
    await db.letterTemplate.create({ data: { id, agencyId, kind, subject, body, byId, at } });
    await audit(db, scope, "template_saved", id, { kind });
  });
}
