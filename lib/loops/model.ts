/** What the forms about a loop accept. */
import { z } from "zod";
import { SKIP_UNTIL, SKIPPABLE } from "./wrap-up";

/** Holding updates off, or on again: for this interview's loop, or for its candidate everywhere. */
export const HoldingSwitch = z.strictObject({
  interviewId: z.uuid(),
  of: z.enum(["loop", "candidate"]),
  turn: z.enum(["off", "on"]),
});
export type HoldingSwitch = z.input<typeof HoldingSwitch>;

/** Asking and reminding by itself, off or on again for this interview's loop. */
export const AskingSwitch = z.strictObject({ interviewId: z.uuid(), turn: z.enum(["off", "on"]) });
export type AskingSwitch = z.input<typeof AskingSwitch>;

export const SKIP_WHYS = ["not_reached", "waits_for_others", "no_time"] as const;
export type SkipWhy = (typeof SKIP_WHYS)[number];

/** Put off in the wrap-up. */
export const SkipForm = z.strictObject({
  interviewId: z.uuid(),
  part: z.enum(SKIPPABLE),
  why: z.enum(SKIP_WHYS, "Why not now?"),
  until: z.enum(SKIP_UNTIL, "Until when?"),
});
export type SkipForm = z.input<typeof SkipForm>;

export const TakenUp = z.strictObject({ interviewId: z.uuid(), part: z.enum(SKIPPABLE) });
export type TakenUp = z.input<typeof TakenUp>;
