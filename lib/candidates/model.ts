/** Candidates: what the forms accept. */
import { z } from "zod";
import {
  EmailAddress,
  OptionalId,
  OptionalText,
  OptionalZone,
  PhoneNumber,
  Tick,
} from "@/lib/platform/fields";

export const NewCandidate = z.strictObject({
  name: z.string().trim().min(1, "What is the candidate's name?").max(200),
  email: EmailAddress,
  phone: PhoneNumber,
  zone: OptionalZone,
  preferredChannel: z.enum(["email", "phone"]).default("email"),
  preferredTime: OptionalText(100),
  wantsReasons: z.boolean().default(true),
  /** Left out: whoever adds the candidate. */
  ownerId: OptionalId,
});
export type NewCandidate = z.input<typeof NewCandidate>;

/** The form for a new one; `anyway` after a look at those that are much alike. */
export const CandidateForm = z.strictObject({
  ...NewCandidate.shape,
  wantsReasons: Tick,
  anyway: Tick.default(false),
});
export type CandidateForm = z.input<typeof CandidateForm>;

/** `version` is the `updatedAt` the form was filled from, so that nobody overwrites a colleague unknowingly. */
export const CandidateEdit = z.strictObject({
  ...CandidateForm.shape,
  id: z.uuid(),
  version: z.iso.datetime(),
  /** Asked us to stop writing. */
  stopped: Tick.default(false),
});
export type CandidateEdit = z.input<typeof CandidateEdit>;
