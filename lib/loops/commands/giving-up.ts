/** Closing a loop whose candidate cannot be reached: after three attempts by two channels, and by a manager. */
import "server-only";
import { requireMay } from "@/lib/agencies/roles";
import { interviewFacts, subjectsOf } from "@/lib/interviews/queries";
import { inAgency } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/refusal";
import type { DeskScope } from "@/lib/platform/scope";
import { Unreachable } from "@/lib/relays/model";
import { attemptsToTell } from "@/lib/relays/queries/attempts";
import { audit, record } from "@/lib/timeline/commands";
import { triedEnough } from "../lifecycle";
import { settleLoop } from "./settle";

export async function giveUpOnCandidate(scope: DeskScope, input: Unreachable): Promise<void> {
  const { interviewId } = Unreachable.parse(input);
  requireMay(scope, "withhold_relay");
  await inAgency(scope, async (db) => {
    const facts = await interviewFacts(scope, interviewId);
    if (facts.loop.state === "closed") throw new Refusal("This loop is closed already.");
    if (facts.loop.relay === "nothing_to_say")
      throw new Refusal("There is nothing to tell the candidate yet.");
    if (!triedEnough(await attemptsToTell(db, scope, interviewId)))
      throw new Refusal("That needs three logged attempts by two channels: letters, calls, voicemails.");
    await db.loop.update({
      where: { agencyId_id: { agencyId: scope.agencyId, id: facts.loop.id } },
      data: {
        state: "closed",
        closedReason: "candidate_unreachable",
        closedAt: scope.now,
        updatedAt: scope.now,
      },
    });
    await record(db, scope, {
      type: "loop.closed",
      ...subjectsOf(facts),
      data: { reason: "candidate_unreachable" },
    });
    await audit(db, scope, "loop.candidate_unreachable", interviewId);
    await settleLoop(db, scope, interviewId);
  });
}
