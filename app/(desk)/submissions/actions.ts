/** What the pages of all records can do: move and put forward, archive, merge, and take each of them back. */
"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { moveSubmission, takeBackSubmissionMove } from "@/lib/loops/commands/moving";
import { deskAction } from "@/lib/platform/action";
import { archiveRecord, restoreRecord } from "@/lib/submissions/commands/archiving";
import { putForward as forward } from "@/lib/submissions/commands/forward";
import { mergeRecords } from "@/lib/submissions/commands/merging";
import { undoMerge as takeApart } from "@/lib/submissions/commands/unmerging";
import {
  MergeForm,
  MoveAndTell,
  PutForward,
  TakeBackMove,
  ThisRecord,
  UndoMerge,
} from "@/lib/submissions/model";
import { recordHref } from "@/lib/submissions/records";

export const move = deskAction(MoveAndTell, async (scope, form) => {
  await moveSubmission(scope, form);
  again();
  return { message: "Moved." };
});

export const takeMoveBack = deskAction(TakeBackMove, async (scope, form) => {
  await takeBackSubmissionMove(scope, form);
  again();
  return { message: "Back where it was." };
});

export const putForward = deskAction(PutForward, async (scope, form) => {
  const id = await forward(scope, form);
  again();
  return { message: "Shortlisted.", data: { id } };
});

export const archive = deskAction(ThisRecord, async (scope, form) => {
  await archiveRecord(scope, form);
  again();
  return { message: "Archived." };
});

export const restore = deskAction(ThisRecord, async (scope, form) => {
  await restoreRecord(scope, form);
  again();
  return { message: "Back in the lists." };
});

export const merge = deskAction(MergeForm, async (scope, form) => {
  const { kept } = await mergeRecords(scope, form);
  again();
  redirect(`${recordHref(kept)}?merged=1`);
});

export const undoMerge = deskAction(UndoMerge, async (scope, form) => {
  const { gone } = await takeApart(scope, form);
  again();
  redirect(`${recordHref(gone)}?parted=1`);
});

/** The page that is open shows how things stand now. */
function again(): void {
  revalidatePath("/", "layout");
}
