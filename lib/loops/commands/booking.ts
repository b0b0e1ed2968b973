/** Booking and what becomes of an interview: each changes the interview, then settles the legs. */
import "server-only";
import { notFound } from "next/navigation";
import { requireMay } from "@/lib/agencies/roles";
import { createInterview } from "@/lib/interviews/commands/book";
import { callOffInterview, moveInterview, setAttendance } from "@/lib/interviews/commands/change";
import type { Attendance, Booking, Cancellation, Reschedule } from "@/lib/interviews/model";
import { interviewFacts, subjectsOf } from "@/lib/interviews/queries";
import { type Db, inAgency } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { canMove } from "@/lib/platform/moves";
import { Refusal } from "@/lib/platform/refusal";
import type { DeskScope, Scope } from "@/lib/platform/scope";
import { changeSubmissionStatus } from "@/lib/submissions/commands";
import { forwardPath, SUBMISSION_MOVES, type SubmissionStatus } from "@/lib/submissions/lifecycle";
import { record } from "@/lib/timeline/commands";
import { settleLoop } from "./settle";

/** Books an interview with its loop and the planned request to its lead respondent. Returns the interview's id. */
export async function bookInterview(scope: DeskScope, input: Booking): Promise<string> {
  return inAgency(scope, async (db) => {
    const { id, contactId } = await createInterview(scope, input);
    const ownerId = typeof input.ownerId === "string" && input.ownerId ? input.ownerId : scope.consultantId;
    await requireColleague(db, scope, ownerId);
    await openManyLegs(db, scope, [{ interviewId: id, ownerId, contactId, history: false }]);
    await bringToInterviewing(scope, (await interviewFacts(scope, id)).submission);
    await settleLoop(db, scope, id);
    return id;
  });
}

/** An interview is booked, so the submission stands at interviewing: forward along its line, or up again from an end. */
async function bringToInterviewing(scope: Scope, submission: { id: string; status: string }): Promise<void> {
  const from = submission.status as SubmissionStatus;
  const steps = forwardPath(from, "interviewing");
  const back = steps.length === 0 && canMove(SUBMISSION_MOVES, from, "interviewing");
  for (const to of back ? (["interviewing"] as const) : steps)
    await changeSubmissionStatus(scope, { submissionId: submission.id, to });
}

async function requireColleague(db: Db, scope: Scope, ownerId: string): Promise<void> {
  const here = await db.consultant.findFirst({
    where: { agencyId: scope.agencyId, id: ownerId, disabledAt: null },
    select: { id: true },
  });
  if (!here) throw new Refusal("Please choose a colleague who works here now.", "ownerId");
}

type Legs = { interviewId: string; ownerId: string; contactId: string | null; history: boolean };

/** The loops and planned requests of new interviews, in two statements; the import brings many at once. */
export async function openManyLegs(db: Db, scope: Scope, many: Legs[]): Promise<void> {
  const born = { agencyId: scope.agencyId, createdAt: scope.now, updatedAt: scope.now };
  await db.loop.createMany({
    data: many.map(({ interviewId, ownerId, history }) => ({
      id: newId(scope.now),
      ...born,
      interviewId,
      ownerId,
      history,
    })),
  });
  await db.feedbackRequest.createMany({
    data: many.map(({ interviewId, contactId }) => ({
      id: newId(scope.now),
      ...born,
      interviewId,
      contactId,
      lead: true,
    })),
  });
}

export async function rescheduleInterview(scope: Scope, input: Reschedule): Promise<void> {
  await inAgency(scope, async (db) => {
    await moveInterview(scope, input);
    await settleLoop(db, scope, input.interviewId);
  });
}

export async function cancelInterview(scope: Scope, input: Cancellation): Promise<void> {
  await inAgency(scope, async (db) => {
    await callOffInterview(scope, input);
    await settleLoop(db, scope, input.interviewId);
  });
}

export async function markAttendance(scope: Scope, input: Attendance): Promise<void> {
  await inAgency(scope, async (db) => {
    await setAttendance(scope, input);
    await settleLoop(db, scope, input.interviewId);
  });
}

/** Gives an imported old interview its clocks: from now on it counts as open. */
export async function openLoop(scope: DeskScope, interviewId: string): Promise<void> {
  await inAgency(scope, async (db) => {
    const facts = await interviewFacts(scope, interviewId);
    if (!facts.history) throw new Refusal("This loop is open already.");
    await db.loop.update({
      where: { agencyId_id: { agencyId: scope.agencyId, id: facts.loop.id } },
      data: { history: false, updatedAt: scope.now },
    });
    await record(db, scope, { type: "loop.opened", ...subjectsOf(facts) });
    await settleLoop(db, scope, interviewId);
  });
}

/** Hands a loop to a colleague: a consultant may give away or take over; managers may do it for others. */
export async function reassignLoop(
  scope: DeskScope,
  input: { interviewId: string; ownerId: string },
): Promise<void> {
  await inAgency(scope, async (db) => {
    const facts = await interviewFacts(scope, input.interviewId);
    if (facts.ownerId === input.ownerId) return;
    if (facts.ownerId !== scope.consultantId && input.ownerId !== scope.consultantId)
      requireMay(scope, "reassign_work");
    const to = await db.consultant.findFirst({
      where: { agencyId: scope.agencyId, id: input.ownerId, disabledAt: null },
    });
    if (!to) notFound();
    await db.loop.update({
      where: { agencyId_id: { agencyId: scope.agencyId, id: facts.loop.id } },
      data: { ownerId: to.id, updatedAt: scope.now },
    });
    await record(db, scope, {
      type: "loop.reassigned",
      ...subjectsOf(facts),
      data: { from: facts.ownerId, to: to.id },
    });
  });
}

/** Several loops to one colleague, all or none. */
export async function reassignLoops(
  scope: DeskScope,
  input: { interviewIds: string[]; ownerId: string },
): Promise<void> {
  await inAgency(scope, async () => {
    for (const interviewId of input.interviewIds)
      await reassignLoop(scope, { interviewId, ownerId: input.ownerId });
  });
}
