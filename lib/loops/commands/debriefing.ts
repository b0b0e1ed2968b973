/** The call-back in the loop: logging, amending or skipping it makes the request ready and the pipeline move. */
import "server-only";
import { recordDebrief, skipCallBack } from "@/lib/debriefs/commands";
import type { CallBack, Skip } from "@/lib/debriefs/model";
import { interviewFacts } from "@/lib/interviews/queries";
import { inAgency } from "@/lib/platform/db";
import type { DeskScope } from "@/lib/platform/scope";
import { changeSubmissionStatus } from "@/lib/submissions/commands";
import { settleLoop } from "./settle";

/** Saves the call-back, first or amended, and settles the loop. Returns the debrief's id. */
export async function logDebrief(scope: DeskScope, input: CallBack): Promise<string> {
  return inAgency(scope, async (db) => {
    const id = await recordDebrief(scope, input);
    const { submission } = await interviewFacts(scope, input.interviewId);
    if (input.attended === "attended" && submission.status === "interviewing") {
      await changeSubmissionStatus(scope, { submissionId: submission.id, to: "awaiting_outcome" });
    }
    await settleLoop(db, scope, input.interviewId);
    return id;
  });
}

/** Goes on without a call-back (managers). */
export async function skipDebrief(scope: DeskScope, input: Skip): Promise<void> {
  await inAgency(scope, async (db) => {
    // The interview may have ended a moment ago, before the clock has looked.
    await settleLoop(db, scope, input.interviewId);
    await skipCallBack(scope, input);
    await settleLoop(db, scope, input.interviewId);
  });
}
