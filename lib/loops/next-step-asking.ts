/** The next step where it is the employer's turn, or the candidate's to read: pure. */
import type { Instant } from "@/lib/platform/time";
import { type NextStep, page, type StepFacts } from "./next-step";
import { urgencyOf } from "./urgency";

export function asking(facts: StepFacts, now: Instant): NextStep | null {
  const { loop, respondent, employer, candidate } = facts;
  const them = respondent ?? employer;
  const dueAt = loop.requestDueAt;
  const later = dueAt !== null && dueAt > now;
  const step = (mood: "act" | "wait", title: string, why: string | null, label: string): NextStep => ({
    mood,
    title,
    why,
    action: { label, href: page(facts, "ask"), key: "a" },
    dueAt,
    urgency: mood === "act" ? urgencyOf(dueAt, now) : "held",
  });
  switch (loop.request) {
    case "ready":
      if (later) return step("wait", `Ask ${them} when the day comes.`, "Not before, as was agreed.", "Open");
      if (!respondent) return step("act", "Whom do we ask?", `Name a person at ${employer}.`, "Ask");
      return { ...step("act", `Ask ${them} for feedback.`, null, "Ask"), urgency: "neutral" };
    case "asked":
      if (!later && dueAt) return step("act", `Remind ${them}.`, "There is no answer yet.", "Chase");
      return step("wait", `Waiting for ${them}.`, "Asked; the next reminder has its day.", "Open");
    case "held":
      return step("wait", "On hold.", `${them} is left in peace until then.`, "Open");
    case "promised":
      return step("wait", `Waiting for ${them}.`, "An answer is promised.", "Open");
    default:
      break;
  }
  if (loop.relay !== "sent") return null;
  return {
    ...step("wait", `Waiting for ${candidate} to read it.`, "The words have been sent.", "Open"),
    action: { label: "Open", href: page(facts, "relay"), key: "t" },
    dueAt: loop.relayDueAt,
  };
}
