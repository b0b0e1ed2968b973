/** The shell around `settle`: reads the facts of one interview, writes what the rule made of them, says what happened. */
import "server-only";
import { withCadence } from "@/lib/agencies/cadence";
import { agencyOf } from "@/lib/agencies/queries";
import type { DebriefStatus } from "@/lib/debriefs/lifecycle";
import { presentInterest } from "@/lib/debriefs/own-rules";
import type { InterviewStatus } from "@/lib/interviews/lifecycle";
import { type InterviewFacts, interviewFacts, subjectsOf } from "@/lib/interviews/queries";
import type { Db } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { type Instant, toDay } from "@/lib/platform/time";
import { withdrawHolding } from "@/lib/relays/commands/holding";
import type { RelayKind, RelayLegStatus } from "@/lib/relays/lifecycle";
import type { RequestStatus } from "@/lib/requests/lifecycle";
import { replyWaits } from "@/lib/requests/queries/reply-waits";
import { record } from "@/lib/timeline/commands";
import { actAt } from "../by-itself";
import { holdingClock } from "../holding";
import type { ClosedReason, LoopState } from "../lifecycle";
import { type LoopFacts, type RelayFacts, type Settled, settle } from "../settle";

/** Brings the loop of an interview in step with its facts. Call it last in every transaction that changed one. */
export async function settleLoop(db: Db, scope: Scope, interviewId: string): Promise<void> {
  const { facts, loop, interview, requests, spoken } = await loopFacts(db, scope, interviewId);
  const settled = settle(facts);
  await writeRequests(db, scope, requests, settled);
  const holding = holdingClock(facts, settled, interview);
  if (!holding.holdingAt && facts.relays.some(waitsToLeave(scope.now)))
    await withdrawHolding(db, scope, interviewId);
  await db.loop.update({
    where: { agencyId_id: { agencyId: scope.agencyId, id: loop.id } },
    data: {
      debrief: settled.debrief,
      debriefDueAt: settled.debriefDueAt,
      request: settled.request,
      requestDueAt: settled.requestDueAt,
      relay: settled.relay,
      relayDueAt: settled.relayDueAt,
      state: settled.state,
      closedReason: settled.closedReason,
      closedAt: settled.state === "open" ? null : (loop.closedAt ?? scope.now),
      nextAt: settled.nextAt,
      ...holding,
      actAt: actAt(facts, settled, { byHand: loop.byHand, ...spoken }),
      updatedAt: scope.now,
    },
  });
  if (settled.state === "open" && interview.archivedAt && !loop.history)
    await bringBack(db, scope, interview);
  for (const { type, rule } of settled.happened) {
    const data: Record<string, string> = settled.closedReason ? { reason: settled.closedReason } : {};
    await record(db, scope, { type, rule, ...subjectsOf(interview), data });
  }
}

/** A holding update in its first minutes, which the portal does not show yet. */
function waitsToLeave(now: Instant) {
  return ({ kind, status, sentAt }: RelayFacts) =>
    kind === "holding" && status === "sent" && sentAt !== null && sentAt > now;
}

/** A late answer to an interview that was put away: it stands in the lists again, or nobody would tell the candidate. */
async function bringBack(db: Db, scope: Scope, interview: InterviewFacts): Promise<void> {
  await db.interview.updateMany({
    where: { agencyId: scope.agencyId, id: interview.id },
    data: { archivedAt: null },
  });
  await record(db, scope, { type: "record.restored", ...subjectsOf(interview) });
}

async function loopFacts(db: Db, scope: Scope, interviewId: string) {
  const where = { agencyId: scope.agencyId, interviewId };
  const interview = await interviewFacts(scope, interviewId);
  const agency = await agencyOf(scope);
  const debrief = await db.debrief.findFirst({
    where,
    select: { loggedAt: true, updatedAt: true, interest: true, concern: true },
  });
  const requests = await db.feedbackRequest.findMany({
    where,
    orderBy: [{ lead: "desc" }, { createdAt: "asc" }],
  });
  const relays = await db.relay.findMany({ where, orderBy: { createdAt: "asc" } });
  const lead = requests[0];
  const answer = lead
    ? await db.answer.findFirst({
        where: { agencyId: scope.agencyId, requestId: lead.id },
        orderBy: { version: "desc" },
        select: { at: true, verdict: true },
      })
    : null;
  const { loop } = interview;
  const facts: LoopFacts = {
    now: scope.now,
    calendar: agency.calendar,
    clocks: withCadence(agency.clocks, interview.employer.cadence, lead?.cadence),
    interview: { ...interview, status: interview.status as InterviewStatus },
    debrief,
    requests: requests.map((request) => ({
      ...request,
      status: request.status as RequestStatus,
      notBefore: toDay(request.notBefore),
      heldUntil: toDay(request.heldUntil),
      promisedFor: toDay(request.promisedFor),
      closedAt: request.updatedAt,
    })),
    answer: answer as LoopFacts["answer"],
    relays: relays.map((relay) => ({
      ...relay,
      kind: relay.kind as RelayKind,
      status: relay.status as RelayLegStatus,
      nextWordBy: toDay(relay.nextWordBy),
    })),
    loop: {
      debrief: loop.debrief as DebriefStatus,
      state: loop.state as LoopState,
      closedReason: loop.closedReason as ClosedReason | null,
      closedAt: loop.closedAt,
      history: loop.history,
    },
  };
  const touched = [debrief?.updatedAt, lead?.updatedAt].flatMap((at) => at?.getTime() ?? []);
  const spoken = {
    handleFirst: Boolean(debrief?.concern),
    withdrawn: presentInterest(debrief, interview.ownAccount) === "withdraw",
    replyWaits: lead ? await replyWaits(db, scope, lead.id) : false,
    touchedAt: touched.length > 0 ? new Date(Math.max(...touched)) : null,
  };
  return { facts, loop, interview, requests, spoken };
}

async function writeRequests(
  db: Db,
  scope: Scope,
  before: { id: string; status: string }[],
  settled: Settled,
): Promise<void> {
  for (const { id, status } of settled.requests) {
    if (before.some((request) => request.id === id && request.status === status)) continue;
    await db.feedbackRequest.updateMany({
      where: { agencyId: scope.agencyId, id },
      data: {
        status,
        updatedAt: scope.now,
        ...(status === "asked" || status === "ready" ? { heldUntil: null } : {}),
      },
    });
  }
  for (const event of settled.happened.filter((one) => one.type === "promise.broken")) {
    await db.promise.updateMany({
      where: { agencyId: scope.agencyId, requestId: event.requestId, side: "employer", status: "open" },
      data: { status: "broken", settledAt: scope.now },
    });
  }
}
