/** The numbers that drive an agency's clocks: settings with the defaults of product.md part 6, stored as JSON. */
import { z } from "zod";

const minutes = z
  .int()
  .min(0)
  .max(60 * 24 * 60);
const hours = z
  .int()
  .min(1)
  .max(24 * 60);
const days = z.int().min(1).max(365);

/**
 * "Business" minutes and days run inside the working window of the person who must act; everything else is clock time.
 * Every field has its default, so `{}` is a whole set; what is stored is only what an agency changed.
 */
export const Clocks = z
  .object({
    /** Clock minutes from the interview's end until the call-back is due, and until the consultant is alerted. */
    debriefDueMinutes: minutes.default(60),
    debriefAlertMinutes: minutes.default(180),
    /** Business minutes to wait for the call-back before the employer is asked without one. */
    debriefFirstTimeoutMinutes: minutes.default(240),
    /** Business days after the ask, each at the ask's local time: +1, +2, +3, then 3, 5 and 5 more. */
    chaseDays: z.array(days).max(12).default([1, 2, 3, 6, 11, 16]),
    /** Which chases, counted from 1, are telephone calls. */
    phoneChases: z.array(z.int().min(1).max(12)).default([3]),
    /** And which are letters on paper, for a person to print and post. */
    paperChases: z.array(z.int().min(1).max(12)).default([]),
    /** From the chase after this many on, somebody else is brought in. */
    escalateAfter: z.int().min(1).max(12).default(3),
    /** Business days after the ask until giving up is proposed, and how long the last chase is left to work at least. */
    lapseProposedDays: days.default(15),
    lapseQuietDays: days.default(3),
    /** Business minutes after a promised day until the promise counts as broken. */
    promiseGraceMinutes: minutes.default(120),
    /** Business minutes from the answer until the candidate has to be told. */
    relayDueMinutes: minutes.default(240),
    /** Clock hours since the last word until a holding update, then clock days from one to the next. */
    holdingAfterHours: hours.default(48),
    holdingEveryDays: days.default(7),
    /** Whether employers are asked and reminded by themselves; an agency that signs up begins with it on. */
    asksByItself: z.boolean().default(false),
    /** Whether a reminder that is due waits for the time of the week at which its reader mostly answers. */
    choosesTime: z.boolean().default(false),
    /** Whether holding updates happen by themselves at all; an agency that signs up begins with it on. */
    holdingByItself: z.boolean().default(false),
    /** Clock hours after the interview: until when a thank-you is suggested, and when the suggestion goes away. */
    thankYouUntilHours: hours.default(24),
    thankYouHiddenAfterHours: hours.default(48),
    /** Life of links. The employer's counts from the request's last letter. */
    signInLinkMinutes: minutes.min(1).default(10),
    passwordLinkMinutes: minutes.min(1).default(60),
    invitationLinkDays: days.default(7),
    replyLinkDays: days.default(90),
    /** Months after the later of outcome and last service; a year is the floor in Great Britain (reg. 29(2)). */
    retentionMonths: z.int().min(12).max(120).default(12),
  })
  .refine((clocks) => clocks.chaseDays.every((day, at, all) => at === 0 || day > (all[at - 1] ?? 0)), {
    path: ["chaseDays"],
    error: "Each chase has to come at least a business day after the one before.",
  })
  .refine((clocks) => !clocks.paperChases.some((number) => clocks.phoneChases.includes(number)), {
    path: ["paperChases"],
    error: "A chase is either a telephone call or a letter on paper.",
  })
  .refine((clocks) => clocks.debriefAlertMinutes >= clocks.debriefDueMinutes, {
    path: ["debriefAlertMinutes"],
    error: "The alert cannot come before the call-back is due.",
  })
  .refine((clocks) => clocks.thankYouHiddenAfterHours >= clocks.thankYouUntilHours, {
    path: ["thankYouHiddenAfterHours"],
    error: "The suggestion cannot go away before it ends.",
  });
export type Clocks = z.infer<typeof Clocks>;

/** What the product does by itself, each on or off in one press; all other clocks are numbers. */
export const SWITCHES = ["asksByItself", "choosesTime", "holdingByItself"] as const;
export type Switch = (typeof SWITCHES)[number];

/** Minutes from a call-back's due time until it counts as late. */
export function callBackGrace({ debriefAlertMinutes, debriefDueMinutes }: Clocks): number {
  return debriefAlertMinutes - debriefDueMinutes;
}

/** An agency's clocks from its stored JSON; null or `{}` gives the defaults. Throws a ZodError on a value out of bounds. */
export function clocksOf(json: unknown): Clocks {
  return Clocks.parse(json ?? {});
}
