/** What time and the other legs do to one feedback request: ready after the call-back, back from a hold, promise broken. */
import type { DebriefStatus } from "@/lib/debriefs/lifecycle";
import { type Day, type Instant, instantOf } from "@/lib/platform/time";
import { promiseOverAt } from "@/lib/requests/cadence";
import { heldReturnsTo, type RequestStatus } from "@/lib/requests/lifecycle";
import type { LoopFacts, RequestFacts, Settled } from "./settle";

type Around = { over: Instant; debrief: DebriefStatus; timeout: Instant };
type SettledRequest = {
  id: string;
  lead: boolean;
  status: RequestStatus;
  answeredAt: Instant | null;
  closedAt: Instant;
  /** When somebody should act on it. */
  dueAt: Instant | null;
  /** When the clock itself must look again. */
  wakeAt: Instant | null;
  happened: Settled["happened"];
};

export function settleRequest(facts: LoopFacts, request: RequestFacts, around: Around): SettledRequest {
  const happened: Settled["happened"] = [];
  const status = statusNow(facts, request, around, happened);
  return {
    id: request.id,
    lead: request.lead,
    status,
    answeredAt: request.answeredAt,
    closedAt: request.closedAt,
    dueAt: dueAt(facts, request, status, around),
    wakeAt: wakeAt(facts, request, status, around),
    happened,
  };
}

/** The morning on which a hold or "not before" ends, in the agency's working hours. */
export function morningOf(day: Day, facts: Pick<LoopFacts, "calendar">): Instant {
  return instantOf(day, facts.calendar.from, facts.calendar.zone);
}

const BEFORE_ASKING: readonly RequestStatus[] = ["planned", "waiting_debrief", "ready"];
const IN_PROGRESS: readonly RequestStatus[] = [...BEFORE_ASKING, "asked", "held", "promised"];

function statusNow(
  facts: LoopFacts,
  request: RequestFacts,
  around: Around,
  happened: Settled["happened"],
): RequestStatus {
  const { interview, now } = facts;
  const calledOff = interview.status === "cancelled" || interview.status.endsWith("no_show");
  let status = request.status;
  if (calledOff) return IN_PROGRESS.includes(status) ? "cancelled" : status;
  if (status === "cancelled" || (IN_PROGRESS.includes(status) && around.debrief === "not_due"))
    status = "planned";
  if (status === "planned" && around.debrief !== "not_due") status = "waiting_debrief";
  if (status === "waiting_debrief") {
    if (around.debrief === "logged" || around.debrief === "skipped") status = "ready";
    else if (around.timeout <= now) {
      status = "ready";
      happened.push({ type: "debrief.timed_out", rule: "debrief_first_timeout", requestId: request.id });
    }
  }
  if (status === "held" && request.heldUntil && morningOf(request.heldUntil, facts) <= now) {
    status = heldReturnsTo(request.askedAt);
    happened.push({ type: "request.hold_ended", rule: "hold_reached", requestId: request.id });
  }
  if (status === "promised" && request.promisedFor && promiseOver(request.promisedFor, facts) <= now) {
    status = heldReturnsTo(request.askedAt);
    happened.push({ type: "promise.broken", rule: "promise_grace_over", requestId: request.id });
  }
  return status;
}

function dueAt(
  facts: LoopFacts,
  request: RequestFacts,
  status: RequestStatus,
  around: Around,
): Instant | null {
  if (status === "ready") {
    const since = facts.debrief?.loggedAt ?? around.over;
    const allowed = request.notBefore ? morningOf(request.notBefore, facts) : null;
    return allowed && allowed > since ? allowed : since;
  }
  if (status === "asked") return request.nextChaseAt;
  if (status === "held" && request.heldUntil) return morningOf(request.heldUntil, facts);
  if (status === "promised" && request.promisedFor) return promiseOver(request.promisedFor, facts);
  return null;
}

function wakeAt(
  facts: LoopFacts,
  request: RequestFacts,
  status: RequestStatus,
  around: Around,
): Instant | null {
  if (status === "waiting_debrief") return around.timeout;
  if (status === "held" || status === "promised") return dueAt(facts, request, status, around);
  return null;
}

function promiseOver(day: Day, { calendar, clocks }: LoopFacts): Instant {
  return promiseOverAt(day, calendar, clocks.promiseGraceMinutes);
}
