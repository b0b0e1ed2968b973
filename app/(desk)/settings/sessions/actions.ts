/** Ending one's own sessions. */
"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { endOtherSessions, endOwnSession } from "@/lib/agencies/commands/sessions";
import { One } from "@/lib/agencies/model";
import { deskAction } from "@/lib/platform/action";
import { deskVisit } from "@/lib/platform/gates";

export const endSession = deskAction(One, async (scope, { id }) => {
  await endOwnSession(scope, id);
  revalidatePath("/settings/sessions");
});

export const endOthers = deskAction(z.strictObject({}), async (scope) => {
  const visit = await deskVisit();
  if (!visit) redirect("/sign-in?again=1");
  const ended = await endOtherSessions(scope, visit.sessionId);
  revalidatePath("/settings/sessions");
  return { message: ended === 1 ? "One other browser was signed out." : `${ended} others were signed out.` };
});
