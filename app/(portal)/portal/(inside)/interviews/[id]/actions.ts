/** What a candidate does about one interview: has read the words, writes back, asks for news. */
"use server";

import { revalidatePath } from "next/cache";
import { portalAction } from "@/lib/platform/action";
import { words } from "@/lib/platform/words";
import { markRead, writeBack } from "@/lib/portal/commands/answering";
import { askForNews, takeBack } from "@/lib/portal/commands/own-words";
import { promise, tickOff } from "@/lib/portal/commands/promising";
import { AnswerRelay, OwnPromise, ReadRelay, TickOff } from "@/lib/portal/model";
import { AskForNews, TakeBack } from "@/lib/portal/own-forms";

/** From the screen itself ("opened") the page stays as it is; the press of the button shows that it counted. */
export const read = portalAction(ReadRelay, async (scope, form) => {
  await markRead(scope, form);
  if (form.how === "said") revalidatePath("/portal", "layout");
});

export const answer = portalAction(AnswerRelay, async (scope, form) => {
  await writeBack(scope, form);
  revalidatePath("/portal", "layout");
  return { message: words("portal.interview")("answeredThanks") };
});

export const takeNoteBack = portalAction(TakeBack, async (scope, form) => {
  await takeBack(scope, form);
  revalidatePath("/portal", "layout");
});

export const anyNews = portalAction(AskForNews, async (scope, form) => {
  await askForNews(scope, form);
  revalidatePath("/portal", "layout");
});

export const notePromise = portalAction(OwnPromise, async (scope, form) => {
  await promise(scope, form);
  revalidatePath("/portal", "layout");
});

export const tickPromise = portalAction(TickOff, async (scope, form) => {
  await tickOff(scope, form);
  revalidatePath("/portal", "layout");
});
