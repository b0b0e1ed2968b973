/** Candidates: what the forms accept. */
import { z } from "zod";
import { EmailAddress, OptionalText, OptionalZone, PhoneNumber } from "@/lib/platform/fields";

export const NewCandidate = z.strictObject({
  name: z.string().trim().min(1, "What is the candidate's name?").max(200),
  email: EmailAddress,
  phone: PhoneNumber,
  zone: OptionalZone,
  preferredChannel: z.enum(["email", "phone"]).default("email"),
  preferredTime: OptionalText(100),
  wantsReasons: z.boolean().default(true),
});
export type NewCandidate = z.input<typeof NewCandidate>;
