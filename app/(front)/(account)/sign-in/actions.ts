/** Signing in: a session under a new id, in place of the one this browser had. */
"use server";

import { redirect } from "next/navigation";
import { signIn as enterByPassword, knownBrowser, signOut } from "@/lib/agencies/commands/sign-in";
import { SignIn } from "@/lib/agencies/model";
import { publicAction } from "@/lib/platform/action";
import { putChoice, putDeskCookie, rememberBrowser } from "@/lib/platform/desk-cookies";
import { deskVisit } from "@/lib/platform/gates";
import { visitorAt } from "@/lib/platform/visitor";

export const signIn = publicAction(SignIn, async ({ now }, { email, password, next }) => {
  const outcome = await enterByPassword(await visitorAt(now), { email, password });
  const earlier = await deskVisit();
  if (earlier) await signOut(earlier.scope, earlier.sessionId);
  await rememberBrowser(knownBrowser(email));
  if (outcome.kind === "choose") {
    await putChoice(outcome.choice);
    redirect(next ? `/choose-agency?next=${encodeURIComponent(next)}` : "/choose-agency");
  }
  await putDeskCookie(outcome.secret);
  redirect(next ?? "/today");
});
