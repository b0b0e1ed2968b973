/** What became of an interview: it took place, one side did not come, or it was called off. */
import type { Moves } from "@/lib/platform/moves";

export const INTERVIEW_STATUSES = [
  "booked",
  "attended",
  "candidate_no_show",
  "employer_no_show",
  "cancelled",
] as const;
export type InterviewStatus = (typeof INTERVIEW_STATUSES)[number];

/**
 * Booked leads to itself by rescheduling. What was marked by mistake can be put right, so the three outcomes lead to
 * each other, to a new booking and to cancelled; what was cancelled can only be booked again.
 */
export const INTERVIEW_MOVES: Moves<InterviewStatus> = {
  booked: ["booked", "attended", "candidate_no_show", "employer_no_show", "cancelled"],
  attended: ["candidate_no_show", "employer_no_show", "cancelled", "booked"],
  candidate_no_show: ["attended", "employer_no_show", "cancelled", "booked"],
  employer_no_show: ["attended", "candidate_no_show", "cancelled", "booked"],
  cancelled: ["booked"],
};

/** Whether one side did not come. The two are told apart everywhere; either way the candidate is owed a word. */
export function isNoShow(status: InterviewStatus): boolean {
  return status === "candidate_no_show" || status === "employer_no_show";
}
