/** What every page of the portal offers: signing out. */
"use server";

import { redirect } from "next/navigation";
import { portalAction } from "@/lib/platform/action";
import { portalVisit } from "@/lib/platform/gates";
import { leavePortal } from "@/lib/platform/portal-cookies";
import { signOut as endIt } from "@/lib/portal/commands/answering";
import { Nothing } from "@/lib/portal/model";

export const signOut = portalAction(Nothing, async (scope) => {
  const visit = await portalVisit();
  if (visit) await endIt(scope, visit.sessionId);
  await leavePortal();
  redirect("/portal/sign-in");
});
