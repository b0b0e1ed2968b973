/** A second person's decision about flagged words: they may go, or they go back to whoever wrote them. */
import "server-only";
import { requireMay } from "@/lib/agencies/roles";
import { subjectsOf } from "@/lib/interviews/queries";
import { inAgency } from "@/lib/platform/db";
import { Refusal } from "@/lib/platform/refusal";
import type { DeskScope } from "@/lib/platform/scope";
import { audit, record } from "@/lib/timeline/commands";
import type { RelayKind } from "../lifecycle";
import { Approval, RelayAct } from "../model";
import { relayGround, requireFit } from "./ground";
import { forget, postRelay } from "./posting";

export type Decided = { interviewId: string; status: "sent" | "approved" | "returned" };

/** Nobody approves what they wrote themselves. "send" also sends it at once, in the writer's name. */
export async function decideRelay(scope: DeskScope, input: Approval): Promise<Decided> {
  const form = Approval.parse(input);
  requireMay(scope, "approve_relay");
  return inAgency(scope, async (db) => {
    const { relay, ...on } = await relayGround(db, scope, form.relayId);
    if (relay.status !== "needs_approval")
      throw new Refusal("Somebody else was quicker: this text no longer waits for approval.");
    if (relay.writtenById === scope.consultantId)
      throw new Refusal("You wrote these words, so a colleague has to look at them.");
    const { facts } = on;
    if (form.decision === "return") {
      await forget(db, scope, relay, form.reason);
      await record(db, scope, { type: "relay.returned", ...subjectsOf(facts), data: { kind: relay.kind } });
      return { interviewId: facts.id, status: "returned" };
    }
    const approved = await db.relay.update({
      where: { agencyId_id: { agencyId: scope.agencyId, id: relay.id } },
      data: {
        status: "approved",
        approvedById: scope.consultantId,
        approvedAt: scope.now,
        approvalReason: form.reason ?? null,
        updatedAt: scope.now,
      },
    });
    await record(db, scope, { type: "relay.approved", ...subjectsOf(facts), data: { relayId: relay.id } });
    await audit(db, scope, "relay.approved", relay.id);
    if (form.decision === "approve") return { interviewId: facts.id, status: "approved" };
    requireFit(saidBy(relay), { ...on, latest: null });
    await postRelay(db, scope, facts, approved);
    return { interviewId: facts.id, status: "sent" };
  });
}

/** Sends words that a colleague has approved, unless the employer changed the answer since. */
export async function sendApproved(scope: DeskScope, input: RelayAct): Promise<string> {
  const { relayId } = RelayAct.parse(input);
  return inAgency(scope, async (db) => {
    const { relay, ...on } = await relayGround(db, scope, relayId);
    if (relay.status !== "approved")
      throw new Refusal("Somebody else was quicker: this text has been sent or taken back already.");
    requireFit(saidBy(relay), { ...on, latest: null });
    await postRelay(db, scope, on.facts, relay);
    return on.facts.id;
  });
}

function saidBy(relay: { kind: string; answerId: string | null }) {
  return { kind: relay.kind as RelayKind, answerId: relay.answerId ?? undefined };
}
