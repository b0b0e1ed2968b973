/** What the wrap-up can do: put a card off, take it up again, and log a call that came to nothing. */
"use server";

import { redirect } from "next/navigation";
import { logCall } from "@/lib/loops/commands/asking";
import { skipCard, takeUp } from "@/lib/loops/commands/skipping";
import { SkipForm, TakenUp } from "@/lib/loops/model";
import { deskAction } from "@/lib/platform/action";
import { Call } from "@/lib/requests/model";

export const skip = deskAction(SkipForm, async (scope, form) => {
  await skipCard(scope, form);
  redirect("/wrap-up");
});

export const backAgain = deskAction(TakenUp, async (scope, form) => {
  await takeUp(scope, form);
  redirect("/wrap-up");
});

export const rangFromCard = deskAction(Call, async (scope, form) => {
  await logCall(scope, form);
  redirect("/wrap-up?done=rang");
});
