/** What the candidate's forms accept. */
import { z } from "zod";
import { DayField, OptionalText, RequiredEmail } from "@/lib/platform/fields";

/** A path inside the portal to go on to after signing in; anything else is dropped. */
const Next = z.preprocess(
  (value) => (typeof value === "string" && /^\/portal(\/[\w-]+)*$/.test(value) ? value : undefined),
  z.string().optional(),
);

export const AskForLink = z.strictObject({ email: RequiredEmail, next: Next });
export type AskForLink = z.input<typeof AskForLink>;

const Code = z
  .string()
  .transform((code) => code.replace(/[\s-]/g, ""))
  .pipe(z.string().regex(/^\d{6}$/, "The code has six digits."));

/** The code alone, in the browser that asked. */
export const UseCode = z.strictObject({ code: Code });
/** The link; another browser than the one that asked gives the code, too. */
export const UseLink = z.strictObject({ token: z.string().max(100), code: Code.optional() });

export const ReadRelay = z.strictObject({ relayId: z.uuid(), how: z.enum(["opened", "said"]) });
export type ReadRelay = z.input<typeof ReadRelay>;

export const AnswerRelay = z.strictObject({
  relayId: z.uuid(),
  reply: z
    .string()
    .overwrite((text) => text.replace(/\r\n?/g, "\n"))
    .trim()
    .min(1, "Write a line first.")
    .max(3_000, "At most 3,000 characters.")
    .refine((text) => !text.includes("\0"), "There is an unreadable character in it."),
});
export type AnswerRelay = z.input<typeof AnswerRelay>;

export const Preferences = z.strictObject({
  preferredChannel: z.enum(["email", "phone"]),
  preferredTime: OptionalText(100),
  wantsReasons: z.enum(["yes", "no"]),
  /** Left as it is where the form does not ask. */
  whenNoNews: z.enum(["yes", "no"]).optional(),
});
export type Preferences = z.input<typeof Preferences>;

export const OwnPromise = z.strictObject({
  interviewId: z.uuid(),
  what: z.string().trim().min(1, "What will you do?").max(300, "At most 300 characters."),
  dueOn: DayField,
});
export const TickOff = z.strictObject({
  interviewId: z.uuid(),
  promiseId: z.uuid(),
  status: z.enum(["kept", "open"]),
});

export const Nothing = z.strictObject({});

/** "again" takes it back. */
export const StopLetters = z.strictObject({
  token: z.string().max(100),
  choice: z.enum(["stop", "wrong_person", "again"]),
});
