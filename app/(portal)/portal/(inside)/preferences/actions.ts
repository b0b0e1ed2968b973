/** Saving how the candidate wants to hear. */
"use server";

import { revalidatePath } from "next/cache";
import { portalAction } from "@/lib/platform/action";
import { words } from "@/lib/platform/words";
import { savePreferences } from "@/lib/portal/commands/answering";
import { Preferences } from "@/lib/portal/model";

export const save = portalAction(Preferences, async (scope, form) => {
  await savePreferences(scope, form);
  revalidatePath("/portal", "layout");
  return { message: words("portal.preferences")("saved") };
});
