/** Logging the call-back. Callers go through lib/loops, which then makes the request ready. */
import "server-only";
import { coverOf } from "@/lib/agencies/queries/leave";
import { requireMay } from "@/lib/agencies/roles";
import { setAttendance } from "@/lib/interviews/commands/change";
import { interviewFacts, subjectsOf } from "@/lib/interviews/queries";
import { type Db, inAgency } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import { move } from "@/lib/platform/moves";
import { Refusal } from "@/lib/platform/refusal";
import type { DeskScope } from "@/lib/platform/scope";
import { fromDay } from "@/lib/platform/time";
import { makePromise } from "@/lib/promises/commands";
import { record } from "@/lib/timeline/commands";
import { takeAccountOver } from "./commands/own-account";
import { DEBRIEF_MOVES, type DebriefStatus } from "./lifecycle";
import { CallBack, type CallBackForm, Skip } from "./model";
import { mayReadPrivate } from "./privacy";

/** Saves the call-back, the first time or amended; the employer's dates go to the request. Returns the debrief's id. */
export async function recordDebrief(scope: DeskScope, input: CallBack): Promise<string> {
  const form = CallBack.parse(input);
  return inAgency(scope, async (db) => {
    const facts = await interviewFacts(scope, form.interviewId);
    move(DEBRIEF_MOVES, legOf(facts.loop.debrief), "logged", "The call-back");
    if (facts.startsAt && facts.startsAt > scope.now) {
      throw new Refusal("This interview has not begun yet. If it was moved forward, change its time first.");
    }
    await setAttendance(scope, { interviewId: facts.id, status: form.attended });
    const where = { agencyId: scope.agencyId, interviewId: facts.id };
    const known = await db.debrief.findFirst({
      where,
      select: { id: true, version: true, loggedById: true },
    });
    // Whoever cannot see the private lines would write over them.
    const coverId = await coverOf(scope, facts.ownerId);
    if (known && !mayReadPrivate(scope, { ownerId: facts.ownerId, coverId, loggedById: known.loggedById }))
      throw new Refusal(`Only ${facts.owner.name} and managers may change this call-back.`);
    if (form.seen !== undefined && form.seen !== (known?.version ?? 0))
      throw new Refusal(
        "Somebody has changed this call-back since you opened it. Copy what you need, then load the page again.",
      );
    const id = known?.id ?? newId(scope.now);
    const { values, ...base } = columns(scope, form);
    if (known) {
      await db.debrief.update({
        where: { agencyId_id: { agencyId: scope.agencyId, id } },
        data: { ...values, version: { increment: 1 }, updatedAt: scope.now },
      });
      await db.debriefLine.deleteMany({ where: { agencyId: scope.agencyId, debriefId: id } });
    } else {
      await db.debrief.create({ data: { id, ...base, ...values } });
    }
    await writeLines(db, scope, id, form);
    await passOnDates(db, scope, form);
    await keepPreference(db, scope, facts.candidate.id, form);
    await writePromises(scope, form);
    await takeAccountOver(db, scope, form.interviewId);
    await record(db, scope, { type: known ? "debrief.amended" : "debrief.logged", ...subjectsOf(facts) });
    return id;
  });
}

/** Goes on without a call-back: a manager's decision, with its reason on the timeline. */
export async function skipCallBack(scope: DeskScope, input: Skip): Promise<void> {
  requireMay(scope, "skip_debrief");
  const { interviewId, why } = Skip.parse(input);
  await inAgency(scope, async (db) => {
    const facts = await interviewFacts(scope, interviewId);
    move(DEBRIEF_MOVES, legOf(facts.loop.debrief), "skipped", "The call-back");
    await db.loop.update({
      where: { agencyId_id: { agencyId: scope.agencyId, id: facts.loop.id } },
      data: { debrief: "skipped", updatedAt: scope.now },
    });
    await record(db, scope, { type: "debrief.skipped", ...subjectsOf(facts), data: why ? { why } : {} });
  });
}

function legOf(status: string): DebriefStatus {
  return status as DebriefStatus;
}

function columns(scope: DeskScope, form: CallBackForm) {
  const attended = form.attended === "attended";
  return {
    agencyId: scope.agencyId,
    interviewId: form.interviewId,
    loggedById: scope.consultantId,
    loggedAt: scope.now,
    updatedAt: scope.now,
    values: {
      attended: form.attended,
      rating: attended ? (form.rating ?? null) : null,
      interest: attended ? (form.interest ?? null) : null,
      nextStep: form.nextStep ?? null,
      employerDecidesBy: fromDay(form.employerDecidesBy),
      decidesByUnknown: form.decidesByUnknown,
      notBefore: fromDay(form.notBefore),
      concern: form.concern ?? null,
    },
  };
}

async function writeLines(db: Db, scope: DeskScope, debriefId: string, form: CallBackForm): Promise<void> {
  const lines = form.lines.filter((line) => line.text !== "");
  if (lines.length === 0) return;
  await db.debriefLine.createMany({
    data: lines.map((line, position) => ({
      id: newId(scope.now),
      agencyId: scope.agencyId,
      debriefId,
      position,
      ...line,
      createdAt: scope.now,
    })),
  });
}

/**
 * "Not before next week" said to the candidate binds the request as a hard rule (S5). One that has ended is left alone:
 * its last change is the moment from which the candidate is owed a word.
 */
async function passOnDates(db: Db, scope: DeskScope, form: CallBackForm): Promise<void> {
  await db.feedbackRequest.updateMany({
    where: { agencyId: scope.agencyId, interviewId: form.interviewId, status: { in: [...BEFORE_ITS_END] } },
    data: { notBefore: fromDay(form.notBefore), updatedAt: scope.now },
  });
}

const BEFORE_ITS_END = ["planned", "waiting_debrief", "ready", "asked", "held", "promised"] as const;

async function keepPreference(
  db: Db,
  scope: DeskScope,
  candidateId: string,
  form: CallBackForm,
): Promise<void> {
  const { preferredChannel, preferredTime } = form;
  if (!preferredChannel && !preferredTime) return;
  await db.candidate.updateMany({
    where: { agencyId: scope.agencyId, id: candidateId },
    data: { preferredChannel, preferredTime, updatedAt: scope.now },
  });
}

async function writePromises(scope: DeskScope, form: CallBackForm): Promise<void> {
  for (const { side, what, dueOn } of form.promises) {
    if (what && dueOn) await makePromise(scope, { interviewId: form.interviewId, side, what, dueOn });
  }
}
