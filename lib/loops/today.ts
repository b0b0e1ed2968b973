/** Today's list by rule: which rows stand in which part, how urgent each is, and the one thing to do next. Pure. */
import { formatDay } from "@/lib/interviews/when";
import { addMinutes, type Instant } from "@/lib/platform/time";

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
};

export const PARTS = ["to_debrief", "to_chase", "to_relay", "waiting"] as const;
export type Part = (typeof PARTS)[number];
/** `due`: its time has come, and it is not late yet. */
export type Urgency = "neutral" | "risk" | "due" | "overdue" | "held";

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

/** Minutes before a due time from which a row counts as at risk. */
const RISK_MINUTES = 30;

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

/** `grace`: minutes after the due time until it is late. */
export function urgencyOf(dueAt: Instant | null, now: Instant, grace = 0): Urgency {
  if (!dueAt) return "neutral";
  if (addMinutes(dueAt, grace) <= now) return "overdue";
  if (dueAt <= now) return "due";
  return dueAt.getTime() - now.getTime() <= RISK_MINUTES * 60_000 ? "risk" : "neutral";
}

function rowsOf(loop: OpenLoop, now: Instant, grace: number): TodayRow[] {
  const rows = [debriefRow(loop, now, grace), relayRow(loop, now), requestRow(loop, now)];
  return rows.filter((row): row is TodayRow => row !== null);
}

function debriefRow(loop: OpenLoop, now: Instant, grace: number): TodayRow | null {
  // The worker moves a loop to `due` within seconds; the page does not wait for it.
  const over =
    loop.debrief === "due" || (loop.debrief === "not_due" && loop.nextAt !== null && loop.nextAt <= now);
  if (!over) return null;
  const dueAt = loop.debriefDueAt ?? loop.nextAt;
  const action = { label: "Log call-back", href: `/interviews/${loop.interviewId}/call-back`, key: "l" };
  return {
    loop,
    part: "to_debrief",
    dueAt,
    urgency: urgencyOf(dueAt, now, grace),
    state: "No call-back yet",
    action,
  };
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

const TO_RELAY: Record<string, { state: string; label: string }> = {
  to_write: { state: "Candidate not told", label: "Tell" },
  failed: { state: "Letter came back", label: "Tell again" },
  needs_approval: { state: "Needs a second pair of eyes", label: "Open" },
  approved: { state: "Approved, not sent", label: "Send" },
};

function relayRow(loop: OpenLoop, now: Instant): TodayRow | null {
  const href = `/interviews/${loop.interviewId}/relay`;
  const dueAt = loop.relayDueAt;
  if (loop.relay === "sent") {
    const unread = dueAt !== null && dueAt <= now;
    const action = { label: unread ? "Ring" : "Open", href, key: "t" };
    const state = unread ? "Sent, not read" : "Sent, waiting to be read";
    return {
      loop,
      part: unread ? "to_relay" : "waiting",
      dueAt,
      urgency: urgencyOf(dueAt, now),
      state,
      action,
    };
  }
  const words = TO_RELAY[loop.relay];
  if (!words) return holdingRow(loop, now, href);
  const action = { label: words.label, href, key: "t" };
  return { loop, part: "to_relay", dueAt, urgency: urgencyOf(dueAt, now), state: words.state, action };
}

function holdingRow(loop: OpenLoop, now: Instant, href: string): TodayRow | null {
  const { holdingAt: dueAt, lastWordAt } = loop;
  if (!holdingCallDue(loop, now)) return null;
  const state = `${silence(lastWordAt, loop.endsAt, now)}: ring with an update`;
  const action = { label: "Ring", href, key: "t" };
  return { loop, part: "to_relay", dueAt, urgency: urgencyOf(dueAt, now), state, action };
}

/** Whether a candidate who is not to be written to has waited long enough for a call. */
export function holdingCallDue(
  loop: { holdingAt: Instant | null; holdingCall: boolean },
  now: Instant,
): boolean {
  return loop.holdingCall && loop.holdingAt !== null && loop.holdingAt <= now;
}

/** "No news for 2 days", since the last word or the interview's end, whichever came later. */
export function silence(lastWordAt: Instant | null, endsAt: Instant | null, now: Instant): string {
  const since = Math.max(lastWordAt?.getTime() ?? 0, endsAt?.getTime() ?? 0);
  if (since === 0) return "No news yet";
  const days = Math.floor((now.getTime() - since) / 86_400_000);
  return days < 1 ? "No news yet" : `No news for ${days} ${days === 1 ? "day" : "days"}`;
}

function byDue(a: TodayRow, b: TodayRow): number {
  const at = (row: TodayRow) => row.dueAt?.getTime() ?? Number.MAX_SAFE_INTEGER;
  return at(a) - at(b) || a.loop.number - b.loop.number;
}
