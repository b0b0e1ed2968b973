/** Choosing the new password; the token leaves the address with the redirect. */
"use server";

import { redirect } from "next/navigation";
import { resetPassword } from "@/lib/agencies/commands/passwords";
import { NewPassword } from "@/lib/agencies/model";
import { publicAction } from "@/lib/platform/action";
import { dropDeskCookie } from "@/lib/platform/desk-cookies";
import { visitorAt } from "@/lib/platform/visitor";

export const chooseNewPassword = publicAction(NewPassword, async ({ now }, input) => {
  await resetPassword(await visitorAt(now), input);
  await dropDeskCookie();
  redirect("/sign-in?changed=1");
});
