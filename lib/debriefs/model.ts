/** The call-back: what is asked on the telephone (product.md 4.1), as one schema for form, action and test. */
import { z } from "zod";
import { OptionalDay, OptionalText, Tick } from "@/lib/platform/fields";
import { INTERESTS, LINE_KINDS, type LineKind } from "./kinds";

export const ATTENDED = ["attended", "candidate_no_show", "employer_no_show"] as const;
export const LINE_WORDS: Record<LineKind, { title: string; prompt: string; detail?: string }> = {
  met: { title: "People met", prompt: "Name, as spelt", detail: "Role" },
  question: {
    title: "Questions they asked",
    prompt: "The question, and the answer given",
    detail: "How it went",
  },
  asked: { title: "Questions the candidate asked", prompt: "What was asked, what they said" },
  their_interest: { title: "How keen they seemed", prompt: "What makes the candidate think so" },
  drawback: { title: "Drawbacks they may see", prompt: "What may count against" },
  money: { title: "Salary, start, notice", prompt: "What was mentioned" },
  papers: { title: "Forms and references", prompt: "What they asked for" },
  setting: { title: "How it was", prompt: "Length, format, tests, dress, finding the place" },
  other_process: { title: "Other processes", prompt: "With whom, and at which stage" },
  decision: { title: "Deciding", prompt: "Counter-offer, who else has a say" },
  forgot: { title: "Forgotten in the room", prompt: "What the candidate would still like to say" },
  note: { title: "Anything else", prompt: "Nothing is too small" },
};

export const DebriefLine = z.strictObject({
  kind: z.enum(LINE_KINDS),
  text: z.string().trim().max(2000, "At most 2000 characters."),
  detail: OptionalText(200),
  shareable: Tick.default(false),
});

export const PromisedLine = z.strictObject({
  side: z.enum(["candidate", "consultant"]).default("candidate"),
  what: OptionalText(300),
  dueOn: OptionalDay,
});

const Rating = z.coerce.number("How did it go, from 1 to 10?").int().min(1).max(10);

export const CallBack = z
  .strictObject({
    interviewId: z.uuid(),
    /** The version that the form was opened on, 0 for none: a colleague's change since is noticed. */
    seen: z.coerce.number().int().min(0).optional(),
    attended: z.enum(ATTENDED, "Did both sides come?"),
    rating: Rating.optional(),
    interest: z.enum(INTERESTS).optional(),
    nextStep: OptionalText(500),
    employerDecidesBy: OptionalDay,
    decidesByUnknown: Tick.default(false),
    notBefore: OptionalDay,
    concern: OptionalText(2000),
    preferredChannel: z.enum(["email", "phone"]).optional(),
    preferredTime: OptionalText(100),
    lines: z.array(DebriefLine).max(100).default([]),
    promises: z.array(PromisedLine).max(20).default([]),
  })
  .superRefine((form, issues) => {
    if (form.attended !== "attended") return;
    const missing = (path: string | (string | number)[], message: string) =>
      issues.addIssue({ code: "custom", path: [path].flat(), message });
    if (form.rating === undefined) missing("rating", "How did it go, from 1 to 10?");
    if (!form.interest) missing("interest", "Does the candidate want the job?");
    if (!form.employerDecidesBy && !form.decidesByUnknown) {
      missing("employerDecidesBy", "When does the employer decide? Tick “no date given” if none was named.");
    }
    form.promises.forEach((promise, index) => {
      if (promise.what && !promise.dueOn) missing(["promises", index, "dueOn"], "By which day?");
    });
  });
export type CallBack = z.input<typeof CallBack>;
export type CallBackForm = z.output<typeof CallBack>;

/** Why there will be no call-back: one of a few words, for the timeline holds none that a person wrote. */
export const SKIP_WHYS = ["not_reached", "unwilling", "not_needed"] as const;
export const SKIP_WORDS: Record<(typeof SKIP_WHYS)[number], string> = {
  not_reached: "The candidate could not be reached",
  unwilling: "The candidate would rather not",
  not_needed: "None is needed",
};
export const Skip = z.strictObject({ interviewId: z.uuid(), why: z.enum(SKIP_WHYS, "Why?").optional() });
export type Skip = z.input<typeof Skip>;
