/** What can happen, by name. Events hold ids, a type and the rule; words live in rows of their own. */

export const EVENT_TYPES = [
  "interview.booked",
  "interview.imported",
  "interview.edited",
  "interview.rescheduled",
  "interview.cancelled",
  "interview.attended",
  "interview.candidate_no_show",
  "interview.employer_no_show",
  "debrief.logged",
  "debrief.amended",
  "debrief.skipped",
  "debrief.timed_out",
  "debrief.told",
  "debrief.call_wished",
  "candidate.decided",
  "candidate.news_asked",
  "request.asked",
  "request.chased",
  "request.called",
  "request.held",
  "request.hold_ended",
  "request.promised",
  "request.call_wanted",
  "request.readdressed",
  "request.declined",
  "request.lapsed",
  "request.unreachable",
  "request.cancelled",
  "request.reopened",
  "request.paced",
  "request.escalated",
  "request.by_hand",
  "request.by_itself",
  "answer.recorded",
  "answer.amended",
  "pass_on.offered",
  "pass_on.taken_back",
  "pass_on.sent",
  "pass_on.told",
  "pass_on.kept",
  "relay.written",
  "relay.approval_asked",
  "relay.approved",
  "relay.sent",
  "relay.spoken",
  "relay.call_missed",
  "relay.opened",
  "relay.acknowledged",
  "relay.replied",
  "relay.failed",
  "relay.withheld",
  "relay.taken_back",
  "relay.returned",
  "relay.holding_off",
  "relay.holding_on",
  "loop.opened",
  "loop.closed",
  "loop.reopened",
  "loop.reassigned",
  "loop.skipped",
  "loop.taken_up",
  "promise.made",
  "promise.kept",
  "promise.broken",
  "submission.moved",
  "letter.failed",
  "letter.unknown",
  "letter.covered",
  "mail.received",
  "mail.returned",
  "mail.settled",
  "mail.put_back",
  "record.created",
  "record.edited",
  "record.archived",
  "record.restored",
  "record.merged",
  "record.unmerged",
  "contact.stopped",
] as const;
export type EventType = (typeof EVENT_TYPES)[number];

export type Actor = "consultant" | "candidate" | "employer" | "product";

/** The things an event is about: its timeline appears on each of their pages. */
export type Subjects = {
  interviewId?: string | null;
  submissionId?: string | null;
  candidateId?: string | null;
  employerId?: string | null;
  jobId?: string | null;
  contactId?: string | null;
};

export type NewEvent = Subjects & {
  type: EventType;
  /** The rule that made the product act by itself, or delayed it. */
  rule?: string;
  /** Ids, days, statuses and counts. Never a word that a person wrote. */
  data?: Record<string, string | number | boolean | null>;
};
