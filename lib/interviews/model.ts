/** Interviews: formats, and what the booking and rescheduling forms accept. */
import { z } from "zod";
import {
  DayField,
  EmailAddress,
  OptionalId,
  OptionalText,
  OptionalTime,
  PhoneNumber,
  ZoneName,
} from "@/lib/platform/fields";

export const FORMATS = ["onsite", "video", "phone", "other"] as const;
export type Format = (typeof FORMATS)[number];
export const FORMAT_WORDS: Record<Format, string> = {
  onsite: "On site",
  video: "Video",
  phone: "Telephone",
  other: "Other",
};

const Minutes = z.coerce
  .number()
  .int()
  .min(5, "At least 5 minutes.")
  .max(12 * 60, "At most 12 hours.");

const Round = z.coerce
  .number("Which round?")
  .int("A whole number.")
  .min(1, "Rounds are counted from 1.")
  .max(20, "At most 20.");

/** When it takes place: a day always, a time when known, in the zone of the place. */
export const When = {
  day: DayField,
  time: OptionalTime,
  minutes: Minutes.default(60),
  zone: ZoneName,
};

const BOOKING = {
  candidateId: OptionalId,
  candidateName: OptionalText(200),
  candidateEmail: EmailAddress,
  candidatePhone: PhoneNumber,
  employerId: OptionalId,
  employerName: OptionalText(200),
  jobId: OptionalId,
  jobTitle: OptionalText(200),
  contactId: OptionalId,
  contactName: OptionalText(200),
  contactEmail: EmailAddress,
  contactPhone: PhoneNumber,
  contactTitle: OptionalText(200),
  ...When,
  /** Left out: the next one of this candidate for this job. */
  round: z.preprocess((value) => (value === "" ? undefined : value), Round.optional()),
  format: z.enum(FORMATS).default("onsite"),
  place: OptionalText(300),
  /** Others met, separated by commas. */
  interviewers: OptionalText(500),
  ownerId: OptionalId,
};

/** Each of candidate, employer, job and contact is picked (id) or made in place (name). */
export const Booking = z.strictObject(BOOKING).superRefine(isWhole);
export type Booking = z.input<typeof Booking>;
export type BookingForm = z.output<typeof Booking>;

/**
 * What the desk's form sends beside: whether a namesake is meant on purpose ("yes"), which of those much alike it is,
 * and the name about which that was asked, so that no choice outlives a change of the name.
 */
const Meant = OptionalText(3);
const Which = z.preprocess(
  (value) => (value === "" ? undefined : value),
  z.union([z.literal("new"), z.uuid()]).optional(),
);
export const BookingRequest = z
  .strictObject({
    ...BOOKING,
    candidateNew: Meant,
    employerNew: Meant,
    jobNew: Meant,
    contactNew: Meant,
    candidateAsked: OptionalText(200),
    employerAsked: OptionalText(200),
    jobAsked: OptionalText(200),
    contactAsked: OptionalText(200),
    candidateWhich: Which,
    employerWhich: Which,
    jobWhich: Which,
    contactWhich: Which,
  })
  .superRefine(isWhole);
export type BookingRequest = z.output<typeof BookingRequest>;

function isWhole(
  form: {
    candidateId?: string;
    candidateName?: string;
    employerId?: string;
    employerName?: string;
    jobId?: string;
    jobTitle?: string;
  },
  issues: z.core.$RefinementCtx,
): void {
  const missing = (path: string, message: string) =>
    issues.addIssue({ code: "custom", path: [path], message });
  if (!form.candidateId && !form.candidateName) missing("candidateName", "Who is being interviewed?");
  if (!form.employerId && !form.employerName && !form.jobId) missing("employerName", "Which employer?");
  if (!form.jobId && !form.jobTitle) missing("jobTitle", "Which job?");
}

export const Reschedule = z.strictObject({ interviewId: z.uuid(), ...When });
export type Reschedule = z.input<typeof Reschedule>;

export const Cancellation = z.strictObject({
  interviewId: z.uuid(),
  by: z.enum(["agency", "employer", "candidate"], "Who called it off?"),
  why: OptionalText(500),
});
export type Cancellation = z.input<typeof Cancellation>;

export const Attendance = z.strictObject({
  interviewId: z.uuid(),
  status: z.enum(["booked", "attended", "candidate_no_show", "employer_no_show"]),
});
export type Attendance = z.input<typeof Attendance>;

/** A person met: known (id), or new; one whose name was emptied is taken out. */
const MetPerson = z.strictObject({ id: OptionalId, name: OptionalText(200), title: OptionalText(200) });

export const InterviewEdit = z.strictObject({
  interviewId: z.uuid(),
  round: Round,
  format: z.enum(FORMATS),
  place: OptionalText(300),
  interviewers: z.array(MetPerson).max(30, "At most 30 people.").default([]),
});
export type InterviewEdit = z.input<typeof InterviewEdit>;

export const Archiving = z.strictObject({ interviewId: z.uuid() });
export type Archiving = z.input<typeof Archiving>;
