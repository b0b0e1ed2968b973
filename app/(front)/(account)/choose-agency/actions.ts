/** Choosing: proven by the password a moment ago, or by the session at hand, which ends with it. */
"use server";

import { redirect } from "next/navigation";
import { choiceOfLogin, chooseAgency as enterAgency, signOut } from "@/lib/agencies/commands/sign-in";
import { ChooseAgency } from "@/lib/agencies/model";
import { publicAction } from "@/lib/platform/action";
import { openedChoice, putDeskCookie } from "@/lib/platform/desk-cookies";
import { deskVisit } from "@/lib/platform/gates";
import { visitorAt } from "@/lib/platform/visitor";

export const chooseAgency = publicAction(ChooseAgency, async ({ now }, { agencyId, next }) => {
  const visit = await deskVisit();
  const choice = (await openedChoice()) ?? (visit && (await choiceOfLogin(visit.loginId)));
  if (!choice) redirect("/sign-in?again=1");
  const secret = await enterAgency(await visitorAt(now), choice, agencyId);
  if (visit) await signOut(visit.scope, visit.sessionId);
  await putDeskCookie(secret);
  redirect(next ?? "/today");
});
