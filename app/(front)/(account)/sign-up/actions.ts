/** Signing up: the same answer for every address. */
"use server";

import { signUpAgency } from "@/lib/agencies/commands/sign-up";
import { SignUp } from "@/lib/agencies/model";
import { publicAction } from "@/lib/platform/action";
import { visitorAt } from "@/lib/platform/visitor";

export const signUp = publicAction(SignUp, async ({ now }, input) => {
  await signUpAgency(await visitorAt(now), input);
  return { data: { email: input.email } };
});
