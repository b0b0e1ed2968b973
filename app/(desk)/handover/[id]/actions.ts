/** The note on a handover sheet. */
"use server";

import { revalidatePath } from "next/cache";
import { writeLeaveNote } from "@/lib/agencies/commands/leave";
import { LeaveNote } from "@/lib/agencies/model";
import { deskAction } from "@/lib/platform/action";

export const saveNote = deskAction(LeaveNote, async (scope, input) => {
  await writeLeaveNote(scope, input);
  revalidatePath(`/handover/${input.id}`);
  return { message: "Saved." };
});
