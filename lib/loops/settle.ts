/**
 * What the facts of an interview make of its three legs and its loop: the only rule that combines legs (product.md 3.1).
 * Pure: the shell reads the facts, calls this, and writes what changed.
 */
import { addWorkingMinutes, type WorkingCalendar } from "@/lib/agencies/calendar";
import type { Clocks } from "@/lib/agencies/clocks";
import type { DebriefStatus } from "@/lib/debriefs/lifecycle";
import type { InterviewStatus } from "@/lib/interviews/lifecycle";
import { overAt } from "@/lib/interviews/over";
import { addMinutes, type Day, type Instant, type Zone } from "@/lib/platform/time";
import type { RelayKind, RelayLegStatus } from "@/lib/relays/lifecycle";
import type { RequestStatus } from "@/lib/requests/lifecycle";
import type { EventType } from "@/lib/timeline/model";
import { type ClosedReason, loopOutcome } from "./lifecycle";
import { type RelayLeg, relayLeg } from "./relay-leg";
import { settleRequest } from "./request-leg";

export type RequestFacts = {
  id: string;
  lead: boolean;
  status: RequestStatus;
  notBefore: Day | null;
  heldUntil: Day | null;
  promisedFor: Day | null;
  askedAt: Instant | null;
  answeredAt: Instant | null;
  nextChaseAt: Instant | null;
  closedAt: Instant;
};
export type RelayFacts = {
  kind: RelayKind;
  status: RelayLegStatus;
  createdAt: Instant;
  sentAt: Instant | null;
  toldAt: Instant | null;
  /** Promised to the candidate in it. */
  nextWordBy: Day | null;
};

export type LoopFacts = {
  now: Instant;
  calendar: WorkingCalendar;
  clocks: Clocks;
  interview: {
    status: InterviewStatus;
    day: Day;
    endsAt: Instant | null;
    zone: Zone;
    cancelledBy: string | null;
    archivedAt: Instant | null;
    updatedAt: Instant;
  };
  debrief: { loggedAt: Instant } | null;
  requests: RequestFacts[];
  /** The newest answer to the lead request. */
  answer: { at: Instant; verdict: "progress" | "undecided" | "no" } | null;
  /** Oldest first. */
  relays: RelayFacts[];
  loop: {
    debrief: DebriefStatus;
    state: "open" | "closed";
    closedReason: ClosedReason | null;
    closedAt: Instant | null;
    history: boolean;
  };
};

export type Settled = {
  debrief: DebriefStatus;
  debriefDueAt: Instant | null;
  request: RequestStatus;
  requestDueAt: Instant | null;
  requests: { id: string; status: RequestStatus }[];
  relay: RelayLegStatus;
  relayDueAt: Instant | null;
  state: "open" | "closed";
  closedReason: ClosedReason | null;
  nextAt: Instant | null;
  happened: { type: EventType; rule?: string; requestId?: string }[];
};

export function settle(facts: LoopFacts): Settled {
  const debrief = debriefLeg(facts);
  const over = overAt(facts);
  const timeout = addWorkingMinutes(facts.calendar, over, facts.clocks.debriefFirstTimeoutMinutes);
  const requests = facts.requests.map((request) => settleRequest(facts, request, { over, debrief, timeout }));
  const lead = requests.find((request) => request.lead) ?? requests[0];
  const leadStatus = lead?.status ?? "planned";
  const relay = relayLeg(facts, lead);
  const outcome = loopState(facts, debrief, leadStatus, relay);
  const clockless = facts.loop.history || outcome.state === "closed";
  return {
    debrief,
    debriefDueAt: debrief === "due" && !clockless ? addMinutes(over, facts.clocks.debriefDueMinutes) : null,
    request: leadStatus,
    requestDueAt: clockless ? null : (lead?.dueAt ?? null),
    requests: requests.map(({ id, status }) => ({ id, status })),
    relay: relay.status,
    relayDueAt: clockless ? null : relay.dueAt,
    ...outcome,
    nextAt: facts.loop.history ? null : nextAt(facts.now, debrief === "not_due" ? over : null, requests),
    happened: [...requests.flatMap((request) => request.happened), ...loopEvents(facts, outcome.state)],
  };
}

function debriefLeg({ interview, debrief, loop, now, calendar }: LoopFacts): DebriefStatus {
  if (debrief) return "logged";
  if (interview.status === "cancelled" || interview.status.endsWith("no_show")) return "cancelled";
  if (loop.debrief === "skipped") return "skipped";
  return interview.status === "attended" || overAt({ interview, calendar }) <= now ? "due" : "not_due";
}

function loopState(
  facts: LoopFacts,
  debrief: DebriefStatus,
  request: RequestStatus,
  relay: RelayLeg,
): { state: "open" | "closed"; closedReason: ClosedReason | null } {
  const { loop, interview } = facts;
  // The candidate who called it off knows: nothing is owed.
  if (interview.status === "cancelled" && interview.cancelledBy === "candidate") {
    return { state: "closed", closedReason: "cancelled" };
  }
  // Put away after it closed, or before anything followed the booking; a later answer has to be told all the same.
  const { archivedAt } = interview;
  if (archivedAt && !loop.history && !(relay.materialAt && relay.materialAt > archivedAt)) {
    return { state: "closed", closedReason: loop.closedReason ?? "cancelled" };
  }
  // A manager gave up on reaching the candidate; something new to say opens the loop again.
  const nothingNew = !relay.materialAt || (loop.closedAt !== null && relay.materialAt <= loop.closedAt);
  const outcome = loopOutcome({
    debrief,
    request,
    relay: relay.status,
    relayKind: relay.kind,
    interviewStatus: interview.status,
    candidateUnreachable: loop.closedReason === "candidate_unreachable" && nothingNew,
  });
  return { state: outcome.state, closedReason: outcome.reason };
}

function loopEvents(facts: LoopFacts, state: "open" | "closed"): Settled["happened"] {
  if (facts.loop.state === state) return [];
  return [{ type: state === "closed" ? "loop.closed" : "loop.reopened" }];
}

function nextAt(now: Instant, over: Instant | null, requests: { wakeAt: Instant | null }[]): Instant | null {
  const times = [over, ...requests.map((request) => request.wakeAt)].filter(
    (at): at is Instant => at !== null && at > now,
  );
  return times.length === 0 ? null : new Date(Math.min(...times.map((at) => at.getTime())));
}
