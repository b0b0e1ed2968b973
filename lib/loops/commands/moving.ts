/** Moving a submission: whoever ends one whose candidate has not heard back says who tells the candidate, and by when. */
import "server-only";
import { notFound } from "next/navigation";
import { agencyOf } from "@/lib/agencies/queries";
import { type Db, inAgency } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/refusal";
import type { DeskScope } from "@/lib/platform/scope";
import { dayIn } from "@/lib/platform/time";
import { makePromise } from "@/lib/promises/commands";
import { changeSubmissionStatus } from "@/lib/submissions/commands";
import { takeBackMove } from "@/lib/submissions/commands/forward";
import { categoryOf, STATUS_ORDER } from "@/lib/submissions/lifecycle";
import { MoveAndTell, type TakeBackMove } from "@/lib/submissions/model";
import { reassignLoop } from "./booking";
import { settleLoop } from "./settle";

/**
 * To a lost state with an open loop: the loop goes to the teller, who promises to tell by that day. Anything else is
 * just the move.
 */
export async function moveSubmission(scope: DeskScope, input: MoveAndTell): Promise<void> {
  const { tellerId, tellBy, ...form } = MoveAndTell.parse(input);
  await inAgency(scope, async (db) => {
    const waiting = isLost(form.to) ? await openInterviews(db, scope, form.submissionId) : [];
    if (waiting.length > 0) await requireAnswer(scope, tellerId, tellBy);
    await changeSubmissionStatus(scope, form);
    for (const interviewId of waiting) {
      await reassignLoop(scope, { interviewId, ownerId: tellerId ?? "" });
      await makePromise(scope, { interviewId, side: "consultant", what: TELL, dueOn: tellBy ?? "" });
      await settleLoop(db, scope, interviewId);
    }
  });
}

/** Takes the last move back, and the promise that came with it. */
export async function takeBackSubmissionMove(scope: DeskScope, input: TakeBackMove): Promise<void> {
  await inAgency(scope, async (db) => {
    await takeBackMove(scope, input);
    const interviews = await openInterviews(db, scope, input.submissionId);
    await db.promise.updateMany({
      where: {
        agencyId: scope.agencyId,
        interviewId: { in: interviews },
        side: "consultant",
        what: TELL,
        status: "open",
        createdAt: input.since,
      },
      data: { status: "cancelled", settledAt: scope.now },
    });
    for (const interviewId of interviews) await settleLoop(db, scope, interviewId);
  });
}

const TELL = "Tell the candidate how it ended";

function isLost(to: string): boolean {
  const status = STATUS_ORDER.find((one) => one === to);
  return status !== undefined && categoryOf(status) === "lost";
}

async function openInterviews(db: Db, scope: DeskScope, submissionId: string): Promise<string[]> {
  const { agencyId } = scope;
  const submission = await db.submission.findFirst({
    where: { agencyId, id: submissionId },
    select: { id: true },
  });
  if (!submission) notFound();
  const loops = await db.loop.findMany({
    where: { agencyId, state: "open", history: false, interview: { is: { submissionId, archivedAt: null } } },
    select: { interviewId: true },
    orderBy: { createdAt: "asc" },
  });
  return loops.map((loop) => loop.interviewId);
}

async function requireAnswer(scope: DeskScope, tellerId?: string, tellBy?: string): Promise<void> {
  if (!tellerId) throw new Refusal("The candidate has not heard back yet. Who tells them?", "tellerId");
  if (!tellBy) throw new Refusal("By when will the candidate hear?", "tellBy");
  const { zone } = await agencyOf(scope);
  if (tellBy < dayIn(scope.now, zone))
    throw new Refusal("That day is past. By when will the candidate hear?", "tellBy");
}
