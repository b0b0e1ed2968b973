/** Today's list by rule: which rows stand in which part, how urgent each is, and the one thing to do next. Pure. */
import { formatDay } from "@/lib/interviews/when";
import type { Instant } from "@/lib/platform/time";
import { relayRow } from "./today-relay";
import { type Urgency, urgencyOf } from "./urgency";

export type OpenLoop = {
  interviewId: string;
  number: number;
  round: number;
  startsAt: Instant | null;
  endsAt: Instant | null;
  day: string;
  zone: string;
  candidateId: string;
  candidateName: string;
  candidatePhone: string | null;
  employerId: string;
  employerName: string;
  jobTitle: string;
  contactName: string | null;
  ownerId: string;
  ownerName: string;
  debrief: string;
  debriefDueAt: Instant | null;
  request: string;
  requestDueAt: Instant | null;
  /** Reminders so far; null where nobody is asked. */
  chaseCount: number | null;
  promisedFor: string | null;
  heldUntil: string | null;
  relay: string;
  relayDueAt: Instant | null;
  lastWordAt: Instant | null;
  nextAt: Instant | null;
  /** When a holding update is due, and whether a person has to ring with it. */
  holdingAt: Instant | null;
  holdingCall: boolean;
  repliedAt: Instant | null;
  /** What the candidate has sent in the portal and nobody has taken over yet, or a wish to be rung. */
  toldAt: Instant | null;
  callWishedAt: Instant | null;
  callWishedFor: string | null;
  /** They asked for news, and have not had any since. */
  newsAskedAt: Instant | null;
  /** Since when something of theirs waits to be passed on. */
  passOnAt: Instant | null;
};

export const PARTS = ["to_debrief", "to_chase", "to_relay", "waiting"] as const;
export type Part = (typeof PARTS)[number];
export type TodayRow = {
  loop: OpenLoop;
  part: Part;
  /** What the clock on the row counts to; null where nothing runs. */
  dueAt: Instant | null;
  urgency: Urgency;
  /** The state in a few words: "Call-back due", "Answer in". */
  state: string;
  action: { label: string; href: string; key: string };
};

/**
 * Every open loop's rows, most urgent first within a part. A loop may stand in two parts at once. `grace`: minutes
 * after its due time until a call-back counts as late.
 */
export function todayRows(loops: readonly OpenLoop[], now: Instant, grace = 0): Record<Part, TodayRow[]> {
  const rows = loops.flatMap((loop) => rowsOf(loop, now, grace));
  const part = (name: Part) => rows.filter((row) => row.part === name).sort(byDue);
  return {
    to_debrief: part("to_debrief"),
    to_chase: part("to_chase"),
    to_relay: part("to_relay"),
    waiting: part("waiting"),
  };
}

function rowsOf(loop: OpenLoop, now: Instant, grace: number): TodayRow[] {
  const rows = [debriefRow(loop, now, grace), relayRow(loop, now), passOnRow(loop) ?? requestRow(loop, now)];
  return rows.filter((row): row is TodayRow => row !== null);
}

function debriefRow(loop: OpenLoop, now: Instant, grace: number): TodayRow | null {
  // The worker moves a loop to `due` within seconds; the page does not wait for it.
  const over =
    loop.debrief === "due" || (loop.debrief === "not_due" && loop.nextAt !== null && loop.nextAt <= now);
  if (!over) return null;
  const dueAt = loop.debriefDueAt ?? loop.nextAt;
  const label = loop.toldAt ? "Read and log" : "Log call-back";
  const action = { label, href: `/interviews/${loop.interviewId}/call-back`, key: "l" };
  return {
    loop,
    part: "to_debrief",
    dueAt,
    urgency: urgencyOf(dueAt, now, grace),
    state: callBackState(loop),
    action,
  };
}

function callBackState({ toldAt, callWishedAt, callWishedFor }: OpenLoop): string {
  if (callWishedAt) return callWishedFor ? `Please ring: ${callWishedFor}` : "Asks to be rung";
  return toldAt ? "Has written how it went" : "No call-back yet";
}

/** What the candidate wants the employer to hear comes before we ask again. */
function passOnRow(loop: OpenLoop): TodayRow | null {
  if (!loop.passOnAt) return null;
  const action = { label: "Pass on", href: `/interviews/${loop.interviewId}/pass-on`, key: "a" };
  const state = "Something to pass on";
  return { loop, part: "to_chase", dueAt: loop.passOnAt, urgency: "due", state, action };
}

function requestRow(loop: OpenLoop, now: Instant): TodayRow | null {
  const href = `/interviews/${loop.interviewId}/ask`;
  const dueAt = loop.requestDueAt;
  const base = { loop, dueAt };
  if (loop.request === "ready") {
    const later = dueAt !== null && dueAt > now;
    const part = later ? "waiting" : "to_chase";
    const state = loop.contactName ? "Ready to ask" : "Whom do we ask?";
    return { ...base, part, urgency: "neutral", state, action: { label: "Ask", href, key: "a" } };
  }
  if (loop.request === "asked") {
    const due = dueAt !== null && dueAt <= now;
    const action = { label: due ? "Chase" : "Open", href, key: "a" };
    if (due)
      return {
        ...base,
        part: "to_chase",
        urgency: urgencyOf(dueAt, now),
        state: chaseState(loop, now),
        action,
      };
    return { ...base, part: "waiting", urgency: "neutral", state: askedState(loop), action };
  }
  if (loop.request === "promised" || loop.request === "held") {
    const state = loop.request === "promised" ? "They promised" : "Held";
    return { ...base, part: "waiting", urgency: "held", state, action: { label: "Open", href, key: "a" } };
  }
  return null;
}

function askedState({ chaseCount }: OpenLoop): string {
  return chaseCount ? `Asked, ${chaseCount} ${chaseCount === 1 ? "reminder" : "reminders"}` : "Asked";
}

/** A day that they named and let pass is the reason to write, and the gentlest one. */
function chaseState({ promisedFor }: OpenLoop, now: Instant): string {
  const broken = promisedFor !== null && promisedFor < now.toISOString().slice(0, 10);
  return broken ? `They promised ${formatDay(promisedFor)}: chase due` : "Chase due";
}

function byDue(a: TodayRow, b: TodayRow): number {
  const at = (row: TodayRow) => row.dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
  return at(a) - at(b) || a.loop.number - b.loop.number;
}
