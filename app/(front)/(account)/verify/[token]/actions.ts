/** Confirming the owner's address. */
"use server";

import { redirect } from "next/navigation";
import { verifyEmail } from "@/lib/agencies/commands/verification";
import { Confirmation } from "@/lib/agencies/model";
import { publicAction } from "@/lib/platform/action";
import { deskVisit } from "@/lib/platform/gates";
import { visitorAt } from "@/lib/platform/visitor";

export const confirmAddress = publicAction(Confirmation, async ({ now }, input) => {
  const session = await deskVisit();
  await verifyEmail(await visitorAt(now), input, session?.loginId ?? null);
  redirect("/verified");
});
