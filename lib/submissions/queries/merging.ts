/** Two records side by side, in words, for choosing what stays when they become one; and who may be the duplicate. */
import "server-only";
import { notFound } from "next/navigation";
import { placeName } from "@/lib/agencies/place";
import { candidatesLike } from "@/lib/candidates/queries/look-alikes";
import { contactsLike, employersLike } from "@/lib/employers/queries/look-alikes";
import { JOB_STATUS_WORDS, type JobStatus } from "@/lib/jobs/model";
import { jobsLike } from "@/lib/jobs/queries/look-alikes";
import { type Db, inAgency } from "@/lib/platform/db";
import { isId } from "@/lib/platform/ids";
import type { LookAlike } from "@/lib/platform/look-alikes";
import type { DeskScope } from "@/lib/platform/scope";
import { type AnyRecord, anyRecord, refOf } from "../commands/reading";
import { MERGE_FIELDS, type RecordKind, recordHref } from "../records";

/** A record to merge: its values by field, as a person reads them. */
export type Side = {
  id: string;
  name: string;
  href: string;
  employerId: string | null;
  values: Record<string, string>;
};
export type MergeView = { kept: Side; gone: Side | null; alike: LookAlike[] };

/** `withId` is the other record once it is chosen; before, `alike` proposes some. 404 for what is not of this agency. */
export async function mergeView(
  scope: DeskScope,
  kind: RecordKind,
  id: string,
  withId: string | undefined,
): Promise<MergeView> {
  if (!isId(id)) notFound();
  return inAgency(scope, async (db) => {
    const kept = await anyRecord(db, scope, kind, id);
    if (kept.mergedIntoId) notFound();
    const gone = withId && isId(withId) && withId !== id ? await anyRecord(db, scope, kind, withId) : null;
    return {
      kept: await inWords(db, scope, kind, kept),
      gone: gone && !gone.mergedIntoId ? await inWords(db, scope, kind, gone) : null,
      alike: gone ? [] : await alikeTo(db, scope, kind, kept),
    };
  });
}

function alikeTo(db: Db, scope: DeskScope, kind: RecordKind, row: AnyRecord): Promise<LookAlike[]> {
  const text = (name: string) => (typeof row[name] === "string" ? (row[name] as string) : undefined);
  const name = text("name") ?? "";
  const employerId = text("employerId") ?? "";
  const [email, phone] = [text("email"), text("phone")];
  switch (kind) {
    case "candidate":
      return candidatesLike(db, scope, { name, email, phone }, row.id);
    case "employer":
      return employersLike(db, scope, name, row.id);
    case "contact":
      return contactsLike(db, scope, { name, email, employerId }, row.id);
    case "job":
      return jobsLike(db, scope, { title: text("title") ?? "", employerId }, row.id);
  }
}

async function inWords(db: Db, scope: DeskScope, kind: RecordKind, row: AnyRecord): Promise<Side> {
  const names = await namesBehind(db, scope, row);
  const ref = refOf(kind, row);
  const values = MERGE_FIELDS[kind].map(({ name }) => [name, shown(kind, name, row, names)]);
  return {
    id: row.id,
    name: String(row.name ?? row.title),
    href: recordHref(ref),
    employerId: ref.employerId ?? null,
    values: Object.fromEntries(values),
  };
}

function shown(kind: RecordKind, field: string, row: AnyRecord, names: Map<string, string>): string {
  const value = row[field];
  if (kind === "employer" && field === "place")
    return row.country
      ? placeName({ country: String(row.country), region: row.region ? String(row.region) : null })
      : "";
  if (field === "preferredChannel") return value === "phone" ? "Telephone" : "E-mail";
  if (field === "wantsReasons") return value ? "Yes" : "No, only the outcome";
  if (kind === "job" && field === "status") return JOB_STATUS_WORDS[value as JobStatus];
  if (field.endsWith("Id")) return value ? (names.get(String(value)) ?? "") : "";
  return value === null || value === undefined ? "" : String(value);
}

async function namesBehind(db: Db, scope: DeskScope, row: AnyRecord): Promise<Map<string, string>> {
  const ids = [row.ownerId, row.contactId].filter((id): id is string => typeof id === "string");
  if (ids.length === 0) return new Map();
  const where = { agencyId: scope.agencyId, id: { in: ids } };
  const select = { id: true, name: true } as const;
  const consultants = await db.consultant.findMany({ where, select });
  const contacts = await db.contact.findMany({ where, select });
  return new Map([...consultants, ...contacts].map(({ id, name }) => [id, name]));
}
