/** Saving the clocks; every open loop is timed anew. */
"use server";

import { revalidatePath } from "next/cache";
import { ClocksForm } from "@/lib/agencies/clocks-form";
import { setClocks, setHoldingByItself } from "@/lib/agencies/commands/settings";
import { HoldingByItself } from "@/lib/agencies/model";
import { retimed } from "@/lib/loops/commands/retiming";
import { deskAction } from "@/lib/platform/action";

export const saveClocks = deskAction(ClocksForm, async (scope, clocks) => {
  await retimed(scope, () => setClocks(scope, clocks));
  revalidatePath("/settings/clocks");
  return { message: "Saved. Due times are worked out anew within a minute." };
});

export const turnHoldingByItself = deskAction(HoldingByItself, async (scope, { turn }) => {
  await retimed(scope, () => setHoldingByItself(scope, turn === "on"));
  revalidatePath("/settings/clocks");
  return { message: `Holding updates by themselves are ${turn}.` };
});
