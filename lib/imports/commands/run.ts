/** The import itself, by the worker: batches of rows, each a transaction that says how far it got, so that a crash loses nothing. */
import "server-only";
import { openManyLegs } from "@/lib/loops/commands/booking";
import { settleLoop } from "@/lib/loops/commands/settle";
import { type Db, inAgency } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { log } from "@/lib/platform/log";
import type { ClockScope } from "@/lib/platform/scope";
import { addMinutes, fromDay, instantOf } from "@/lib/platform/time";
import { StoredMapping, StoredOptions } from "../choices";
import type { PlannedRow } from "../model";
import { planRows } from "../plan";
import { readCsv } from "../sniff";
import { type Batch, candidatesOf, contactsOf, employersOf, jobsOf, submissionsOf } from "./records";

const BATCH_ROWS = 200;
const USUAL_MINUTES = 60;

/** Brings in what is left of a queued import. Two workers at once take turns by the row's lock and never repeat a batch. */
export async function runImport(scope: ClockScope, importId: string): Promise<void> {
  const row = await inAgency(scope, (db) =>
    db.import.findFirst({ where: { agencyId: scope.agencyId, id: importId } }),
  );
  if (!row) return;
  try {
    const { columns } = StoredMapping.parse(row.mapping);
    const { rows } = planRows(readCsv(row.file), columns, StoredOptions.parse(row.options));
    while (await nextBatch(scope, importId, row.consultantId, rows));
  } catch (error) {
    log.error({ err: error, agencyId: scope.agencyId, importId }, "an import stopped");
    const message = "Something went wrong on our side. What came in so far is there, and can be undone.";
    await inAgency(scope, (db) =>
      db.import.updateMany({
        where: { agencyId: scope.agencyId, id: importId },
        data: { status: "failed", error: message, finishedAt: scope.now },
      }),
    );
  }
}

/** One batch in one transaction; false when there is no more. */
function nextBatch(
  scope: ClockScope,
  importId: string,
  consultantId: string,
  rows: PlannedRow[],
): Promise<boolean> {
  return inAgency(scope, async (db) => {
    const [state] = await db.$queryRaw<{ status: string; done: number }[]>`
      SELECT status, done FROM import WHERE agency_id = ${scope.agencyId}::uuid AND id = ${importId}::uuid FOR UPDATE`;
    if (!state || !["queued", "running"].includes(state.status)) return false;
    const slice = rows.slice(state.done, state.done + BATCH_ROWS);
    if (slice.length > 0) await writeRows({ db, scope, importId, ownerId: consultantId }, slice);
    const done = state.done + slice.length;
    const finished = done >= rows.length;
    await db.import.update({
      where: { agencyId_id: { agencyId: scope.agencyId, id: importId } },
      data: { done, status: finished ? "done" : "running", finishedAt: finished ? scope.now : null },
    });
    return !finished;
  });
}

async function writeRows(batch: Batch, rows: PlannedRow[]): Promise<void> {
  const { db, scope, importId } = batch;
  const employerOf = await employersOf(batch, rows);
  const candidateOf = await candidatesOf(batch, rows);
  const jobOf = await jobsOf(batch, rows, employerOf);
  const contactOf = await contactsOf(batch, rows, employerOf);
  const pairOf = (row: PlannedRow) => ({ candidateId: candidateOf(row), jobId: jobOf(row) });
  const submissionOf = await submissionsOf(batch, rows, pairOf);
  const ownerOf = await ownersOf(batch, rows);
  const first = await numbersFor(db, scope, rows.length);
  const interviews = rows.map((row, index) => ({ id: newId(scope.now), row, number: first + index }));
  const born = { agencyId: scope.agencyId, createdAt: scope.now, updatedAt: scope.now };
  await db.interview.createMany({
    data: interviews.map(({ id, row, number }) => ({
      id,
      ...born,
      number,
      submissionId: submissionOf(row),
      round: row.round ?? 1,
      format: row.format,
      place: row.place,
      ...whenOf(row),
      status: row.status,
      importId,
    })),
  });
  await openManyLegs(
    db,
    scope,
    interviews.map(({ id, row }) => ({
      interviewId: id,
      ownerId: ownerOf(row),
      contactId: contactOf(row),
      history: row.history,
    })),
  );
  await db.event.createMany({
    data: interviews.map(({ id, row }) => ({
      id: newId(scope.now),
      agencyId: scope.agencyId,
      at: scope.now,
      type: "interview.imported",
      actor: "product",
      interviewId: id,
      submissionId: submissionOf(row),
      employerId: employerOf(row),
      ...pairOf(row),
      data: { importId, row: row.rowNumber },
    })),
  });
  for (const { id, row } of interviews) if (!row.history) await settleLoop(db, scope, id);
}

function whenOf(row: PlannedRow) {
  const startsAt = row.time ? instantOf(row.day, row.time, row.zone) : null;
  return {
    day: fromDay(row.day),
    startsAt,
    endsAt: startsAt ? addMinutes(startsAt, USUAL_MINUTES) : null,
    zone: row.zone,
  };
}

/** The consultant whom a row names by e-mail or name, else the one who imports. */
async function ownersOf(
  { db, scope, ownerId }: Batch,
  rows: PlannedRow[],
): Promise<(row: PlannedRow) => string> {
  if (rows.every((row) => row.consultant === null)) return () => ownerId;
  const people = await db.consultant.findMany({
    where: { agencyId: scope.agencyId, disabledAt: null },
    select: { id: true, name: true, email: true },
  });
  const ids = new Map(
    people.flatMap(({ id, name, email }) => [[name.toLowerCase(), id] as const, [email, id] as const]),
  );
  return (row) => ids.get(row.consultant?.toLowerCase() ?? "") ?? ownerId;
}

async function numbersFor(db: Db, scope: ClockScope | Batch["scope"], count: number): Promise<number> {
  const agency = await db.agency.update({
    where: { id: scope.agencyId },
    data: { nextInterviewNumber: { increment: count } },
    select: { nextInterviewNumber: true },
  });
  return agency.nextInterviewNumber - count;
}
