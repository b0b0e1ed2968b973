/** Jobs: what the forms accept. */
import { z } from "zod";
import { OptionalId, OptionalText } from "@/lib/platform/fields";

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
});
export type NewJob = z.input<typeof NewJob>;
