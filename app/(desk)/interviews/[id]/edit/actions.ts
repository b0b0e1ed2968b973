/** Putting an interview right: details, time, owner, calling it off. */
"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { editInterview } from "@/lib/interviews/commands/edit";
import { Cancellation, InterviewEdit, Reschedule } from "@/lib/interviews/model";
import { cancelInterview, reassignLoop, rescheduleInterview } from "@/lib/loops/commands/booking";
import { deskAction } from "@/lib/platform/action";

export const saveDetails = deskAction(InterviewEdit, async (scope, form) => {
  await editInterview(scope, form);
  revalidatePath(`/interviews/${form.interviewId}`);
  return { message: "Saved." };
});

export const moveIt = deskAction(Reschedule, async (scope, form) => {
  await rescheduleInterview(scope, form);
  revalidatePath(`/interviews/${form.interviewId}`);
  return { message: "The interview has its new time." };
});

export const callItOff = deskAction(Cancellation, async (scope, form) => {
  await cancelInterview(scope, form);
  revalidatePath(`/interviews/${form.interviewId}`);
  const owed = form.by === "candidate" ? "" : " The candidate is still owed a word.";
  return { message: `Called off.${owed}` };
});

const HandOver = z.strictObject({ interviewId: z.uuid(), ownerId: z.uuid("To whom?") });

export const handOver = deskAction(HandOver, async (scope, form) => {
  await reassignLoop(scope, form);
  revalidatePath(`/interviews/${form.interviewId}`);
  return { message: "Handed over." };
});
