/** Taking a merge back: everything it moved returns; what has been changed since stays as it is. */
import "server-only";
import { notFound } from "next/navigation";
import { Prisma } from "@/generated/prisma/client";
import { type Db, inAgency } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/refusal";
import type { DeskScope, Scope } from "@/lib/platform/scope";
import { record } from "@/lib/timeline/commands";
import { UndoMerge } from "../model";
import { type RecordKind, type RecordRef, recordSubjects } from "../records";
import { POINTERS } from "./merging";
import { type Joined, type Moved, plainValue, type Values } from "./moved";
import { type AnyRecord, anyRecord, refOf, searchOf, writeRecord } from "./reading";

/** Returns the two records that stand apart again. */
export async function undoMerge(
  scope: DeskScope,
  input: UndoMerge,
): Promise<{ kept: RecordRef; gone: RecordRef }> {
  const { mergeId } = UndoMerge.parse(input);
  return inAgency(scope, async (db) => {
    const where = { agencyId: scope.agencyId, id: mergeId };
    const merge = await db.merge.findFirst({ where });
    if (!merge) notFound();
    const kind = merge.kind as RecordKind;
    const { count } = await db.merge.updateMany({
      where: { ...where, undoneAt: null },
      data: { undoneAt: scope.now },
    });
    if (count === 0) throw new Refusal("This merge has been undone already.");
    const kept = await anyRecord(db, scope, kind, merge.keptId);
    const gone = await anyRecord(db, scope, kind, merge.goneId);
    if (kept.mergedIntoId)
      throw new Refusal("This record has itself been merged since. Undo that merge first.");
    const moved = merge.moved as unknown as Moved;
    const fresh = await writeRecord(
      db,
      scope,
      kind,
      gone.id,
      { mergedIntoId: null, ...alsoBinds(kept, moved) },
      { mergedIntoId: kept.id },
    );
    if (!fresh) throw new Refusal("The other record is no longer part of this one.");
    await moveBack(db, scope, kind, kept, gone, moved.rows);
    for (const one of moved.joined) await part(db, scope, one);
    const values = stillAsMerged(kept, moved);
    await writeRecord(db, scope, kind, kept.id, {
      ...values,
      search: searchOf(kind, { ...kept, ...values }),
    });
    const [keptRef, goneRef] = [refOf(kind, kept), refOf(kind, gone)];
    for (const ref of [keptRef, goneRef])
      await record(db, scope, { type: "record.unmerged", ...recordSubjects(ref), data: { merge: mergeId } });
    return { kept: keptRef, gone: goneRef };
  });
}

/** Whoever asked us to stop while the two were one has asked it for both. */
function alsoBinds(kept: AnyRecord, moved: Moved): Values {
  const asked = ["stoppedAt", "doNotContact", "doNotContactUntil", "doNotContactWhy"].filter(
    (name) => name in moved.bound && kept[name] && plainValue(kept[name]) !== moved.bound[name],
  );
  return Object.fromEntries(asked.map((name) => [name, plainValue(kept[name])]));
}

async function moveBack(
  db: Db,
  scope: Scope,
  kind: RecordKind,
  kept: AnyRecord,
  gone: AnyRecord,
  rows: Moved["rows"],
): Promise<void> {
  for (const pointer of POINTERS[kind]) {
    const ids = rows[pointer];
    if (!ids) continue;
    const [table, column] = pointer.split(".").map((name) => Prisma.raw(name));
    await db.$executeRaw`
      UPDATE ${table} SET ${column} = ${gone.id}::uuid
      WHERE agency_id = ${scope.agencyId}::uuid AND ${column} = ${kept.id}::uuid AND id = ANY (${ids}::uuid[])`;
  }
}

async function part(db: Db, scope: Scope, { from, into, interviews, before, after }: Joined): Promise<void> {
  const { agencyId, now } = scope;
  await db.interview.updateMany({
    where: { agencyId, id: { in: interviews }, submissionId: into },
    data: { submissionId: from },
  });
  await db.submission.updateMany({
    where: { agencyId, id: from },
    data: { archivedAt: null, updatedAt: now },
  });
  await db.submission.updateMany({
    where: { agencyId, id: into, status: String(after.status), statusSince: String(after.statusSince) },
    data: { ...before, updatedAt: now },
  });
}

function stillAsMerged(kept: AnyRecord, { values }: Moved): Values {
  const same = Object.entries(values).filter(([name, { after }]) => plainValue(kept[name]) === after);
  return Object.fromEntries(same.map(([name, { before }]) => [name, before]));
}
