/** Employers and their contacts: what the forms accept. */
import { z } from "zod";
import { CadenceFields, readCadence } from "@/lib/agencies/cadence";
import {
  EmailAddress,
  OptionalDay,
  OptionalText,
  OptionalZone,
  PhoneNumber,
  Tick,
} from "@/lib/platform/fields";

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

const { country: _country, region: _region, ...shared } = NewEmployer.shape;
/** The form for a new one; `place` is country and region in one choice ("GB-SCT"). */
export const EmployerForm = z.strictObject({
  ...shared,
  place: OptionalText(14),
  anyway: Tick.default(false),
});
export type EmployerForm = z.input<typeof EmployerForm>;

/** `version` is the `updatedAt` the form was filled from. */
export const EmployerEdit = z.strictObject({
  ...EmployerForm.shape,
  id: z.uuid(),
  version: z.iso.datetime(),
});
export type EmployerEdit = z.input<typeof EmployerEdit>;

/** A rhythm of reminders for this employer, or the agency's again. */
export const EmployerPace = z
  .strictObject({ employerId: z.uuid(), ...CadenceFields })
  .transform(({ employerId, ...typed }, context) => ({ employerId, cadence: readCadence(typed, context) }));
/** As the command takes it. */
export type EmployerPace = z.output<typeof EmployerPace>;

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

export const ContactForm = z.strictObject({ ...NewContact.shape, anyway: Tick.default(false) });
export type ContactForm = z.input<typeof ContactForm>;

/** Which of the two ways not to write to somebody, why, and whether they still work there. */
export const ContactEdit = z.strictObject({
  ...ContactForm.shape,
  id: z.uuid(),
  version: z.iso.datetime(),
  doNotContact: Tick.default(false),
  doNotContactUntil: OptionalDay,
  doNotContactWhy: OptionalText(300),
  left: Tick.default(false),
});
export type ContactEdit = z.input<typeof ContactEdit>;
