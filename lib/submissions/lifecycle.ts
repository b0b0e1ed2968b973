/** The way of one candidate through one employer's job: the pipeline's states, their order and their categories. */
import type { Moves } from "@/lib/platform/moves";

/** In the order of the pipeline: the main line first, then the ways to stand still or to end. */
export const STATUS_ORDER = [
  "shortlisted",
  "submitted",
  "employer_reviewing",
  "interview_requested",
  "interviewing",
  "awaiting_outcome",
  "offer_pending",
  "offered",
  "offer_accepted",
  "placed",
  "on_hold",
  "kept_in_view",
  "candidate_withdrew",
  "employer_rejected",
  "job_closed",
  "offer_declined",
  "offer_withdrawn",
  "fell_through",
] as const;
export type SubmissionStatus = (typeof STATUS_ORDER)[number];

export const CATEGORIES = ["unstarted", "active", "won", "lost", "parked"] as const;
export type Category = (typeof CATEGORIES)[number];

/** States to which a hold or a re-opening can lead back: everything before the candidate's yes. */
const RUNNING = [
  "shortlisted",
  "submitted",
  "employer_reviewing",
  "interview_requested",
  "interviewing",
  "awaiting_outcome",
  "offer_pending",
  "offered",
] as const satisfies readonly SubmissionStatus[];
export type RunningStatus = (typeof RUNNING)[number];

/** The ways out of every running state, and out of a hold. */
const ENDS = ["candidate_withdrew", "employer_rejected", "job_closed", "kept_in_view"] as const;
const ASIDE = ["on_hold", ...ENDS] as const;

/**
 * product.md 3.2. Where a hold or a re-opening leads back to is data (`reopenTarget`); the table allows each running
 * state. "Any active" includes the shortlist: people withdraw before their CV is sent, too.
 */
export const SUBMISSION_MOVES: Moves<SubmissionStatus> = {
  shortlisted: ["submitted", ...ASIDE],
  submitted: ["employer_reviewing", ...ASIDE],
  employer_reviewing: ["interview_requested", ...ASIDE],
  interview_requested: ["interviewing", ...ASIDE],
  interviewing: ["awaiting_outcome", ...ASIDE],
  awaiting_outcome: ["interviewing", "offer_pending", ...ASIDE],
  offer_pending: ["offered", ...ASIDE],
  offered: ["offer_accepted", "offer_declined", "offer_withdrawn", ...ASIDE],
  offer_accepted: ["placed", "fell_through"],
  placed: ["fell_through", ...RUNNING],
  on_hold: [...RUNNING, ...ENDS],
  kept_in_view: RUNNING,
  candidate_withdrew: RUNNING,
  employer_rejected: RUNNING,
  job_closed: RUNNING,
  offer_declined: RUNNING,
  offer_withdrawn: RUNNING,
  fell_through: RUNNING,
};

const CATEGORY: Readonly<Record<SubmissionStatus, Category>> = {
  shortlisted: "unstarted",
  submitted: "active",
  employer_reviewing: "active",
  interview_requested: "active",
  interviewing: "active",
  awaiting_outcome: "active",
  offer_pending: "active",
  offered: "active",
  offer_accepted: "won",
  placed: "won",
  on_hold: "parked",
  kept_in_view: "parked",
  candidate_withdrew: "lost",
  employer_rejected: "lost",
  job_closed: "lost",
  offer_declined: "lost",
  offer_withdrawn: "lost",
  fell_through: "lost",
};

export function categoryOf(status: SubmissionStatus): Category {
  return CATEGORY[status];
}

/**
 * Where a hold ends or a re-opening lands: the last running state of the history (oldest first, the present last);
 * "shortlisted" where none was ever recorded, as in an import.
 */
export function reopenTarget(history: readonly SubmissionStatus[]): RunningStatus {
  return history.findLast(isRunning) ?? "shortlisted";
}

/**
 * The states that a submission passes when a fact runs ahead of the record (an interview is booked while the CV counts
 * as just sent): each step down the main line, `to` last; empty where `to` does not lie ahead of `from`.
 */
export function forwardPath(from: SubmissionStatus, to: RunningStatus): RunningStatus[] {
  const start = isRunning(from) ? RUNNING.indexOf(from) : -1;
  return start < 0 ? [] : RUNNING.slice(start + 1, RUNNING.indexOf(to) + 1);
}

function isRunning(status: SubmissionStatus): status is RunningStatus {
  return RUNNING.some((running) => running === status);
}
