/** Leave: entered for oneself, and called off or put back by whoever may (the command knows who). */
"use server";

import { revalidatePath } from "next/cache";
import { cancelLeave, enterLeave, putLeaveBack } from "@/lib/agencies/commands/leave";
import { NewLeave, One } from "@/lib/agencies/model";
import { deskAction } from "@/lib/platform/action";

const ENTERED = "Entered. Below stands what falls into these days.";

export const enterOwn = deskAction(NewLeave, async (scope, input) => {
  await enterLeave(scope, { ...input, consultantId: scope.consultantId });
  revalidatePath("/", "layout");
  return { message: ENTERED };
});

export const callOff = deskAction(One, async (scope, { id }) => {
  await cancelLeave(scope, id);
  revalidatePath("/", "layout");
  return { message: "Leave cancelled." };
});

export const putBack = deskAction(One, async (scope, { id }) => {
  await putLeaveBack(scope, id);
  revalidatePath("/", "layout");
  return { message: "The leave stands again." };
});
