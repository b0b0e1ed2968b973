/** What a candidate wants passed on to the employer (sources S10, S12, S13): the forms of both sides. Fit for the browser. */
import { z } from "zod";
import { OptionalText } from "@/lib/platform/fields";
import { Body, Departs, Subject } from "@/lib/requests/model";

export const PASS_ON_KINDS = ["thank_you", "extra", "withdrawal"] as const;
export type PassOnKind = (typeof PASS_ON_KINDS)[number];
export type PassOnStatus = "waiting" | "sent" | "told" | "kept" | "taken_back";

const Words = z
  .string()
  .overwrite((text) => text.replace(/\r\n?/g, "\n"))
  .trim()
  .min(1, "Write a line first.")
  .max(3_000, "At most 3,000 characters.")
  .refine((text) => !text.includes("\0"), "There is an unreadable character in it.");

/** http or https, and nothing that a letter could not carry. */
const Link = OptionalText(500).refine((link) => {
  if (link === undefined) return true;
  const url = URL.canParse(link) ? new URL(link) : null;
  return url !== null && /^https?:$/.test(url.protocol) && !url.username && !url.password;
}, "That does not look like a link. It begins with https://.");

/** From the candidate; a withdrawal comes with the decision. */
export const Offer = z.strictObject({
  interviewId: z.uuid(),
  kind: z.enum(["thank_you", "extra"]),
  text: Words,
  link: Link,
});
export type Offer = z.input<typeof Offer>;

export const TakeBack = z.strictObject({ interviewId: z.uuid(), passOnId: z.uuid() });
export type TakeBack = z.input<typeof TakeBack>;

/** From the consultant: the letter as it leaves. */
export const SendOn = z.strictObject({
  interviewId: z.uuid(),
  passOnId: z.uuid(),
  subject: Subject,
  body: Body,
  departs: Departs,
});
export type SendOn = z.input<typeof SendOn>;

/** Told in person, or kept back: why is for the agency alone. */
export const SettleOn = z
  .strictObject({
    interviewId: z.uuid(),
    passOnId: z.uuid(),
    how: z.enum(["told", "kept"]),
    why: OptionalText(500),
  })
  .refine(({ how, why }) => how === "told" || why !== undefined, {
    path: ["why"],
    message: "Why is it not passed on?",
  });
export type SettleOn = z.input<typeof SettleOn>;
