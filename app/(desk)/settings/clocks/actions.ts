/** Saving the clocks; every open loop is timed anew. */
"use server";

import { revalidatePath } from "next/cache";
import { ClocksForm } from "@/lib/agencies/clocks-form";
import { setByItself, setClocks } from "@/lib/agencies/commands/settings";
import { ByItself } from "@/lib/agencies/model";
import { retimed } from "@/lib/loops/commands/retiming";
import { deskAction } from "@/lib/platform/action";

export const saveClocks = deskAction(ClocksForm, async (scope, clocks) => {
  await retimed(scope, () => setClocks(scope, clocks));
  revalidatePath("/settings/clocks");
  return { message: "Saved. Due times are worked out anew within a minute." };
});

const NAMES = {
  asksByItself: "Asking and reminding",
  choosesTime: "Choosing the time",
  holdingByItself: "Holding updates",
};

export const turnByItself = deskAction(ByItself, async (scope, { what, turn }) => {
  await retimed(scope, () => setByItself(scope, what, turn === "on"));
  revalidatePath("/settings/clocks");
  return { message: `${NAMES[what]} automatically: ${turn}.` };
});
