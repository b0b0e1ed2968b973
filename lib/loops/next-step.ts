/** The one thing to do next about an interview, in a sentence with its button: pure. Today's rules, told on its own page. */
import type { Instant } from "@/lib/platform/time";
import { asking } from "./next-step-asking";
import { holdingCallDue, isNewsWanted, silence } from "./today-relay";
import { type Urgency, urgencyOf } from "./urgency";
import { whatToTell } from "./what-to-tell";

export type StepFacts = {
  interviewId: string;
  /** The interview's own status: booked, attended, a no-show or cancelled. */
  status: string;
  startsAt: Instant | null;
  endsAt: Instant | null;
  archived: boolean;
  /** Minutes after its due time until a call-back is late. */
  callBackGrace: number;
  candidate: string;
  employer: string;
  /** Whom we ask; null while nobody is named. */
  respondent: string | null;
  loop: {
    state: string;
    closedReason: string | null;
    history: boolean;
    debrief: string;
    debriefDueAt: Instant | null;
    /** When the clock looks next: past the end of the interview for a moment, until it has. */
    nextAt: Instant | null;
    request: string;
    requestDueAt: Instant | null;
    relay: string;
    relayDueAt: Instant | null;
    lastWordAt: Instant | null;
    holdingAt: Instant | null;
    holdingCall: boolean;
    /** The candidate asked for news; and since when something of theirs waits to be passed on. */
    newsAskedAt: Instant | null;
    passOnAt: Instant | null;
  };
  /** What the candidate has sent in the portal, not yet taken over; or a wish to be rung. */
  ownAccount: { sentAt: Instant | null; takenAt: Instant | null; callWishedAt: Instant | null } | null;
};

export type NextStep = {
  /** act: a person is wanted; wait: somebody else is; done: closed; still: no clock runs. */
  mood: "act" | "wait" | "done" | "still";
  title: string;
  why: string | null;
  action: { label: string; href: string; key: string } | null;
  dueAt: Instant | null;
  urgency: Urgency;
  /** What the clock counts to, where it is no due time. */
  until?: "starts";
};

/** What the candidate waits for comes first: telling, then the call-back, then the employer. */
export function nextStep(facts: StepFacts, now: Instant): NextStep {
  const { loop } = facts;
  if (loop.history) return { ...STILL, title: "An old interview: no clocks run.", why: HISTORY };
  if (facts.archived) return { ...STILL, title: "Put away in the archive.", why: null };
  if (loop.state === "closed") return closed(facts);
  return (
    telling(facts, now) ?? callingBack(facts, now) ?? passingOn(facts) ?? asking(facts, now) ?? ahead(facts)
  );
}

const HISTORY = "It came with an import. If the candidate still has to hear back, open the loop.";
const NOTHING = { action: null, dueAt: null, urgency: "neutral" } as const;
const STILL = { mood: "still", ...NOTHING } as const;

export function page(facts: StepFacts, leg: "call-back" | "ask" | "relay"): string {
  return `/interviews/${facts.interviewId}/${leg}`;
}

function closed({ loop, candidate }: StepFacts): NextStep {
  const titles: Record<string, string> = {
    told: `Closed: ${candidate} has been told.`,
    no_feedback_told: `Closed: ${candidate} knows that no feedback could be had.`,
    candidate_unreachable: `Closed: ${candidate} could not be reached.`,
    cancelled: "Closed: the interview did not take place.",
  };
  return { mood: "done", ...NOTHING, title: titles[loop.closedReason ?? ""] ?? "Closed.", why: null };
}

function telling(facts: StepFacts, now: Instant): NextStep | null {
  const { loop, candidate } = facts;
  const act = (title: string, why: string | null, label: string): NextStep => ({
    mood: "act",
    title,
    why,
    action: { label, href: page(facts, "relay"), key: "t" },
    dueAt: loop.relayDueAt,
    urgency: urgencyOf(loop.relayDueAt, now),
  });
  switch (loop.relay) {
    case "to_write":
      return act(...whatToTell(facts), "Tell the candidate");
    case "failed":
      return act(
        `The letter to ${candidate} came back.`,
        "Find another way: the telephone, or another address.",
        "Tell again",
      );
    case "needs_approval":
      return act(
        "The words want a second pair of eyes.",
        "A colleague reads them before they leave.",
        "Look at them",
      );
    case "approved":
      return act("The words are approved.", `${candidate} has not been sent them yet.`, "Send");
    case "sent":
      if (!loop.relayDueAt || loop.relayDueAt > now) return null;
      return act(
        `Ring ${candidate}: it was sent and not read.`,
        "A letter that was sent is no evidence that it was read.",
        "Ring",
      );
    default:
      return holding(facts, now);
  }
}

/** No news, and no letter may say so. */
function holding(facts: StepFacts, now: Instant): NextStep | null {
  const { loop, candidate, endsAt } = facts;
  if (isNewsWanted(loop))
    return {
      mood: "act",
      title: `${candidate} asks for news.`,
      why: "Say how it stands, even if nothing is new.",
      action: { label: "Tell", href: page(facts, "relay"), key: "t" },
      dueAt: loop.newsAskedAt,
      urgency: urgencyOf(loop.newsAskedAt, now),
    };
  if (!holdingCallDue(loop, now)) return null;
  return {
    mood: "act",
    title: `Ring ${candidate} with an update.`,
    why: `${silence(loop.lastWordAt, endsAt, now)}: say what was done, and when the next word comes.`,
    action: { label: "Ring", href: page(facts, "relay"), key: "t" },
    dueAt: loop.holdingAt,
    urgency: urgencyOf(loop.holdingAt, now),
  };
}

function callingBack(facts: StepFacts, now: Instant): NextStep | null {
  const { debrief, debriefDueAt, nextAt } = facts.loop;
  const over = debrief === "due" || (debrief === "not_due" && nextAt !== null && nextAt <= now);
  if (!over) return null;
  const { ownAccount, candidate } = facts;
  const told = ownAccount?.sentAt && !ownAccount.takenAt && !ownAccount.callWishedAt;
  const asks = ownAccount?.callWishedAt ? `${candidate} asks to be rung.` : null;
  return {
    mood: "act",
    title: told ? `${candidate} has written how it went.` : `Call ${candidate} back.`,
    why: told
      ? "Read it, ring if something is missing, and log it."
      : (asks ?? "The interview is over. The sooner you hear how it went, the better you can ask."),
    action: { label: told ? "Read and log" : "Log call-back", href: page(facts, "call-back"), key: "l" },
    dueAt: debriefDueAt,
    urgency: urgencyOf(debriefDueAt, now, facts.callBackGrace),
  };
}

function passingOn({ interviewId, loop, candidate, employer }: StepFacts): NextStep | null {
  if (!loop.passOnAt) return null;
  return {
    mood: "act",
    title: `Pass on what ${candidate} left for ${employer}.`,
    why: null,
    action: { label: "Pass on", href: `/interviews/${interviewId}/pass-on`, key: "a" },
    dueAt: loop.passOnAt,
    urgency: "due",
  };
}

function ahead({ startsAt, loop, candidate }: StepFacts): NextStep {
  if (loop.debrief !== "not_due")
    return {
      mood: "wait",
      ...NOTHING,
      title: "Nothing to do just now.",
      why: `${candidate} has not been told yet.`,
    };
  const why = `Afterwards, ${candidate} is called back first.`;
  return {
    mood: "wait",
    ...NOTHING,
    title: "The interview is still to come.",
    why,
    dueAt: startsAt,
    until: "starts",
  };
}
