/** Where the relay leg stands: is there something to say, has it been said, has it been heard. */
import { addWorkingMinutes } from "@/lib/agencies/calendar";
import { addMinutes, type Instant } from "@/lib/platform/time";
import type { RelayKind, RelayLegStatus } from "@/lib/relays/lifecycle";
import type { RequestStatus } from "@/lib/requests/lifecycle";
import type { LoopFacts } from "./settle";

type Lead = { status: RequestStatus; answeredAt: Instant | null; closedAt: Instant } | undefined;
export type RelayLeg = {
  status: RelayLegStatus;
  /** What the relay that the status speaks of says; null before there is one. */
  kind: RelayKind | null;
  dueAt: Instant | null;
  materialAt: Instant | null;
};

export function relayLeg(facts: LoopFacts, lead: Lead): RelayLeg {
  const materialAt = materialSince(facts, lead);
  const undecided =
    facts.answer?.verdict === "undecided" && materialAt?.getTime() === facts.answer.at.getTime();
  const latest = facts.relays.findLast(
    (relay) =>
      (undecided || relay.kind !== "holding") && (materialAt === null || relay.createdAt >= materialAt),
  );
  if (!latest || (materialAt === null && latest.kind === "holding")) {
    if (materialAt === null) return { status: "nothing_to_say", kind: null, dueAt: null, materialAt };
    return { status: "to_write", kind: null, dueAt: relayDue(facts, materialAt), materialAt };
  }
  // An undecided answer passed on as a holding update leaves the leg waiting for the real one.
  if (latest.kind === "holding" && latest.status !== "failed") {
    return { status: "nothing_to_say", kind: null, dueAt: null, materialAt };
  }
  return {
    status: latest.status,
    kind: latest.kind,
    dueAt: legDue(facts, latest, materialAt ?? latest.createdAt),
    materialAt,
  };
}

/** Since when there is something to tell: an answer, an end without one, or an interview that did not take place. */
function materialSince(facts: LoopFacts, lead: Lead): Instant | null {
  const { interview, answer } = facts;
  // Ended without an answer after an undecided one: the end is what is new.
  if (lead && ["declined", "lapsed", "unreachable"].includes(lead.status)) return lead.closedAt;
  if (answer) return answer.at;
  if (interview.status === "cancelled" || interview.status.endsWith("no_show")) return interview.updatedAt;
  return null;
}

function legDue(
  facts: LoopFacts,
  latest: { status: RelayLegStatus; sentAt: Instant | null; createdAt: Instant },
  materialAt: Instant,
): Instant | null {
  if (["failed", "needs_approval", "approved"].includes(latest.status)) return relayDue(facts, materialAt);
  // Sent and not read: after the holding time it is worth a call.
  if (latest.status === "sent")
    return addMinutes(latest.sentAt ?? latest.createdAt, facts.clocks.holdingAfterHours * 60);
  return null;
}

function relayDue(facts: LoopFacts, materialAt: Instant): Instant {
  return addWorkingMinutes(facts.calendar, materialAt, facts.clocks.relayDueMinutes);
}
