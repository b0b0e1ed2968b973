/** Submissions, and what is done to any record: what the forms accept. */
import { z } from "zod";
import { OptionalDay, OptionalId, OptionalText } from "@/lib/platform/fields";
import { STATUS_ORDER } from "./lifecycle";
import { RECORD_KINDS } from "./records";

export const MoveSubmission = z.strictObject({
  submissionId: z.uuid(),
  to: z.string().max(40),
  reason: OptionalText(500),
  holdUntil: OptionalDay,
});
export type MoveSubmission = z.input<typeof MoveSubmission>;

/** `tellerId` and `tellBy` are asked for when the move ends a submission whose candidate has not heard back. */
export const MoveAndTell = z.strictObject({
  ...MoveSubmission.shape,
  tellerId: OptionalId,
  tellBy: OptionalDay,
});
export type MoveAndTell = z.input<typeof MoveAndTell>;

/** Takes back the last move, if `since` (when it was made) is still the last. */
export const TakeBackMove = z.strictObject({ submissionId: z.uuid(), since: z.iso.datetime() });
export type TakeBackMove = z.input<typeof TakeBackMove>;

/** A candidate for a job; either is picked, or its name was typed where there is no script. */
export const PutForward = z.strictObject({
  candidateId: OptionalId,
  candidateName: OptionalText(200),
  jobId: OptionalId,
  jobTitle: OptionalText(200),
  status: z.enum(STATUS_ORDER).default("shortlisted"),
});
export type PutForward = z.input<typeof PutForward>;

export const ThisRecord = z.strictObject({ kind: z.enum(RECORD_KINDS), id: z.uuid() });
export type ThisRecord = z.input<typeof ThisRecord>;

/** `take` names, field by field, whose value stays; left out, the kept record's. */
export const MergeForm = z.strictObject({
  kind: z.enum(RECORD_KINDS),
  keptId: z.uuid(),
  goneId: z.uuid("Choose the other record first."),
  take: z.record(z.string().max(40), z.enum(["kept", "gone"])).default({}),
});
export type MergeForm = z.input<typeof MergeForm>;

export const UndoMerge = z.strictObject({ mergeId: z.uuid() });
export type UndoMerge = z.input<typeof UndoMerge>;
