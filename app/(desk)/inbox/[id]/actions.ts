/** What can be made of a message. Each ends where the work goes on. */
"use server";

import { redirect } from "next/navigation";
import {
  askInstead,
  noteAsRead,
  putBack,
  takeAsAnswer,
  takeAsEvidence,
  takeAsPromise,
} from "@/lib/inbound/commands/settling";
import { MailAnswer, MailColleague, MailPromise, OneMail } from "@/lib/inbound/model";
import { deskAction } from "@/lib/platform/action";

export const isAnswer = deskAction(MailAnswer, async (scope, form) => {
  const interviewId = await takeAsAnswer(scope, form);
  redirect(`/interviews/${interviewId}/relay?answered=1`);
});

export const isPromise = deskAction(MailPromise, async (scope, form) => {
  await takeAsPromise(scope, form);
  redirect(`/inbox/${form.mailId}`);
});

export const isEvidence = deskAction(OneMail, async (scope, form) => {
  await takeAsEvidence(scope, form);
  redirect(`/inbox/${form.mailId}`);
});

export const askColleague = deskAction(MailColleague, async (scope, form) => {
  const interviewId = await askInstead(scope, form);
  redirect(`/interviews/${interviewId}/ask?done=given`);
});

export const isRead = deskAction(OneMail, async (scope, form) => {
  await noteAsRead(scope, form);
  redirect(`/inbox/${form.mailId}`);
});

export const back = deskAction(OneMail, async (scope, form) => {
  await putBack(scope, form);
  redirect(`/inbox/${form.mailId}`);
});
