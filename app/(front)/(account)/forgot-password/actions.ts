/** Asking for the link: the same answer for every address. */
"use server";

import { requestPasswordReset } from "@/lib/agencies/commands/passwords";
import { ForgottenPassword } from "@/lib/agencies/model";
import { publicAction } from "@/lib/platform/action";
import { visitorAt } from "@/lib/platform/visitor";

export const requestReset = publicAction(ForgottenPassword, async ({ now }, { email }) => {
  await requestPasswordReset(await visitorAt(now), email);
  return {
    message: `If ${email} has a sign-in here, a letter with the link is on its way. Nothing after a few minutes? Look among the unwanted mail.`,
    data: { email },
  };
});
