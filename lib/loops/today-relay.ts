/** What Today says of telling the candidate: words to write, words unread, a question for news, a silence to break. Pure. */
import type { Instant } from "@/lib/platform/time";
import type { OpenLoop, TodayRow } from "./today";
import { urgencyOf } from "./urgency";

const TO_RELAY: Record<string, { state: string; label: string }> = {
  to_write: { state: "Candidate not told", label: "Tell" },
  failed: { state: "Letter came back", label: "Tell again" },
  needs_approval: { state: "Needs a second pair of eyes", label: "Open" },
  approved: { state: "Approved, not sent", label: "Send" },
};

export function relayRow(loop: OpenLoop, now: Instant): TodayRow | null {
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
  if (!words) return newsRow(loop, now, href) ?? holdingRow(loop, now, href);
  const action = { label: words.label, href, key: "t" };
  return { loop, part: "to_relay", dueAt, urgency: urgencyOf(dueAt, now), state: words.state, action };
}

/** Until a question that nobody answers counts as late. */
const NEWS_MINUTES = 240;

/** A question that is due at once, whatever the clock of silence says. */
function newsRow(loop: OpenLoop, now: Instant, href: string): TodayRow | null {
  if (!isNewsWanted(loop)) return null;
  const { newsAskedAt: dueAt } = loop;
  const action = { label: "Tell", href, key: "t" };
  const urgency = urgencyOf(dueAt, now, NEWS_MINUTES);
  return { loop, part: "to_relay", dueAt, urgency, state: "Asks for news", action };
}

/** Asked, and no word since. */
export function isNewsWanted(loop: { newsAskedAt: Instant | null; lastWordAt: Instant | null }): boolean {
  return loop.newsAskedAt !== null && (loop.lastWordAt === null || loop.lastWordAt < loop.newsAskedAt);
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
