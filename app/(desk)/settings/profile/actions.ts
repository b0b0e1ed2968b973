/** One's own profile and password. */
"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { changePassword } from "@/lib/agencies/commands/passwords";
import { updateProfile } from "@/lib/agencies/commands/people";
import { ChangedPassword, Profile } from "@/lib/agencies/model";
import { deskAction } from "@/lib/platform/action";
import { putDeskCookie } from "@/lib/platform/desk-cookies";
import { deskVisit } from "@/lib/platform/gates";
import { visitorAt } from "@/lib/platform/visitor";

export const saveProfile = deskAction(Profile, async (scope, input) => {
  await updateProfile(scope, input);
  revalidatePath("/settings/profile");
  return { message: "Saved." };
});

export const changeOwnPassword = deskAction(ChangedPassword, async (scope, input) => {
  const visit = await deskVisit();
  if (!visit) redirect("/sign-in?again=1");
  const { loginId } = visit;
  const secret = await changePassword(scope, await visitorAt(scope.now), { loginId, ...input });
  await putDeskCookie(secret);
  return {
    message: "Your password is changed. Every other browser was signed out, and a letter tells you so.",
  };
});
