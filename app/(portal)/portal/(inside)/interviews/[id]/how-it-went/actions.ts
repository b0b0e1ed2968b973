/** The candidate's account: kept while it is typed, sent, or a call in its place. */
"use server";

import { revalidatePath } from "next/cache";
import { portalAction } from "@/lib/platform/action";
import { words } from "@/lib/platform/words";
import { keepAccountDraft, sendAccount, wishForCall } from "@/lib/portal/commands/own-words";
import { AccountDraft, AccountForm, WishForCall } from "@/lib/portal/own-forms";
import { whoLooksAfter } from "@/lib/portal/queries/writers";

/** While it is typed: a session that has ended must not take the page away. */
export const keepAccount = portalAction(
  AccountDraft,
  async (scope, form) => {
    await keepAccountDraft(scope, form);
    return { message: words("own.account")("kept"), data: { at: scope.now.toISOString() } };
  },
  { signedOut: "tell" },
);

export const tellUs = portalAction(AccountForm, async (scope, { later, ...form }) => {
  if (later) {
    await keepAccountDraft(scope, form);
    return { message: words("own.account")("kept"), data: { later } };
  }
  await sendAccount(scope, form);
  revalidatePath("/portal", "layout");
  const who = await whoLooksAfter(scope, form.interviewId);
  return { message: words("own.account")("sent", { who }) };
});

export const ringMe = portalAction(WishForCall, async (scope, form) => {
  await wishForCall(scope, form);
  revalidatePath("/portal", "layout");
  const who = await whoLooksAfter(scope, form.interviewId);
  const say = words("own.account");
  return { message: form.when ? say("ringingAt", { who, when: form.when }) : say("ringing", { who }) };
});
