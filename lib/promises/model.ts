/** Promises: who said they would do what, by which day. */
import { z } from "zod";
import { DayField } from "@/lib/platform/fields";

export const SIDES = ["employer", "consultant", "candidate"] as const;
export type Side = (typeof SIDES)[number];

export const NewPromise = z.strictObject({
  interviewId: z.uuid(),
  requestId: z.uuid().optional(),
  side: z.enum(SIDES),
  what: z.string().trim().min(1, "What was promised?").max(300),
  dueOn: DayField,
});
export type NewPromise = z.input<typeof NewPromise>;
