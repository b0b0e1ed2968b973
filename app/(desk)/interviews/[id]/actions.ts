/** What the interview's own page can do at once: who came, opening and skipping, promises, the archive. */
"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { Skip } from "@/lib/debriefs/model";
import { Archiving, Attendance } from "@/lib/interviews/model";
import { archiveInterview, restoreInterview } from "@/lib/loops/commands/archiving";
import { markAttendance, openLoop } from "@/lib/loops/commands/booking";
import { setByHand } from "@/lib/loops/commands/by-itself";
import { skipDebrief } from "@/lib/loops/commands/debriefing";
import { setHolding } from "@/lib/loops/commands/holding";
import { AskingSwitch, HoldingSwitch } from "@/lib/loops/model";
import { deskAction } from "@/lib/platform/action";
import { makePromise, settlePromise } from "@/lib/promises/commands";
import { NewPromise } from "@/lib/promises/model";

const SAID = {
  booked: "Taken back.",
  attended: "Noted: it took place.",
  candidate_no_show: "Noted: the candidate did not come.",
  employer_no_show: "Noted: the employer did not come.",
};

export const sayWhoCame = deskAction(Attendance, async (scope, form) => {
  await markAttendance(scope, form);
  revalidatePath(`/interviews/${form.interviewId}`);
  return { message: SAID[form.status] };
});

export const openTheLoop = deskAction(Archiving, async (scope, form) => {
  await openLoop(scope, form.interviewId);
  revalidatePath(`/interviews/${form.interviewId}`);
  return { message: "The loop is open. Its clocks run from now on." };
});

export const goOnWithoutCallBack = deskAction(Skip, async (scope, form) => {
  await skipDebrief(scope, form);
  revalidatePath(`/interviews/${form.interviewId}`);
  return { message: "Going on without a call-back. It can still be logged later." };
});

export const putAway = deskAction(Archiving, async (scope, form) => {
  await archiveInterview(scope, form);
  revalidatePath(`/interviews/${form.interviewId}`);
  return { message: "Put away in the archive." };
});

export const bringBack = deskAction(Archiving, async (scope, form) => {
  await restoreInterview(scope, form);
  revalidatePath(`/interviews/${form.interviewId}`);
  return { message: "Back from the archive." };
});

export const turnAsking = deskAction(AskingSwitch, async (scope, form) => {
  await setByHand(scope, form);
  revalidatePath(`/interviews/${form.interviewId}`);
  return {
    message: form.turn === "off" ? "It is yours: nothing is sent automatically." : "Hearback goes on asking.",
  };
});

export const turnHolding = deskAction(HoldingSwitch, async (scope, form) => {
  await setHolding(scope, form);
  revalidatePath(`/interviews/${form.interviewId}`);
  return { message: `Holding updates are ${form.turn}.` };
});

const PROMISE_SAID = { kept: "Kept.", cancelled: "No longer needed.", open: "Open again." };

const PromiseForm = z.strictObject({
  interviewId: z.uuid(),
  promiseId: z.uuid(),
  status: z.enum(["kept", "cancelled", "open"]),
});

export const markPromise = deskAction(PromiseForm, async (scope, { interviewId, ...form }) => {
  await settlePromise(scope, form);
  revalidatePath(`/interviews/${interviewId}`);
  return { message: PROMISE_SAID[form.status] };
});

export const notePromise = deskAction(NewPromise, async (scope, form) => {
  await makePromise(scope, form);
  revalidatePath(`/interviews/${form.interviewId}`);
  return { message: "Noted." };
});
