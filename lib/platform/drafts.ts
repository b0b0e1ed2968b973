/** Half-typed forms, kept at each pause: a closed tab, an ended session or a lost line costs nothing. */
import "server-only";
import { inAgency } from "./db";
import { newId } from "./ids";
import type { DeskScope } from "./scope";
import type { Instant } from "./time";

export type DraftValues = Record<string, string>;
export type Draft = { values: DraftValues; updatedAt: Instant };

const MOST_CHARACTERS = 60_000;

/** Keeps what is typed in a form (its field names and texts), in place of what was kept before. */
export async function saveDraft(scope: DeskScope, form: string, values: DraftValues): Promise<void> {
  if (JSON.stringify(values).length > MOST_CHARACTERS) return;
  const { agencyId, consultantId, now } = scope;
  await inAgency(scope, (db) =>
    db.draft.upsert({
      where: { agencyId_consultantId_form: { agencyId, consultantId, form } },
      create: { id: newId(now), agencyId, consultantId, form, values, updatedAt: now },
      update: { values, updatedAt: now },
    }),
  );
}

export async function readDraft(scope: DeskScope, form: string): Promise<Draft | null> {
  const { agencyId, consultantId } = scope;
  const row = await inAgency(scope, (db) => db.draft.findFirst({ where: { agencyId, consultantId, form } }));
  return row ? { values: row.values as DraftValues, updatedAt: row.updatedAt } : null;
}

/** Lets go of a draft once the form is saved, or the consultant throws it away. */
export async function dropDraft(scope: DeskScope, form: string): Promise<void> {
  const { agencyId, consultantId } = scope;
  await inAgency(scope, (db) => db.draft.deleteMany({ where: { agencyId, consultantId, form } }));
}
