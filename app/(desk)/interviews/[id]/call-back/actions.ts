/** What the call-back page can do: save the call-back, or a draft of it at each pause. */
"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { CallBack } from "@/lib/debriefs/model";
import { logDebrief } from "@/lib/loops/commands/debriefing";
import { deskAction } from "@/lib/platform/action";
import { dropDraft, saveDraft } from "@/lib/platform/drafts";

export const logCallBack = deskAction(CallBack, async (scope, form) => {
  await logDebrief(scope, form);
  await dropDraft(scope, `call-back:${form.interviewId}`);
  if (form.attended !== "attended") redirect(`/interviews/${form.interviewId}/relay`);
  redirect(`/interviews/${form.interviewId}/ask?logged=1`);
});

const DraftForm = z.strictObject({
  name: z.string().regex(/^call-back:[0-9a-f-]{36}$/),
  values: z.string().max(60_000),
});

export const keepDraft = deskAction(
  DraftForm,
  async (scope, form) => {
    const values = z.record(z.string().max(200), z.string().max(20_000)).parse(JSON.parse(form.values));
    await saveDraft(scope, form.name, values);
    return { data: { at: scope.now.toISOString() } };
  },
  { signedOut: "tell" },
);

export const throwDraftAway = deskAction(z.strictObject({ interviewId: z.uuid() }), async (scope, form) => {
  await dropDraft(scope, `call-back:${form.interviewId}`);
});
