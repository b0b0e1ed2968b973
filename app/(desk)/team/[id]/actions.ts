/** Covering a colleague: the picked loops change hands in one go, or none does; or leave is entered for them. */
"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { enterLeave } from "@/lib/agencies/commands/leave";
import { LeaveFor } from "@/lib/agencies/model";
import { reassignLoops } from "@/lib/loops/commands/booking";
import { deskAction } from "@/lib/platform/action";

const HandOver = z.strictObject({
  from: z.uuid(),
  to: z.uuid("To whom?"),
  interviewIds: z.array(z.uuid(), "Pick at least one row.").min(1, "Pick at least one row.").max(400),
});

export const handOver = deskAction(HandOver, async (scope, form) => {
  await reassignLoops(scope, { interviewIds: form.interviewIds, ownerId: form.to });
  revalidatePath(`/team/${form.from}`);
  const { length } = form.interviewIds;
  return { message: `${length} ${length === 1 ? "loop" : "loops"} handed over.` };
});

export const enterFor = deskAction(LeaveFor, async (scope, input) => {
  await enterLeave(scope, input);
  revalidatePath("/", "layout");
  return { message: "Entered. Below stands what falls into these days." };
});
