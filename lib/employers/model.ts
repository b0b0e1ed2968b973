/** Employers and their contacts: what the forms accept. */
import { z } from "zod";
import { EmailAddress, OptionalText, OptionalZone, PhoneNumber } from "@/lib/platform/fields";

export const CHANNELS = ["email", "phone"] as const;

export const NewEmployer = z.strictObject({
  name: z.string().trim().min(1, "What is the employer called?").max(200),
  zone: OptionalZone,
  country: OptionalText(2),
  region: OptionalText(10),
  phone: PhoneNumber,
  website: OptionalText(300),
  notes: OptionalText(5000),
});
export type NewEmployer = z.input<typeof NewEmployer>;

export const NewContact = z.strictObject({
  employerId: z.uuid(),
  name: z.string().trim().min(1, "Who is it?").max(200),
  title: OptionalText(200),
  email: EmailAddress,
  phone: PhoneNumber,
  zone: OptionalZone,
  preferredChannel: z.enum(CHANNELS).default("email"),
});
export type NewContact = z.input<typeof NewContact>;
