/** What was noted in the lift: the beginning of the account. */
"use server";

import { revalidatePath } from "next/cache";
import { portalAction } from "@/lib/platform/action";
import { words } from "@/lib/platform/words";
import { keepAccountDraft } from "@/lib/portal/commands/own-words";
import { AccountDraft } from "@/lib/portal/own-forms";
import { whoLooksAfter } from "@/lib/portal/queries/writers";

export const noteInTheLift = portalAction(AccountDraft, async (scope, form) => {
  await keepAccountDraft(scope, form);
  revalidatePath("/portal", "layout");
  const who = await whoLooksAfter(scope, form.interviewId);
  return { message: words("own.room")("saved", { who }) };
});
