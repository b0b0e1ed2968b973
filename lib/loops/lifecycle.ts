/** When a loop is closed: only when the candidate has demonstrably been told, or honestly cannot be. */
import type { DebriefStatus } from "@/lib/debriefs/lifecycle";
import { type InterviewStatus, isNoShow } from "@/lib/interviews/lifecycle";
import type { Moves } from "@/lib/platform/moves";
import { type RelayKind, type RelayLegStatus, told } from "@/lib/relays/lifecycle";
import { type RequestStatus, requestIsOpen } from "@/lib/requests/lifecycle";

export const LOOP_STATES = ["open", "closed"] as const;
export type LoopState = (typeof LOOP_STATES)[number];

/** Why a loop closed. Reports count the last two apart: in neither was the candidate told a result. */
export const CLOSED_REASONS = ["told", "no_feedback_told", "candidate_unreachable", "cancelled"] as const;
export type ClosedReason = (typeof CLOSED_REASONS)[number];

/** A late answer opens a closed loop again. */
export const LOOP_MOVES: Moves<LoopState> = { open: ["closed"], closed: ["open"] };

export type LoopFacts = {
  /** The call-back never decides: a loop closes without one, and a call-back alone closes none. */
  debrief: DebriefStatus;
  request: RequestStatus;
  relay: RelayLegStatus;
  /** What the relay that `relay` speaks of says; null before there is one. */
  relayKind: RelayKind | null;
  interviewStatus: InterviewStatus;
  /** A manager has decided it after `triedEnough`. */
  candidateUnreachable?: boolean;
};
export type LoopOutcome = { state: "open"; reason: null } | { state: "closed"; reason: ClosedReason };

/**
 * Where a loop stands, from its legs alone; asked again after every event, so a late answer re-opens it by itself.
 * A holding update never closes; nor does anything while the employer's leg is open, which is where an undecided
 * answer leaves it. A cancelled interview closes once the candidate knows of it, or a manager recorded why there is
 * nothing to tell (booked by mistake). A no-show of either side needs its word like any other round; where that word is
 * the one that nothing took place, it closes as `no_feedback_told`. The same word about an interview that was booked
 * again closes nothing.
 */
export function loopOutcome(facts: LoopFacts): LoopOutcome {
  const knows = told(facts.relay) && facts.relayKind !== null && facts.relayKind !== "holding";
  if (facts.interviewStatus === "cancelled" && (knows || facts.relay === "withheld"))
    return closed("cancelled");
  if (!knows) return facts.candidateUnreachable ? closed("candidate_unreachable") : OPEN;
  if (requestIsOpen(facts.request)) return OPEN;
  if (facts.relayKind === "cancelled" && !isNoShow(facts.interviewStatus)) return OPEN;
  if (facts.relayKind === "feedback") return closed("told");
  return facts.request === "answered" ? OPEN : closed("no_feedback_told");
}

/** One logged attempt to reach the candidate that came to nothing. */
export type Attempt = { channel: string };

/** Whether a manager may close a loop as `candidate_unreachable`: three attempts by two channels (product.md 3.1). */
export function triedEnough(attempts: readonly Attempt[]): boolean {
  return attempts.length >= 3 && new Set(attempts.map((attempt) => attempt.channel)).size >= 2;
}

const OPEN: LoopOutcome = { state: "open", reason: null };

function closed(reason: ClosedReason): LoopOutcome {
  return { state: "closed", reason };
}
