/** The learning journal of one interview: the candidate's alone. */
"use server";

import { revalidatePath } from "next/cache";
import { portalAction } from "@/lib/platform/action";
import { words } from "@/lib/platform/words";
import { keepLessons } from "@/lib/portal/commands/own-words";
import { Lessons } from "@/lib/portal/own-forms";

export const keepJournal = portalAction(Lessons, async (scope, form) => {
  await keepLessons(scope, form);
  revalidatePath("/portal", "layout");
  return { message: words("own.learn")("saved") };
});
