/** Promises: who said they would do what, by which day. */
import { z } from "zod";
import { DayField, OptionalTime } from "@/lib/platform/fields";

export const SIDES = ["employer", "consultant", "candidate"] as const;
export type Side = (typeof SIDES)[number];

export const NewPromise = z
  .strictObject({
    interviewId: z.uuid(),
    requestId: z.uuid().optional(),
    side: z.enum(SIDES),
    what: z.string().trim().min(1, "What was promised?").max(300),
    dueOn: DayField,
    /** By the clock of the consultant who promises. */
    time: OptionalTime,
  })
  .refine(({ side, time }) => time === undefined || side === "consultant", {
    path: ["time"],
    message: "Only a promise of ours has a time.",
  });
export type NewPromise = z.input<typeof NewPromise>;
