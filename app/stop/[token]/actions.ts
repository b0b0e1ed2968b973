/** "Wrong person, or please stop": changes something only by a person's press. */
"use server";

import { revalidatePath } from "next/cache";
import { publicAction } from "@/lib/platform/action";
import { takePoint } from "@/lib/platform/limits";
import { knockerAt } from "@/lib/platform/portal-cookies";
import { stopLetters } from "@/lib/portal/commands/stopping";
import { StopLetters } from "@/lib/portal/model";

export const stop = publicAction(StopLetters, async ({ now }, form) => {
  await takePoint("link", (await knockerAt(now)).address);
  await stopLetters(now, form);
  revalidatePath("/stop", "layout");
});
