/** Where a loop stands, in the words of the desk. Pure. */

type LoopState = {
  state: string;
  closedReason: string | null;
  history: boolean;
  debrief: string;
  request: string;
  relay: string;
};
export type LoopTone = "neutral" | "ok" | "warn" | "info" | "danger";

const CLOSED: Record<string, string> = {
  told: "Told",
  no_feedback_told: "Told: no answer",
  candidate_unreachable: "Candidate not reached",
  cancelled: "Cancelled",
};

const REQUEST: Record<string, string> = {
  planned: "Still to come",
  waiting_debrief: "Call-back due",
  ready: "Ready to ask",
  asked: "Asked",
  held: "Held",
  promised: "Promised",
  unreachable: "Nobody to ask",
};

const RELAY: Record<string, { words: string; tone: LoopTone }> = {
  to_write: { words: "To relay", tone: "warn" },
  needs_approval: { words: "Waits for approval", tone: "warn" },
  approved: { words: "Approved", tone: "warn" },
  failed: { words: "Letter came back", tone: "danger" },
  sent: { words: "Sent, not read", tone: "info" },
  withheld: { words: "Withheld", tone: "neutral" },
};

/** The one thing to say about a loop: the furthest leg that has begun. */
export function loopWords(loop: LoopState, interviewStatus: string): { words: string; tone: LoopTone } {
  if (loop.history) return { words: "History", tone: "neutral" };
  if (loop.state === "closed") {
    return {
      words: CLOSED[loop.closedReason ?? ""] ?? "Closed",
      tone: loop.closedReason === "told" ? "ok" : "neutral",
    };
  }
  const relay = RELAY[loop.relay];
  if (relay) return interviewStatus === "cancelled" ? { ...relay, words: "Cancelled: to tell" } : relay;
  if (loop.debrief === "due" && loop.request === "waiting_debrief")
    return { words: "Call-back due", tone: "warn" };
  return { words: REQUEST[loop.request] ?? "Open", tone: loop.request === "planned" ? "neutral" : "info" };
}
