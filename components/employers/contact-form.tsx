/** The form for a named person at an employer; a shared mailbox is remarked on, not refused. */
"use client";

import { type ReactNode, useState } from "react";
import { RecordForm, type Values } from "@/components/records/record-form";
import { Checkbox, Radios } from "@/components/ui/choice";
import { FormMessage } from "@/components/ui/form-message";
import { DateInput, Select, TextInput } from "@/components/ui/input";
import type { Action } from "@/lib/platform/action";
import { roleMailboxWarning } from "@/lib/requests/role-mailbox";

type Props = {
  action: Action;
  employerId: string;
  values: Values;
  /** Present when an existing one is edited. */
  editing?: { id: string; version: string };
  /** The options of the time zone's select. */
  zones: ReactNode;
  cancelHref: string;
};

const CHANNELS = [
  { value: "email", label: "E-mail" },
  { value: "phone", label: "Telephone" },
];

export function ContactForm({ action, employerId, values, editing, zones, cancelHref }: Props) {
  const [email, setEmail] = useState(values.email);
  const warning = roleMailboxWarning(email);
  return (
    <RecordForm
      action={action}
      values={values}
      hidden={{ employerId, ...editing }}
      save={editing ? "Save" : "Add contact"}
      cancelHref={cancelHref}
    >
      {(bind, ticked) => (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            <TextInput label="Name" required autoComplete="off" {...bind("name")} />
            <TextInput label="Position" autoComplete="off" {...bind("title")} />
          </div>
          <div className="grid gap-4 sm:grid-cols-2">
            <TextInput
              label="E-mail"
              type="email"
              autoComplete="off"
              onChange={(event) => setEmail(event.target.value)}
              {...bind("email")}
            />
            <TextInput label="Telephone" type="tel" autoComplete="off" {...bind("phone")} />
          </div>
          <FormMessage tone="warn">{warning}</FormMessage>
          <div className="grid gap-4 sm:grid-cols-2">
            <Radios label="Reached best by" options={CHANNELS} {...bind("preferredChannel")} />
            <Select label="Time zone" placeholder="As the employer" {...bind("zone")}>
              {zones}
            </Select>
          </div>
          {editing && (
            <fieldset className="space-y-3 border-t border-line pt-4">
              <legend className="sr-only">When not to write</legend>
              <Checkbox
                label="Do not contact"
                hint="No letter leaves to this person."
                {...ticked("doNotContact")}
              />
              <div className="grid gap-4 sm:grid-cols-2">
                <DateInput label="Or not before" optional {...bind("doNotContactUntil")} />
                <TextInput label="Why" optional autoComplete="off" {...bind("doNotContactWhy")} />
              </div>
              <Checkbox
                label="Has left the employer"
                hint="What they are still asked about can be given to a colleague."
                {...ticked("left")}
              />
            </fieldset>
          )}
        </>
      )}
    </RecordForm>
  );
}
