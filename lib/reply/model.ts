/** What an employer's contact may send through a link. Every form holds `token`, the secret of the link. */
import { z } from "zod";
import { DayField, OptionalText, PhoneNumber, RequiredEmail } from "@/lib/platform/fields";
import { AnswerWords } from "@/lib/requests/model";

/** The ways not to answer now, as the letter's links name them. */
export const CHOICES = ["later", "call", "colleague", "none"] as const;
export type Choice = (typeof CHOICES)[number];

export function isChoice(value: string | undefined): value is Choice {
  return CHOICES.some((choice) => choice === value);
}

const token = z.string().min(20).max(100);

/** product.md 4.2. `seen`: the newest version that stood on the page, 0 for none. */
export const ReplyAnswer = z.strictObject({
  token,
  ...AnswerWords,
  seen: z.coerce.number().int().min(0),
});
export const ReplyPromise = z.strictObject({ token, by: DayField });
export const ReplyCall = z.strictObject({
  token,
  when: z.string().trim().min(1, "When suits you?").max(150, "At most 150 characters."),
  phone: PhoneNumber,
});
export const ReplyColleague = z.strictObject({
  token,
  name: z.string().trim().min(1, "Who could tell us?").max(200),
  email: RequiredEmail,
});
export const ReplyDecline = z.strictObject({ token, why: OptionalText(500) });
export const ReplyStop = z.strictObject({
  token,
  what: z.enum(["wrong_person", "stop"], "Which of the two?"),
});
export const ReplyFresh = z.strictObject({ token });

export type AnswerInput = Omit<z.output<typeof ReplyAnswer>, "token">;
