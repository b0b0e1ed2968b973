/** What answers, shares and calls are called on the screen. */
import type { CallOutcome, Share, Verdict } from "./model";

export const VERDICT_WORDS: Record<Verdict, string> = {
  progress: "Progress",
  undecided: "Undecided",
  no: "No",
};
export const SHARE_WORDS: Record<Share, string> = {
  as_is: "Share as it is",
  reword: "Share, reworded by us",
  not: "Do not share",
};
export const OUTCOME_WORDS: Record<CallOutcome, string> = {
  talked: "Talked",
  voicemail: "Left a voicemail",
  missed: "No answer",
  wrong_number: "Wrong number",
};
