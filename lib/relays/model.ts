/** Telling the candidate: what the forms accept, and the words for kinds, permissions and states. */
import { z } from "zod";
import { DayField, EmailAddress, OptionalId, OptionalText } from "@/lib/platform/fields";
import { RELAY_KINDS, type RelayKind } from "./lifecycle";

export const MAX_TEXT = 6_000;

const noNul = (text: string) => !text.includes("\0");
/** Words for the candidate: never empty, never with a gap left in. */
const RelayText = z
  .string()
  .overwrite(withPlainBreaks)
  .trim()
  .min(1, "Write what you want to tell the candidate.")
  .max(MAX_TEXT, `At most ${MAX_TEXT} characters.`)
  .refine(noNul, "There is an unreadable character in it.")
  .refine((text) => gapsIn(text).length === 0, { error: (issue) => gapMessage(issue.input) });

/**
 * The latest relay that the writer had before them, empty for none. Another one since means that somebody was quicker:
 * two consultants never tell the same thing twice.
 */
const after = OptionalId;

const words = {
  interviewId: z.uuid(),
  kind: z.enum(RELAY_KINDS),
  /** The version of the answer that was read; a newer one has to be read first. */
  answerId: OptionalId,
  text: RelayText,
  /** "You will hear again by": asked of a holding update. */
  nextWordBy: z.preprocess((value) => (value === "" ? undefined : value), DayField.optional()),
  after,
};

const needsDay = (form: { kind: RelayKind; nextWordBy?: string | undefined }) =>
  form.kind !== "holding" || form.nextWordBy !== undefined;
const dayMissing = { path: ["nextWordBy"], message: "By when will they hear from you again?" };

/** Sending by e-mail and portal. `approvalReason`: why flagged words stay, where no colleague is there to ask. */
export const SendRelay = z
  .strictObject({ ...words, approvalReason: OptionalText(500) })
  .refine(needsDay, dayMissing);
export type SendRelay = z.input<typeof SendRelay>;

/** The page's one form: sent by e-mail and portal, or told on the telephone with these words. */
export const TellCandidate = z
  .strictObject({ how: z.enum(["send", "talked"]), ...words, approvalReason: OptionalText(500) })
  .refine(needsDay, dayMissing);

export const CALL_OUTCOMES = ["talked", "voicemail", "missed"] as const;
export type CallOutcome = (typeof CALL_OUTCOMES)[number];

/** A call that came to nothing. */
export const MissedCall = z.strictObject({
  interviewId: z.uuid(),
  outcome: z.enum(["voicemail", "missed"], { error: "What came of the call?" }),
});

/** A call to the candidate. Talked: `text` is what was said. Voicemail and missed are attempts, never evidence. */
export const SpokenRelay = z.discriminatedUnion(
  "outcome",
  [z.strictObject({ ...words, outcome: z.literal("talked") }).refine(needsDay, dayMissing), MissedCall],
  { error: "What came of the call?" },
);
export type SpokenRelay = z.input<typeof SpokenRelay>;

/** A colleague's decision about flagged words. Sending them back says why. */
export const Approval = z
  .strictObject({
    relayId: z.uuid(),
    decision: z.enum(["send", "approve", "return"]),
    reason: OptionalText(500),
  })
  .refine((form) => form.decision !== "return" || form.reason !== undefined, {
    path: ["reason"],
    message: "Say what should change, so that your colleague can.",
  });
export type Approval = z.input<typeof Approval>;

export const RelayAct = z.strictObject({ relayId: z.uuid() });
export type RelayAct = z.input<typeof RelayAct>;

/** The candidate wrote back to the letter itself, into the consultant's own mailbox. */
export const MailReply = z.strictObject({ relayId: z.uuid(), reply: OptionalText(MAX_TEXT) });
export type MailReply = z.input<typeof MailReply>;

const Why = z.string().trim().min(3, "Please say why.").max(500);
export const Withholding = z.strictObject({ interviewId: z.uuid(), reason: Why, after });
export type Withholding = z.input<typeof Withholding>;

export const Unreachable = z.strictObject({ interviewId: z.uuid() });
export type Unreachable = z.input<typeof Unreachable>;

export const CandidateAddress = z.strictObject({
  interviewId: z.uuid(),
  email: EmailAddress.refine((email) => email !== undefined, "Please give an address."),
});
export type CandidateAddress = z.input<typeof CandidateAddress>;

/** Under which name a consultant's half-written words for a candidate are kept. */
export function draftName(interviewId: string): string {
  return `relay:${interviewId}`;
}

export const KIND_WORDS: Record<RelayKind, string> = {
  feedback: "Feedback",
  no_answer: "No answer could be had",
  holding: "Holding update",
  cancelled: "It did not take place",
};

/** Browsers send a line's end as CR LF; in the words that a candidate reads, and in what is compared, it is LF. */
export function withPlainBreaks(text: string): string {
  return text.replace(/\r\n?/g, "\n");
}

/** A place that a scaffold leaves for a person to fill; nothing is sent while one stands in the text. */
export function gap(what: string): string {
  return `[${what} …]`;
}

/** The gaps still standing in a text, as they read: "[in your words: what they liked …]". */
export function gapsIn(text: string): string[] {
  return text.match(/\[[^\][\n]*…\]/g) ?? [];
}

function gapMessage(text: unknown): string {
  const [first = ""] = gapsIn(String(text));
  return `There is still a gap to fill: ${first}`;
}
