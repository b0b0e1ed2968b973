/** A rhythm of reminders for one request: its next reminder moves at once. */
import "server-only";
import { cadenceOf, withCadence } from "@/lib/agencies/cadence";
import { agencyOf } from "@/lib/agencies/queries";
import { inAgency } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import type { Pace } from "../model";
import { moveRequest, nextChaseAt, requireLive, takeInHand, tell } from "./hand";

export async function setPace(scope: Scope, input: Pace): Promise<void> {
  const { interviewId, requestId } = input;
  const cadence = cadenceOf(input.cadence);
  await inAgency(scope, async (db) => {
    const hand = await takeInHand(db, scope, { interviewId, requestId });
    requireLive(hand);
    const { clocks: usual } = await agencyOf(scope);
    const clocks = withCadence(usual, hand.interview.employer.cadence, cadence);
    const { askedAt } = hand.row;
    const waits = askedAt !== null && ["asked", "promised", "held"].includes(hand.status);
    await moveRequest(db, scope, hand, [], {
      cadence,
      ...(waits ? { nextChaseAt: nextChaseAt(hand, askedAt, { clocks }) } : {}),
    });
    await tell(db, scope, hand, "request.paced", { own: Object.keys(cadence).length > 0 });
  });
}
