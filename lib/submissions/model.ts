/** Submissions: what the forms that move one through the pipeline accept. */
import { z } from "zod";
import { OptionalDay, OptionalText } from "@/lib/platform/fields";

export const MoveSubmission = z.strictObject({
  submissionId: z.uuid(),
  to: z.string().max(40),
  reason: OptionalText(500),
  holdUntil: OptionalDay,
});
export type MoveSubmission = z.input<typeof MoveSubmission>;
