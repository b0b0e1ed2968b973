/** Two records of one person or thing become one: what hangs on the one goes over to the other, all in one transaction. */
import "server-only";
import { Prisma } from "@/generated/prisma/client";
import { endPortalSignIn } from "@/lib/candidates/commands";
import { type Db, inAgency } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { Refusal } from "@/lib/platform/refusal";
import type { DeskScope } from "@/lib/platform/scope";
import { record } from "@/lib/timeline/commands";
import { MergeForm } from "../model";
import { MERGE_FIELDS, type RecordKind, type RecordRef, recordSubjects } from "../records";
import { joinSubmissions } from "./joining";
import { type Moved, plainValue, type Values } from "./moved";
import { type AnyRecord, anyRecord, refOf, searchOf, writeRecord } from "./reading";

/** Returns the id by which the merge can be undone, and the record that stays. */
export async function mergeRecords(
  scope: DeskScope,
  input: MergeForm,
): Promise<{ mergeId: string; kept: RecordRef }> {
  const { kind, keptId, goneId, take } = MergeForm.parse(input);
  if (keptId === goneId) throw new Refusal("That is the same record. Choose the other one.", "goneId");
  return inAgency(scope, async (db) => {
    await lockBoth(db, scope, kind, [keptId, goneId]);
    const kept = await anyRecord(db, scope, kind, keptId);
    const gone = await anyRecord(db, scope, kind, goneId);
    requireFit(kind, kept, gone);
    const bound = binding(kind, kept, gone);
    const after = { ...chosen(kind, kept, gone, take), ...bound };
    const joined = await joinSubmissions(db, scope, kind, kept.id, gone.id);
    if (kind === "candidate") await endPortalSignIn(db, scope, goneId, "merged");
    const rows = await moveRows(db, scope, kind, kept, gone);
    const moved: Moved = { values: difference(kept, after), bound, rows, joined };
    await writeRecord(db, scope, kind, keptId, { ...after, search: searchOf(kind, { ...kept, ...after }) });
    await writeRecord(db, scope, kind, goneId, { mergedIntoId: keptId });
    const id = newId(scope.now);
    const both = { kind, keptId, goneId };
    await db.merge.create({
      data: { id, agencyId: scope.agencyId, ...both, moved, byId: scope.consultantId, at: scope.now },
    });
    const ref = refOf(kind, kept);
    const subjects = recordSubjects(ref);
    await record(db, scope, { type: "record.merged", ...subjects, data: { ...both, merge: id } });
    return { mergeId: id, kept: ref };
  });
}

/** Table and column of everything that points at a record of each kind, save what `joinSubmissions` and events hold. */
export const POINTERS: Readonly<Record<RecordKind, readonly string[]>> = {
  candidate: ["submission.candidate_id", "letter.candidate_id", "token.subject_id"],
  employer: ["contact.employer_id", "job.employer_id"],
  contact: [
    "feedback_request.contact_id",
    "interviewer.contact_id",
    "job.contact_id",
    "chase.contact_id",
    "answer.given_by_contact_id",
    "letter.contact_id",
    "token.contact_id",
  ],
  job: ["submission.job_id"],
};

/** Two at once would each move half. */
async function lockBoth(db: Db, scope: DeskScope, kind: RecordKind, ids: string[]): Promise<void> {
  await db.$queryRaw`
    SELECT id FROM ${Prisma.raw(kind)} WHERE agency_id = ${scope.agencyId}::uuid AND id = ANY (${ids}::uuid[])
    ORDER BY id FOR UPDATE`;
}

function requireFit(kind: RecordKind, kept: AnyRecord, gone: AnyRecord): void {
  if (kept.mergedIntoId || gone.mergedIntoId)
    throw new Refusal("One of the two has been merged already. Please load the page again.");
  if (kept.archivedAt) throw new Refusal("The record to keep is archived. Bring it back first.");
  if ((kind === "job" || kind === "contact") && kept.employerId !== gone.employerId)
    throw new Refusal("The two are at different employers. Merge the employers first.", "goneId");
}

/** Where nobody chose, the kept record's value; the other's where that is empty. */
function chosen(kind: RecordKind, kept: AnyRecord, gone: AnyRecord, take: Record<string, string>): Values {
  const after: Values = {};
  for (const { name, columns } of MERGE_FIELDS[kind]) {
    const side = take[name] ?? (plainValue(kept[columns[0] ?? name]) === null ? "gone" : "kept");
    for (const column of columns) after[column] = plainValue((side === "gone" ? gone : kept)[column]);
  }
  return after;
}

/** What somebody has asked of us binds, whichever of the two records it was said about. */
function binding(kind: RecordKind, kept: AnyRecord, gone: AnyRecord): Values {
  if (kind === "candidate") return { stoppedAt: plainValue(kept.stoppedAt ?? gone.stoppedAt) };
  if (kind !== "contact") return {};
  const until = [kept.doNotContactUntil, gone.doNotContactUntil]
    .map(plainValue)
    .filter(Boolean)
    .toSorted()
    .at(-1);
  return {
    doNotContact: kept.doNotContact === true || gone.doNotContact === true,
    doNotContactUntil: until ?? null,
    doNotContactWhy: plainValue(kept.doNotContactWhy ?? gone.doNotContactWhy),
    leftAt: kept.leftAt && gone.leftAt ? plainValue(kept.leftAt) : null,
  };
}

function difference(kept: AnyRecord, after: Values): Moved["values"] {
  const changed = Object.entries(after).filter(([name, value]) => plainValue(kept[name]) !== value);
  return Object.fromEntries(
    changed.map(([name, value]) => [name, { before: plainValue(kept[name]), after: value }]),
  );
}

async function moveRows(
  db: Db,
  scope: DeskScope,
  kind: RecordKind,
  kept: AnyRecord,
  gone: AnyRecord,
): Promise<Moved["rows"]> {
  const rows: Moved["rows"] = {};
  for (const pointer of POINTERS[kind]) {
    const [table, column] = pointer.split(".").map((name) => Prisma.raw(name));
    // A joined submission stays with the record that goes, put away, to come back to at an undo.
    const only = pointer.startsWith("submission.") ? Prisma.sql`AND archived_at IS NULL` : Prisma.empty;
    const moved = await db.$queryRaw<{ id: string }[]>`
      UPDATE ${table} SET ${column} = ${kept.id}::uuid
      WHERE agency_id = ${scope.agencyId}::uuid AND ${column} = ${gone.id}::uuid ${only} RETURNING id`;
    if (moved.length > 0) rows[pointer] = moved.map(({ id }) => id);
  }
  return rows;
}
