/** What a signed-in candidate may do: say that they read it, write back, choose how they hear from us, leave. */
import "server-only";
import { settleLoopsOf } from "@/lib/loops/commands/holding";
import { replyToRelay, markRead as settleRead } from "@/lib/loops/commands/telling";
import { inAgency } from "@/lib/platform/db";
import type { PortalScope } from "@/lib/platform/scope";
import { endSession } from "@/lib/platform/sessions";
import { record } from "@/lib/timeline/commands";
import { AnswerRelay, Preferences, ReadRelay } from "../model";

/** `opened`: the words came up on the screen; `said`: "I have read this". Both are evidence; again is harmless. */
export async function markRead(scope: PortalScope, input: ReadRelay): Promise<void> {
  await settleRead(scope, ReadRelay.parse(input));
}

/** Writes back to the consultant, who gets it by e-mail and on the interview's page. */
export async function writeBack(scope: PortalScope, input: AnswerRelay): Promise<void> {
  await replyToRelay(scope, AnswerRelay.parse(input));
}

export async function savePreferences(scope: PortalScope, input: Preferences): Promise<void> {
  const form = Preferences.parse(input);
  await inAgency(scope, async (db) => {
    await db.candidate.update({
      where: { agencyId_id: { agencyId: scope.agencyId, id: scope.candidateId } },
      data: {
        preferredChannel: form.preferredChannel,
        preferredTime: form.preferredTime ?? null,
        wantsReasons: form.wantsReasons === "yes",
        ...(form.whenNoNews && { holdingOff: form.whenNoNews === "no" }),
        updatedAt: scope.now,
      },
    });
    await record(db, scope, { type: "record.edited", candidateId: scope.candidateId });
    await settleLoopsOf(db, scope, scope.candidateId);
  });
}

export async function signOut(scope: PortalScope, sessionId: string): Promise<void> {
  await endSession(scope, sessionId, "signed_out");
}
