/** What the jobs' forms do. */
"use server";

import { redirect } from "next/navigation";
import { addJob, editJob } from "@/lib/jobs/commands";
import { JobEdit, JobForm } from "@/lib/jobs/model";
import { deskAction } from "@/lib/platform/action";

export const add = deskAction(JobForm, async (scope, form) => {
  redirect(`/jobs/${await addJob(scope, form)}?saved=new`);
});

export const edit = deskAction(JobEdit, async (scope, form) => {
  await editJob(scope, form);
  redirect(`/jobs/${form.id}?saved=1`);
});
