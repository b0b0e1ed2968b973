/** What the candidates' forms do. */
"use server";

import { redirect } from "next/navigation";
import { addCandidate, editCandidate } from "@/lib/candidates/commands";
import { CandidateEdit, CandidateForm } from "@/lib/candidates/model";
import { reachedAnew } from "@/lib/loops/commands/holding";
import { deskAction } from "@/lib/platform/action";

export const add = deskAction(CandidateForm, async (scope, form) => {
  redirect(`/candidates/${await addCandidate(scope, form)}?saved=new`);
});

export const edit = deskAction(CandidateEdit, async (scope, form) => {
  await reachedAnew(scope, form.id, () => editCandidate(scope, form));
  redirect(`/candidates/${form.id}?saved=1`);
});
