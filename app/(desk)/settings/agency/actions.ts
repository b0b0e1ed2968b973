/** Saving the agency's name and place; another place has other holidays, so the clocks move. */
"use server";

import { revalidatePath } from "next/cache";
import { updateAgency } from "@/lib/agencies/commands/settings";
import { AgencyProfile } from "@/lib/agencies/model";
import { retimed } from "@/lib/loops/commands/retiming";
import { deskAction } from "@/lib/platform/action";

export const saveAgency = deskAction(AgencyProfile, async (scope, input) => {
  await retimed(scope, () => updateAgency(scope, input));
  revalidatePath("/", "layout");
  return { message: "Saved. Due times are worked out anew within a minute." };
});
