/** Whether the candidate wants the job; a no stops our asking. */
"use server";

import { revalidatePath } from "next/cache";
import { z } from "zod";
import { portalAction } from "@/lib/platform/action";
import { words } from "@/lib/platform/words";
import { decide } from "@/lib/portal/commands/own-words";
import { Decision } from "@/lib/portal/own-forms";
import { whoLooksAfter } from "@/lib/portal/queries/writers";

const Farewell = z.string().trim().max(3_000, "At most 3,000 characters.").optional();

export const saveDecision = portalAction(
  Decision.extend({ farewell: Farewell }),
  async (scope, { farewell, ...form }) => {
    await decide(scope, form, farewell || words("own.decision")("farewellShort"));
    revalidatePath("/portal", "layout");
    const who = await whoLooksAfter(scope, form.interviewId);
    return {
      message: words("own.decision")(form.decision === "withdraw" ? "savedWithdrawn" : "saved", { who }),
    };
  },
);
