/** Saving the agency's own words, and going back to older ones or to Hearback's. */
"use server";

import { redirect } from "next/navigation";
import { dropTemplate, restoreTemplate, saveTemplate } from "@/lib/agencies/commands/templates";
import { OneTemplate, TemplateForm, TemplateKindForm } from "@/lib/agencies/model";
import { deskAction } from "@/lib/platform/action";

export const save = deskAction(TemplateForm, async (scope, form) => {
  await saveTemplate(scope, form);
  redirect(`/settings/letters?kind=${form.kind}&saved=1`);
});

export const restore = deskAction(OneTemplate, async (scope, { id }) => {
  const kind = await restoreTemplate(scope, id);
  redirect(`/settings/letters?kind=${kind}&saved=1`);
});

export const backToUsual = deskAction(TemplateKindForm, async (scope, { kind }) => {
  await dropTemplate(scope, kind);
  redirect(`/settings/letters?kind=${kind}&saved=usual`);
});
