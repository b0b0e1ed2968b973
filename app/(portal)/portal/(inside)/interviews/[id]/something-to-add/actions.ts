/** A point or a link goes to the consultant. */
"use server";

import { revalidatePath } from "next/cache";
import { portalAction } from "@/lib/platform/action";
import { words } from "@/lib/platform/words";
import { offer } from "@/lib/portal/commands/own-words";
import { Offer } from "@/lib/portal/own-forms";
import { whoLooksAfter } from "@/lib/portal/queries/writers";

export const leaveNote = portalAction(Offer, async (scope, form) => {
  await offer(scope, form);
  revalidatePath("/portal", "layout");
  const who = await whoLooksAfter(scope, form.interviewId);
  return { message: words("own.extra")("sent", { who }) };
});
