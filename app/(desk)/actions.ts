/** What every page of the desk offers: signing out, and the letter that confirms the owner's address. */
"use server";

import { redirect } from "next/navigation";
import { z } from "zod";
import { signOut as endIt } from "@/lib/agencies/commands/sign-in";
import { resendVerification as sendAgain } from "@/lib/agencies/commands/verification";
import { deskAction } from "@/lib/platform/action";
import { dropDeskCookie } from "@/lib/platform/desk-cookies";
import { deskVisit } from "@/lib/platform/gates";

export const signOut = deskAction(z.strictObject({}), async (scope) => {
  const visit = await deskVisit();
  if (visit) await endIt(scope, visit.sessionId);
  await dropDeskCookie();
  redirect("/sign-in?out=1");
});

export const resendVerification = deskAction(z.strictObject({}), async (scope) => {
  const { address } = await sendAgain(scope);
  return { message: `A new letter is on its way to ${address}.` };
});
