/** Asking the employer: what the forms accept. Every input names the interview; `requestId` picks one of several. */
import { z } from "zod";
import { CadenceFields, readCadence } from "@/lib/agencies/cadence";
import {
  DayField,
  EmailAddress,
  OptionalDay,
  OptionalId,
  OptionalText,
  OptionalTime,
  PhoneNumber,
  RequiredEmail,
  Tick,
} from "@/lib/platform/fields";

export const VERDICTS = ["progress", "undecided", "no"] as const;
export type Verdict = (typeof VERDICTS)[number];
export const SHARES = ["as_is", "reword", "not"] as const;
export type Share = (typeof SHARES)[number];
export const SOURCES = ["form", "phone", "email"] as const;
export type Source = (typeof SOURCES)[number];
export const CALL_OUTCOMES = ["talked", "voicemail", "missed", "wrong_number"] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** On a letter that a person took back: its words are offered again. */
export const TAKEN_BACK = "It was taken back.";

/** Which request: the interview's lead one unless another is named. */
export const Which = { interviewId: z.uuid(), requestId: OptionalId };
export const Request = z.strictObject(Which);
export type Request = z.input<typeof Request>;

/** A gap of a template that nothing has filled. */
const isFilled = (text: string) => !/\{\{|\}\}/.test(text);
const UNFILLED = "There is a gap in it that is not filled, between {{ and }}.";

/** A mail's subject: one line. */
export const Subject = z
  .string()
  .transform((text) => text.replace(/\s+/g, " ").trim())
  .pipe(z.string().min(1, "The letter needs a subject.").max(200, "At most 200 characters."))
  .refine(isFilled, UNFILLED);
export const Body = z
  .string()
  .trim()
  .min(1, "The letter is empty.")
  .max(6000, "At most 6000 characters.")
  .refine(isFilled, UNFILLED);
/** "now" was on the button that was pressed, or "then" with the time and the reason beside it. */
export const Departs = z.enum(["now", "then"]).default("now");
/** How many attempts the form had seen: a second press, or a colleague's, is noticed by it. */
const Seen = z.coerce.number().int().min(0).optional();

export const Ask = z.strictObject({
  ...Which,
  subject: Subject,
  body: Body,
  departs: Departs,
  /** Why the employer is asked before the call-back is in; a manager's decision. */
  earlyReason: OptionalText(500),
});
export type Ask = z.input<typeof Ask>;

export const Chase = Ask.omit({ earlyReason: true }).extend({
  seen: Seen,
  /** Speaks of this request only, whatever else waits for the same person. */
  alone: Tick.default(false),
});
export type Chase = z.input<typeof Chase>;

export const Paper = z.strictObject({ ...Which, seen: z.coerce.number().int().min(0) });
export type Paper = z.output<typeof Paper>;

/** A day ahead; the command holds it against the calendar of the person it is about. */
export const Hold = z.strictObject({ ...Which, until: DayField, why: OptionalText(500) });
export type Hold = z.input<typeof Hold>;
export const Promised = z.strictObject({ ...Which, by: DayField, note: OptionalText(500) });
export type Promised = z.input<typeof Promised>;

/** Whom we ask: somebody we know, or a person made in place. */
export const Respondent = {
  contactId: OptionalId,
  contactName: OptionalText(200),
  contactTitle: OptionalText(200),
  contactEmail: EmailAddress,
  contactPhone: PhoneNumber,
};
export const READDRESS_WHYS = ["colleague", "left", "wrong_person"] as const;
export const Readdress = z
  .strictObject({ ...Which, ...Respondent, why: z.enum(READDRESS_WHYS).default("colleague") })
  .superRefine((form, issues) => {
    if (!form.contactId && !form.contactName)
      issues.addIssue({ code: "custom", path: ["contactName"], message: "Whom do we ask?" });
  });
export type Readdress = z.input<typeof Readdress>;

/** The respondent's address or number put right where the letter is written. */
export const Reach = z.strictObject({ ...Which, contactEmail: EmailAddress, contactPhone: PhoneNumber });
export type Reach = z.input<typeof Reach>;

const Words = OptionalText(5000);
/** What the respondent said (product.md 4.2). The verdict alone is an answer. */
export const AnswerWords = {
  verdict: z.enum(VERDICTS, "Progress, undecided or no?"),
  strengths: Words,
  concerns: Words,
  wouldHaveBeenYes: Words,
  nextStep: OptionalText(1000),
  nextStepDay: OptionalDay,
  share: z.enum(SHARES).default("reword"),
  /** Who said it, where it was somebody else than the person we asked. */
  givenByName: OptionalText(200),
};
export const AnswerForm = z.strictObject(AnswerWords);
export type AnswerForm = z.output<typeof AnswerForm>;

export const RecordedAnswer = z.strictObject({
  ...Which,
  ...AnswerWords,
  source: z.enum(["phone", "email"]).default("phone"),
  /** The newest version that the form had seen: 0 for none. */
  seen: Seen,
});
export type RecordedAnswer = z.input<typeof RecordedAnswer>;

/** What came of a call, beyond its outcome. */
export const CAME = ["nothing", "promised", "again", "no_feedback"] as const;
export const Call = z
  .strictObject({
    ...Which,
    outcome: z.enum(CALL_OUTCOMES, "How did the call go?"),
    note: OptionalText(2000),
    came: z.enum(CAME).default("nothing"),
    promisedBy: OptionalDay,
    againOn: OptionalDay,
    againAt: OptionalTime,
    /** After a wrong number: the right one, if it came to light. */
    rightPhone: PhoneNumber,
    seen: Seen,
  })
  .superRefine((form, issues) => {
    if (form.came === "promised" && !form.promisedBy)
      issues.addIssue({ code: "custom", path: ["promisedBy"], message: "By which day?" });
    if (form.came === "again" && !form.againOn)
      issues.addIssue({ code: "custom", path: ["againOn"], message: "On which day?" });
    if (form.came !== "nothing" && form.came !== "again" && form.outcome !== "talked")
      issues.addIssue({ code: "custom", path: ["came"], message: "That takes a talk." });
  });
export type Call = z.input<typeof Call>;

export const Decline = z.strictObject({ ...Which, why: OptionalText(500) });
export type Decline = z.input<typeof Decline>;
export const Lapse = z.strictObject({
  ...Which,
  why: OptionalText(500),
  sure: z.literal("on", "Tick the box if you are sure."),
});
export type Lapse = z.input<typeof Lapse>;
export const UNREACHABLE_WHYS = ["bounced", "left", "no_contact", "wrong_person", "stopped"] as const;
export const Unreachable = z.strictObject({ ...Which, why: z.enum(UNREACHABLE_WHYS) });
export type Unreachable = z.input<typeof Unreachable>;

/** A rhythm of reminders for this request alone, or the usual one again. */
export const Pace = z
  .strictObject({ ...Which, ...CadenceFields })
  .transform(({ interviewId, requestId, ...typed }, context) => ({
    interviewId,
    requestId,
    cadence: readCadence(typed, context),
  }));
/** As the command takes it. */
export type Pace = z.output<typeof Pace>;

export const LetterAgain = z.strictObject({ interviewId: z.uuid(), letterId: z.uuid() });
export type LetterAgain = z.input<typeof LetterAgain>;

export const AskDraft = z.strictObject({
  interviewId: z.uuid(),
  subject: z.string().max(400),
  body: z.string().max(12_000),
});

export const Colleague = z.strictObject({
  name: z.string().trim().min(1, "What is their name?").max(200),
  email: RequiredEmail,
});
