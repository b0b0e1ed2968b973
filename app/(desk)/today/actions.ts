/** What Today settles by itself: promises of ours and of candidates, kept or not. */
"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { deskAction } from "@/lib/platform/action";
import { settlePromise } from "@/lib/promises/commands";

const SAID = { kept: "Kept.", broken: "Not kept.", open: "Open again." };

const OwedPromise = z.strictObject({ promiseId: z.uuid(), status: z.enum(["kept", "broken", "open"]) });

export const settleOwed = deskAction(OwedPromise, async (scope, form) => {
  await settlePromise(scope, form);
  revalidatePath("/today");
  return { message: SAID[form.status] };
});
