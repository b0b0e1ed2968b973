/** What a candidate says by themselves in the portal, before and after the call-back: the forms' schemas. Pure, and fit for the browser. */
import { z } from "zod";
import { OptionalDay, OptionalText, Tick } from "@/lib/platform/fields";
import { INTERESTS, NOTE_KINDS, OWN_KINDS } from "./kinds";

const Line = z.strictObject({
  kind: z.enum(OWN_KINDS),
  text: z.string().trim().max(2000, "At most 2000 characters.").default(""),
  detail: OptionalText(200),
  /** May be passed on to the employer. */
  shareable: Tick.default(false),
});

const fields = {
  interviewId: z.uuid(),
  attended: z.enum(["attended", "candidate_no_show", "employer_no_show"], "Did it take place?").optional(),
  rating: z.preprocess(
    (value) => (value === "" ? undefined : value),
    z.coerce.number().int().min(1).max(10).optional(),
  ),
  interest: z.enum(INTERESTS).optional(),
  nextStep: OptionalText(500),
  employerDecidesBy: OptionalDay,
  decidesByUnknown: Tick.default(false),
  notBefore: OptionalDay,
  /** With whom, and how, they said to follow up. */
  followUpWith: OptionalText(120),
  followUpBy: z.enum(["email", "phone", "either"]).optional(),
  concern: OptionalText(2000),
  lines: z.array(Line).max(60).default([]),
};

/** Half typed: anything may be missing. */
export const AccountDraft = z.strictObject(fields);
export type AccountDraft = z.output<typeof AccountDraft>;

/** What it takes to send it: how it went, and whether the job is wanted; nothing more where it did not take place. */
export const Account = AccountDraft.superRefine(complete);

/** The form's own two buttons: a browser without scripts keeps it by the same press. */
export const AccountForm = AccountDraft.extend({ later: Tick.default(false) }).superRefine((form, issues) => {
  if (!form.later) complete(form, issues);
});

export type Account = z.input<typeof Account>;

function complete(form: AccountDraft, issues: z.RefinementCtx): void {
  const missing = (path: string, message: string) =>
    issues.addIssue({ code: "custom", path: [path], message });
  if (!form.attended) missing("attended", "Did it take place?");
  if (form.attended !== "attended") return;
  if (form.rating === undefined) missing("rating", "How did it go, from 1 to 10?");
  if (!form.interest) missing("interest", "Do you want the job? Unsure is an answer, too.");
}

/** What is kept: the form without the interview's id and without empty lines. */
export type Told = Omit<AccountDraft, "interviewId">;

export function toldOf({ interviewId: _id, ...form }: AccountDraft): Told {
  return { ...form, lines: form.lines.filter(({ text }) => text !== "") };
}

/** From the database; an older shape loses what it does not know. */
export function readTold(json: unknown): Told | null {
  const known = z.object(fields).omit({ interviewId: true }).safeParse(json);
  return known.success ? known.data : null;
}

/** The same as the call-back's form has it: whom to follow up with becomes somebody they met. */
export function forCallBack(told: Told) {
  const { followUpWith, followUpBy, lines, ...same } = told;
  const person = followUpWith && {
    kind: "met" as const,
    text: followUpWith,
    detail:
      followUpBy && followUpBy !== "either"
        ? `to follow up with, by ${FOLLOW_UP[followUpBy]}`
        : "to follow up with",
    shareable: false,
  };
  return {
    attended: told.attended ?? "attended",
    rating: same.rating ?? null,
    interest: same.interest ?? null,
    nextStep: same.nextStep ?? null,
    employerDecidesBy: same.employerDecidesBy ?? null,
    decidesByUnknown: same.decidesByUnknown,
    notBefore: same.notBefore ?? null,
    concern: same.concern ?? null,
    lines: [...(person ? [person] : []), ...lines].map((line) => ({ ...line, detail: line.detail ?? null })),
  };
}

const FOLLOW_UP = { email: "e-mail", phone: "telephone" } as const;

export const WishForCall = z.strictObject({ interviewId: z.uuid(), when: OptionalText(100) });
export type WishForCall = z.input<typeof WishForCall>;

const Note = z.strictObject({
  kind: z.enum(NOTE_KINDS),
  text: z.string().trim().max(2000, "At most 2000 characters.").default(""),
  shared: Tick.default(false),
});
export const Notes = z.strictObject({ interviewId: z.uuid(), notes: z.array(Note).max(NOTE_KINDS.length) });
export type Notes = z.input<typeof Notes>;
export type OwnNote = z.output<typeof Note>;

export function readNotes(json: unknown): OwnNote[] {
  const known = z.array(Note).safeParse(json);
  return known.success ? known.data : [];
}

/** Staying unsure is fine until there is an offer (source S13). */
export const Decision = z.strictObject({
  interviewId: z.uuid(),
  decision: z.enum(INTERESTS, "What have you decided?"),
  why: OptionalText(1000),
  questions: OptionalText(2000),
});
export type Decision = z.input<typeof Decision>;

export const AskForNews = z.strictObject({ interviewId: z.uuid() });
