/** The stages of the pipeline as people say them. */
import type { SubmissionStatus } from "./lifecycle";

export const STATUS_WORDS: Record<SubmissionStatus, string> = {
  shortlisted: "Shortlisted",
  submitted: "CV sent",
  employer_reviewing: "Employer reviewing",
  interview_requested: "Interview requested",
  interviewing: "Interviewing",
  awaiting_outcome: "Awaiting outcome",
  offer_pending: "Offer pending",
  offered: "Offered",
  offer_accepted: "Offer accepted",
  placed: "Placed",
  on_hold: "On hold",
  kept_in_view: "Kept in view",
  candidate_withdrew: "Candidate withdrew",
  employer_rejected: "Employer said no",
  job_closed: "Job closed",
  offer_declined: "Offer declined",
  offer_withdrawn: "Offer withdrawn",
  fell_through: "Fell through",
};
