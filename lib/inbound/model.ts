/** Mail that came back: what it is, how a person can settle it, and what the forms accept. */
import { z } from "zod";
import { DayField, RequiredEmail } from "@/lib/platform/fields";
import { AnswerWords } from "@/lib/requests/model";
import type { Classified } from "./classify";

export type MailKind = Classified["kind"];
export const SETTLED = ["by_itself", "answer", "promised", "evidence", "colleague", "read"] as const;
export type Settled = (typeof SETTLED)[number];

export const MAIL_KIND_WORDS: Record<MailKind, string> = {
  person: "Reply",
  auto_reply: "Automatic answer",
  bounce: "Came back",
  complaint: "Complaint",
  unknown: "Not sure what it is",
};
/** What became of it, as a person reads it beside the message. */
export const SETTLED_WORDS: Record<Settled, string> = {
  by_itself: "Dealt with automatically",
  answer: "Recorded as the employer’s answer",
  promised: "They named a day",
  evidence: "Proof that the candidate has heard",
  colleague: "A colleague is asked instead",
  read: "Read, nothing to record",
};

export const OneMail = z.strictObject({ mailId: z.uuid() });
export type OneMail = z.input<typeof OneMail>;

/** `seen`: the newest version of the answer that the page showed; 0 for none. */
export const MailAnswer = z.strictObject({
  mailId: z.uuid(),
  ...AnswerWords,
  seen: z.coerce.number().int().min(0).optional(),
});
export type MailAnswer = z.input<typeof MailAnswer>;

export const MailPromise = z.strictObject({ mailId: z.uuid(), by: DayField });
export type MailPromise = z.input<typeof MailPromise>;

export const MailColleague = z.strictObject({
  mailId: z.uuid(),
  contactName: z.string().trim().min(1, "What is their name?").max(200),
  contactEmail: RequiredEmail,
});
export type MailColleague = z.input<typeof MailColleague>;
