/** What every page of the desk offers: signing out. */
"use server";

import { cookies } from "next/headers";
import { redirect } from "next/navigation";
import { z } from "zod";
import { signOut as endIt } from "@/lib/agencies/commands/sign-in";
import { deskAction } from "@/lib/platform/action";
import { cookieName } from "@/lib/platform/auth";
import { deskVisit } from "@/lib/platform/gates";

export const signOut = deskAction(z.strictObject({}), async (scope) => {
  const visit = await deskVisit();
  if (visit) await endIt(scope, visit.sessionId);
  (await cookies()).delete(cookieName("desk"));
  redirect("/sign-in?out=1");
});
