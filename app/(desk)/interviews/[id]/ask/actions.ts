/** What the asking page can do. Each ends on the page again, which then says what was done and how to take it back. */
"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import {
  askEmployer,
  chaseEmployer,
  declineFeedback,
  holdRequest,
  lapseRequest,
  logCall,
  logPaper,
  paceRequest,
  promiseAnswer,
  readdressRequest,
  recallLetter,
  recordAnswer,
  releaseHold,
  reopenRequest,
  resendRequestLetter,
} from "@/lib/loops/commands/asking";
import { deskAction } from "@/lib/platform/action";
import { dropDraft, saveDraft } from "@/lib/platform/drafts";
import { settleUnknown } from "@/lib/platform/letters";
import { Refusal } from "@/lib/platform/refusal";
import { correctReach } from "@/lib/requests/commands/respondent";
import {
  Ask,
  Call,
  Chase,
  Decline,
  Hold,
  Lapse,
  LetterAgain,
  Pace,
  Paper,
  Promised,
  Reach,
  Readdress,
  RecordedAnswer,
  Request,
} from "@/lib/requests/model";

/** Field of the form that tells which draft it was; no part of the command. */
const mode = z.string().max(20).optional();

export const sendAsk = deskAction(Ask.extend({ mode }), async (scope, { mode: _mode, ...form }) => {
  const { letterId } = await askEmployer(scope, form);
  await dropDraft(scope, `ask:${form.interviewId}`);
  redirect(`${page(form)}?done=asked&letter=${letterId}`);
});

export const sendChase = deskAction(Chase.extend({ mode }), async (scope, { mode: _mode, ...form }) => {
  const { letterId } = await chaseEmployer(scope, form);
  await dropDraft(scope, `ask:${form.interviewId}`);
  redirect(`${page(form)}?done=chased&letter=${letterId}`);
});

export const rang = deskAction(Call, async (scope, form) => {
  await logCall(scope, form);
  redirect(`${page(form)}?done=${form.came === "no_feedback" ? "declined" : "rang"}`);
});

export const onPaper = deskAction(Paper, async (scope, form) => {
  await logPaper(scope, form);
  redirect(`${page(form)}?done=paper`);
});

export const answered = deskAction(RecordedAnswer, async (scope, form) => {
  try {
    await recordAnswer(scope, form);
  } catch (error) {
    // The employer was quicker: the page under the form tells of it, what was typed stays.
    if (error instanceof Refusal) refresh();
    throw error;
  }
  redirect(`/interviews/${form.interviewId}/relay?answered=1`);
});

export const hold = deskAction(Hold, async (scope, form) => {
  await holdRequest(scope, form);
  redirect(`${page(form)}?done=held`);
});

export const endHold = deskAction(Request, async (scope, form) => {
  await releaseHold(scope, form);
  redirect(`${page(form)}?done=released`);
});

export const promised = deskAction(Promised, async (scope, form) => {
  await promiseAnswer(scope, form);
  redirect(`${page(form)}?done=promised`);
});

export const giveTo = deskAction(Readdress, async (scope, form) => {
  await readdressRequest(scope, form);
  redirect(`${page(form)}?done=given`);
});

export const correct = deskAction(Reach, async (scope, form) => {
  await correctReach(scope, form);
  redirect(`${page(form)}?done=corrected`);
});

export const pace = deskAction(Pace, async (scope, form) => {
  await paceRequest(scope, form);
  redirect(`${page(form)}?done=paced`);
});

export const noFeedback = deskAction(Decline, async (scope, form) => {
  await declineFeedback(scope, form);
  redirect(`${page(form)}?done=declined`);
});

export const stopAsking = deskAction(Lapse, async (scope, form) => {
  await lapseRequest(scope, form);
  redirect(`${page(form)}?done=lapsed`);
});

export const openAgain = deskAction(Request, async (scope, form) => {
  await reopenRequest(scope, form);
  redirect(`${page(form)}?done=reopened`);
});

export const takeBack = deskAction(LetterAgain, async (scope, form) => {
  await recallLetter(scope, form);
  redirect(`${page(form)}?done=taken_back`);
});

export const sendAgain = deskAction(LetterAgain, async (scope, form) => {
  await resendRequestLetter(scope, form);
  redirect(`${page(form)}?done=again`);
});

/** Somebody asked: the letter of unknown fate did arrive. */
export const arrived = deskAction(LetterAgain, async (scope, form) => {
  await settleUnknown(scope, form.letterId);
  redirect(`${page(form)}?done=arrived`);
});

const Draft = z.strictObject({
  name: z.string().regex(/^ask:[0-9a-f-]{36}$/),
  values: z.string().max(40_000),
});

export const keepDraft = deskAction(
  Draft,
  async (scope, form) => {
    const values = z.record(z.string().max(50), z.string().max(20_000)).parse(JSON.parse(form.values));
    await saveDraft(scope, form.name, values);
    return { data: { at: scope.now.toISOString() } };
  },
  { signedOut: "tell" },
);

function page({ interviewId }: { interviewId: string }): string {
  return `/interviews/${interviewId}/ask`;
}
