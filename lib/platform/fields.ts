/**
 * Fields that many forms share: addresses, numbers, days, zones; an empty box counts as nothing given. What is too long
 * is looked at no further (`abort`): a pattern on a megabyte would keep everybody waiting.
 */
import { z } from "zod";
import { isZone } from "./zones";

const emptyAsMissing = (value: unknown) =>
  typeof value === "string" && value.trim() === "" ? undefined : value;

/** Text that may be left out; trimmed; never holds NUL. */
export function OptionalText(max: number) {
  return z.preprocess(
    emptyAsMissing,
    z
      .string()
      .trim()
      .max(max, { error: `At most ${max} characters.`, abort: true })
      .refine(noNul, "There is an unreadable character in it.")
      .optional(),
  );
}

/** One mailbox, lower-cased. */
export const EmailAddress = z.preprocess(
  emptyAsMissing,
  z
    .string()
    .trim()
    .toLowerCase()
    .max(254, { abort: true })
    .email("That does not look like an e-mail address.")
    .optional(),
);

export const RequiredEmail = z
  .string()
  .trim()
  .toLowerCase()
  .max(254, { abort: true })
  .email("That does not look like an e-mail address.");

/** As people write numbers: digits, blanks, + - ( ) . / and an extension. */
export const PhoneNumber = z.preprocess(
  emptyAsMissing,
  z
    .string()
    .trim()
    .max(40, { abort: true })
    .regex(/^[+(]?\d[\d\s().\-/]{3,}((x|ext\.?)\s*\d+)?$/i, "That does not look like a telephone number.")
    .optional(),
);

/** A calendar day, "YYYY-MM-DD", that exists. */
export const DayField = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, "Please give a date.")
  .refine(
    (day) =>
      !Number.isNaN(Date.parse(`${day}T00:00:00Z`)) &&
      new Date(`${day}T00:00:00Z`).toISOString().startsWith(day),
    {
      message: "That day does not exist.",
    },
  );
export const OptionalDay = z.preprocess(emptyAsMissing, DayField.optional());

/** A wall-clock time, "HH:MM". */
export const TimeField = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "Please give a time such as 14:30.");
export const OptionalTime = z.preprocess(emptyAsMissing, TimeField.optional());

export const ZoneName = z.string().refine(isZone, "We do not know that time zone.");
export const OptionalZone = z.preprocess(emptyAsMissing, ZoneName.optional());
export const OptionalId = z.preprocess(emptyAsMissing, z.uuid().optional());
/** A tick box: present means yes. */
export const Tick = z.preprocess(
  (value) => value === "on" || value === "true" || value === true,
  z.boolean(),
);

function noNul(value: string): boolean {
  return !value.includes("\0");
}
