/** What the forms about a loop accept. */
import { z } from "zod";

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
