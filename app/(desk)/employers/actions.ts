/** What the forms of employers and their contacts do. */
"use server";

import { redirect } from "next/navigation";
import { addEmployer, addContact as takeIn } from "@/lib/employers/commands";
import { editEmployer, editContact as putRight } from "@/lib/employers/commands/edit";
import { setEmployerPace } from "@/lib/employers/commands/pace";
import { ContactEdit, ContactForm, EmployerEdit, EmployerForm, EmployerPace } from "@/lib/employers/model";
import { deskAction } from "@/lib/platform/action";

export const add = deskAction(EmployerForm, async (scope, form) => {
  redirect(`/employers/${await addEmployer(scope, form)}?saved=new`);
});

export const edit = deskAction(EmployerEdit, async (scope, form) => {
  await editEmployer(scope, form);
  redirect(`/employers/${form.id}?saved=1`);
});

export const pace = deskAction(EmployerPace, async (scope, form) => {
  await setEmployerPace(scope, form);
  redirect(`/employers/${form.employerId}?saved=1`);
});

export const addContact = deskAction(ContactForm, async (scope, form) => {
  await takeIn(scope, form);
  redirect(`/employers/${form.employerId}?saved=new#contacts`);
});

export const editContact = deskAction(ContactEdit, async (scope, form) => {
  await putRight(scope, form);
  redirect(`/employers/${form.employerId}?saved=1#contacts`);
});
