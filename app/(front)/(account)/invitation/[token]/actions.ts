/** Accepting: the colleague is made and signed in; the token leaves the address with the redirect. */
"use server";

import { redirect } from "next/navigation";
import { acceptInvitation } from "@/lib/agencies/commands/acceptance";
import { knownBrowser, signOut } from "@/lib/agencies/commands/sign-in";
import { Acceptance } from "@/lib/agencies/model";
import { publicAction } from "@/lib/platform/action";
import { putDeskCookie, rememberBrowser } from "@/lib/platform/desk-cookies";
import { deskVisit } from "@/lib/platform/gates";
import { visitorAt } from "@/lib/platform/visitor";

export const accept = publicAction(Acceptance, async ({ now }, input) => {
  const { secret, email } = await acceptInvitation(await visitorAt(now), input);
  const earlier = await deskVisit();
  if (earlier) await signOut(earlier.scope, earlier.sessionId);
  await rememberBrowser(knownBrowser(email));
  await putDeskCookie(secret);
  redirect("/today");
});
