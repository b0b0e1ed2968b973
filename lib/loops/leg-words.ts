/** Where each of the three legs stands, in a word or two for a badge: pure. */
import type { DebriefStatus } from "@/lib/debriefs/lifecycle";
import type { RelayLegStatus } from "@/lib/relays/lifecycle";
import type { RequestStatus } from "@/lib/requests/lifecycle";
import type { LoopTone } from "./words";

export type LegWords = { words: string; tone: LoopTone };

export const DEBRIEF_LEG: Record<DebriefStatus, LegWords> = {
  not_due: { words: "After the interview", tone: "neutral" },
  due: { words: "Due", tone: "warn" },
  logged: { words: "Logged", tone: "ok" },
  skipped: { words: "Skipped", tone: "neutral" },
  cancelled: { words: "Not needed", tone: "neutral" },
};

export const REQUEST_LEG: Record<RequestStatus, LegWords> = {
  planned: { words: "After the interview", tone: "neutral" },
  waiting_debrief: { words: "After the call-back", tone: "neutral" },
  ready: { words: "Ready to ask", tone: "warn" },
  asked: { words: "Asked", tone: "info" },
  held: { words: "On hold", tone: "info" },
  promised: { words: "Promised", tone: "info" },
  answered: { words: "Answered", tone: "ok" },
  declined: { words: "No feedback given", tone: "neutral" },
  lapsed: { words: "No answer", tone: "neutral" },
  unreachable: { words: "Nobody to ask", tone: "danger" },
  cancelled: { words: "Not needed", tone: "neutral" },
};

export const RELAY_LEG: Record<RelayLegStatus, LegWords> = {
  nothing_to_say: { words: "Nothing to tell yet", tone: "neutral" },
  to_write: { words: "To tell", tone: "warn" },
  needs_approval: { words: "Wants a second pair of eyes", tone: "warn" },
  approved: { words: "Approved, not sent", tone: "warn" },
  scheduled: { words: "On its way", tone: "info" },
  sent: { words: "Sent, not read yet", tone: "info" },
  acknowledged: { words: "Has read it", tone: "ok" },
  spoken: { words: "Told in person", tone: "ok" },
  failed: { words: "Letter came back", tone: "danger" },
  withheld: { words: "Nothing to tell", tone: "neutral" },
};
