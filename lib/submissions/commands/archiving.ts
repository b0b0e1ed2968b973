/** Putting a record away, and back: nothing is deleted, and nobody who still waits to hear back is hidden. */
import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { type Db, inAgency } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/refusal";
import type { DeskScope } from "@/lib/platform/scope";
import { record } from "@/lib/timeline/commands";
import { ThisRecord } from "../model";
import { type RecordKind, recordSubjects } from "../records";
import { anyRecord, refOf, writeRecord } from "./reading";

/** Refuses while an open loop hangs on it. Twice is once. */
export async function archiveRecord(scope: DeskScope, input: ThisRecord): Promise<void> {
  const { kind, id } = ThisRecord.parse(input);
  await inAgency(scope, async (db) => {
    const row = await anyRecord(db, scope, kind, id);
    if (row.archivedAt || row.mergedIntoId) return;
    const open = await openLoopsOn(db, scope, kind, id);
    if (open > 0) throw new Refusal(`${waiting(kind, open)} Close that first, then put this away.`);
    if (await writeRecord(db, scope, kind, id, { archivedAt: scope.now }, { archivedAt: null }))
      await record(db, scope, { type: "record.archived", ...recordSubjects(refOf(kind, row)) });
  });
}

export async function restoreRecord(scope: DeskScope, input: ThisRecord): Promise<void> {
  const { kind, id } = ThisRecord.parse(input);
  await inAgency(scope, async (db) => {
    const row = await anyRecord(db, scope, kind, id);
    if (!row.archivedAt || row.mergedIntoId) return;
    if (await writeRecord(db, scope, kind, id, { archivedAt: null }, { archivedAt: row.archivedAt }))
      await record(db, scope, { type: "record.restored", ...recordSubjects(refOf(kind, row)) });
  });
}

function openLoopsOn(db: Db, scope: DeskScope, kind: RecordKind, id: string): Promise<number> {
  const about: Record<RecordKind, Prisma.InterviewWhereInput> = {
    candidate: { submission: { is: { candidateId: id } } },
    job: { submission: { is: { jobId: id } } },
    employer: { submission: { is: { job: { is: { employerId: id } } } } },
    contact: { requests: { some: { contactId: id, status: { in: [...ASKED] } } } },
  };
  return db.loop.count({
    where: {
      agencyId: scope.agencyId,
      state: "open",
      history: false,
      interview: { is: { ...about[kind], archivedAt: null } },
    },
  });
}

const ASKED = ["ready", "asked", "held", "promised"] as const;

function waiting(kind: RecordKind, open: number): string {
  const some = open === 1 ? "one interview" : `${open} interviews`;
  if (kind === "candidate") return `The candidate has not heard back yet about ${some}.`;
  if (kind === "contact") return `This person is the one we ask about ${some}.`;
  return `Candidates have not heard back yet about ${some} here.`;
}
