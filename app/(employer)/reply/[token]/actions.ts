/** What the employer's form can do. After the last one the secret leaves the address bar. */
"use server";

import { refresh } from "next/cache";
import { redirect } from "next/navigation";
import { employerAction, publicAction } from "@/lib/platform/action";
import { expiredReplyVisit } from "@/lib/platform/gates";
import { takePoint } from "@/lib/platform/limits";
import { Refusal } from "@/lib/platform/refusal";
import type { EmployerScope } from "@/lib/platform/scope";
import {
  answerByLink,
  askColleagueByLink,
  callMeByLink,
  declineByLink,
  freshLink,
  promiseByLink,
  stopByLink,
} from "@/lib/reply/commands";
import { keepThanks } from "@/lib/reply/commands/thanks";
import {
  ReplyAnswer,
  ReplyCall,
  ReplyColleague,
  ReplyDecline,
  ReplyFresh,
  ReplyPromise,
  ReplyStop,
} from "@/lib/reply/model";
import { alsoAsked } from "@/lib/reply/queries/others";
import type { Done } from "@/lib/reply/queries/thanks";

export const answer = employerAction(ReplyAnswer, async (scope, { token, ...words }) => {
  await takePoint("reply", token);
  try {
    await answerByLink(scope, words);
  } catch (error) {
    // Somebody was quicker: the page under the form is no longer true, what was typed stays.
    if (error instanceof Refusal) refresh();
    throw error;
  }
  await leaveBy(scope, "answered");
});

export const promise = employerAction(ReplyPromise, async (scope, { token, by }) => {
  await takePoint("reply", token);
  await promiseByLink(scope, { by });
  await leaveBy(scope, "promised");
});

export const callMe = employerAction(ReplyCall, async (scope, { token, ...wish }) => {
  await takePoint("reply", token);
  await callMeByLink(scope, wish);
  await leaveBy(scope, "call");
});

export const askColleague = employerAction(ReplyColleague, async (scope, { token, ...colleague }) => {
  await takePoint("reply", token);
  await askColleagueByLink(scope, colleague);
  await leaveBy(scope, "colleague");
});

export const decline = employerAction(ReplyDecline, async (scope, { token, why }) => {
  await takePoint("reply", token);
  await declineByLink(scope, { why });
  await leaveBy(scope, "declined");
});

export const stop = employerAction(ReplyStop, async (scope, { token, what }) => {
  await takePoint("reply", token);
  await stopByLink(scope, { what });
  await keepThanks(scope, what);
  redirect("/reply/thanks");
});

/** To the next question of the same letter, with a word of thanks above it; after the last one, to the thanks. */
async function leaveBy(scope: EmployerScope, done: Done): Promise<never> {
  await keepThanks(scope, done);
  const next = (await alsoAsked(scope)).find((other) => other.waits);
  redirect(next ? `${next.href}?next` : "/reply/thanks");
}

/** The one who presses holds an expired link; the fresh one goes to its address alone. */
export const sendFreshLink = publicAction(ReplyFresh, async (_at, { token }) => {
  await takePoint("fresh_link", token);
  const visit = await expiredReplyVisit(token);
  if (!visit) redirect(`/reply/${token}`);
  await freshLink(visit.scope, visit.token);
});
