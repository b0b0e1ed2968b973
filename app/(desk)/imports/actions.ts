/** The steps of an import: upload, correct, start, undo, throw away. */
"use server";

import { revalidatePath } from "next/cache";
import { redirect } from "next/navigation";
import { z } from "zod";
import { ImportChoices } from "@/lib/imports/choices";
import { chooseForImport, discardImport, startImport, uploadImport } from "@/lib/imports/commands/prepare";
import { undoImport } from "@/lib/imports/commands/undo";
import { deskAction } from "@/lib/platform/action";

const Upload = z.strictObject({ file: z.instanceof(File, { message: "Choose a file first." }) });
const One = z.strictObject({ importId: z.uuid() });

export const upload = deskAction(Upload, async (scope, { file }) => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  redirect(`/imports/${await uploadImport(scope, { name: file.name, bytes })}`);
});

export const choose = deskAction(ImportChoices, async (scope, choices) => {
  await chooseForImport(scope, choices);
  redirect(`/imports/${choices.importId}#dry-run`);
});

export const start = deskAction(One, async (scope, { importId }) => {
  await startImport(scope, importId);
  redirect(`/imports/${importId}`);
});

export const discard = deskAction(One, async (scope, { importId }) => {
  await discardImport(scope, importId);
  redirect("/imports");
});

export const undo = deskAction(One, async (scope, { importId }) => {
  const { removed, kept } = await undoImport(scope, importId);
  revalidatePath(`/imports/${importId}`);
  const stay = kept > 0 ? ` ${kept} stayed, because somebody has worked on them since.` : "";
  return { message: `${removed} ${removed === 1 ? "interview" : "interviews"} taken out again.${stay}` };
});
