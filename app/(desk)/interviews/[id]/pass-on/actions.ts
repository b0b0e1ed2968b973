/** What the consultant does with something that the candidate left for the employer. */
"use server";

import { redirect } from "next/navigation";
import { sendOn, settleOn } from "@/lib/passing-on/commands/sending";
import { SendOn, SettleOn } from "@/lib/passing-on/model";
import { deskAction } from "@/lib/platform/action";

export const passOn = deskAction(SendOn, async (scope, form) => {
  await sendOn(scope, form);
  redirect(`/interviews/${form.interviewId}/pass-on?done=sent`);
});

export const settlePassOn = deskAction(SettleOn, async (scope, form) => {
  await settleOn(scope, form);
  redirect(`/interviews/${form.interviewId}/pass-on?done=${form.how}`);
});
