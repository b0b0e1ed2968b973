/** Confirming the owner's address. */
"use server";

import { redirect } from "next/navigation";
import { verifyEmail } from "@/lib/agencies/commands/verification";
import { LinkOnly } from "@/lib/agencies/model";
import { publicAction } from "@/lib/platform/action";
import { visitorAt } from "@/lib/platform/visitor";

export const confirmAddress = publicAction(LinkOnly, async ({ now }, { token }) => {
  await verifyEmail(await visitorAt(now), token);
  redirect("/verified");
});
