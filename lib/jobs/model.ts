/** Jobs: what the forms accept. */
import { z } from "zod";
import { OptionalId, OptionalText, Tick } from "@/lib/platform/fields";

export const JOB_STATUSES = ["open", "on_hold", "filled", "closed"] as const;
export type JobStatus = (typeof JOB_STATUSES)[number];
export const JOB_STATUS_WORDS: Record<JobStatus, string> = {
  open: "Open",
  on_hold: "On hold",
  filled: "Filled",
  closed: "Closed",
};

export const NewJob = z.strictObject({
  employerId: z.uuid(),
  contactId: OptionalId,
  title: z.string().trim().min(1, "What is the job called?").max(200),
  place: OptionalText(200),
  status: z.enum(JOB_STATUSES).default("open"),
  /** Left out: whoever adds the job. */
  ownerId: OptionalId,
});
export type NewJob = z.input<typeof NewJob>;

/** The form: the employer is picked (id) or made in place (name). */
export const JobForm = z.strictObject({
  ...NewJob.shape,
  employerId: OptionalId,
  employerName: OptionalText(200),
  anyway: Tick.default(false),
});
export type JobForm = z.input<typeof JobForm>;

/** `version` is the `updatedAt` the form was filled from. */
export const JobEdit = z.strictObject({ ...JobForm.shape, id: z.uuid(), version: z.iso.datetime() });
export type JobEdit = z.input<typeof JobEdit>;
