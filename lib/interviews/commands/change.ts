/** What becomes of a booked interview: moved, called off, attended or not. Callers go through lib/loops. */
import "server-only";
import { type Db, inAgency } from "@/lib/platform/db";
import { move } from "@/lib/platform/moves";
import { Refusal } from "@/lib/platform/refusal";
import type { Scope } from "@/lib/platform/scope";
import { record } from "@/lib/timeline/commands";
import { INTERVIEW_MOVES, type InterviewStatus } from "../lifecycle";
import { Attendance, Cancellation, Reschedule } from "../model";
import { type InterviewFacts, interviewFacts, subjectsOf } from "../queries";
import { change, whenColumns } from "./columns";

/**
 * Moves an interview to another time. The request is kept; its clocks move with it. One whose call-back is logged took
 * place: its time is only put right, and cannot lie ahead.
 */
export async function moveInterview(scope: Scope, input: Reschedule): Promise<void> {
  const form = Reschedule.parse(input);
  await inAgency(scope, async (db) => {
    const facts = await interviewFacts(scope, form.interviewId);
    const when = whenColumns(form);
    if (facts.loop.debrief === "logged") return putTimeRight(db, scope, facts, when);
    move(INTERVIEW_MOVES, facts.status as InterviewStatus, "booked", "This interview");
    await change(db, scope, facts, {
      ...when,
      status: "booked",
      ...NOT_CANCELLED,
      rescheduledCount: { increment: 1 },
    });
    await record(db, scope, {
      type: "interview.rescheduled",
      ...subjectsOf(facts),
      data: { from: facts.day, to: form.day },
    });
  });
}

/** Calls an interview off; the candidate is still owed a word. */
export async function callOffInterview(scope: Scope, input: Cancellation): Promise<void> {
  const form = Cancellation.parse(input);
  await inAgency(scope, async (db) => {
    const facts = await interviewFacts(scope, form.interviewId);
    move(INTERVIEW_MOVES, facts.status as InterviewStatus, "cancelled", "This interview");
    await change(db, scope, facts, { status: "cancelled", cancelledBy: form.by, cancelledWhy: form.why });
    await record(db, scope, { type: "interview.cancelled", ...subjectsOf(facts), data: { by: form.by } });
  });
}

/** Says who came, or takes back what was said. */
export async function setAttendance(scope: Scope, input: Attendance): Promise<void> {
  const form = Attendance.parse(input);
  await inAgency(scope, async (db) => {
    const facts = await interviewFacts(scope, form.interviewId);
    if (facts.status === form.status) return;
    move(INTERVIEW_MOVES, facts.status as InterviewStatus, form.status, "This interview");
    await change(db, scope, facts, { status: form.status, ...NOT_CANCELLED });
    const back = form.status === "booked";
    const type = back ? "interview.edited" : (`interview.${form.status}` as const);
    await record(db, scope, { type, ...subjectsOf(facts), ...(back ? { data: { fields: "status" } } : {}) });
  });
}

async function putTimeRight(
  db: Db,
  scope: Scope,
  facts: InterviewFacts,
  when: ReturnType<typeof whenColumns>,
): Promise<void> {
  if ((when.startsAt ?? when.day) > scope.now)
    throw new Refusal("The call-back is logged already, so this interview took place before now.", "day");
  await db.interview.updateMany({ where: { agencyId: scope.agencyId, id: facts.id }, data: when });
  await record(db, scope, { type: "interview.edited", ...subjectsOf(facts), data: { fields: "time" } });
}

const NOT_CANCELLED = { cancelledBy: null, cancelledWhy: null };
