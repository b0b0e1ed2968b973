/** What a candidate does about one interview: has read the words, writes back. */
"use server";

import { revalidatePath } from "next/cache";
import { portalAction } from "@/lib/platform/action";
import { words } from "@/lib/platform/words";
import { markRead, writeBack } from "@/lib/portal/commands/answering";
import { AnswerRelay, ReadRelay } from "@/lib/portal/model";

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
