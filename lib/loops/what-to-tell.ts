/** What there is to tell a candidate, in a sentence, and why: pure. */
import type { StepFacts } from "./next-step";

/** The title of the next step, and its reason. */
export function whatToTell({ status, loop, candidate, employer }: StepFacts): [string, string] {
  if (status === "cancelled")
    return [
      `Tell ${candidate} that it is off.`,
      "The interview was cancelled; the candidate is owed a word.",
    ];
  if (status === "candidate_no_show" || status === "employer_no_show")
    return [`Talk to ${candidate} about what happened.`, "One side did not come; a word is owed either way."];
  if (loop.request === "answered")
    return [`Tell ${candidate} what ${employer} said.`, "The answer is in; the candidate has not heard it."];
  return [`Tell ${candidate} honestly how it stands.`, "No answer could be had. That is news, too."];
}
