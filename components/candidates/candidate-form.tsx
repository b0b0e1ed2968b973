/** The form for a candidate, new or being put right. */
"use client";

import type { ReactNode } from "react";
import { RecordForm, type Values } from "@/components/records/record-form";
import { Checkbox, Radios } from "@/components/ui/choice";
import { Select, TextInput } from "@/components/ui/input";
import type { Action } from "@/lib/platform/action";

type Props = {
  action: Action;
  values: Values;
  /** Present when an existing one is edited. */
  editing?: { id: string; version: string };
  consultants: { value: string; label: string }[];
  /** The options of the time zone's select. */
  zones: ReactNode;
  cancelHref: string;
};

const CHANNELS = [
  { value: "email", label: "E-mail" },
  { value: "phone", label: "Telephone" },
];
const REASONS = [
  { value: "true", label: "Yes, tell me why" },
  { value: "false", label: "No, only the outcome" },
];

export function CandidateForm({ action, values, editing, consultants, zones, cancelHref }: Props) {
  return (
    <RecordForm
      action={action}
      values={values}
      hidden={editing}
      save={editing ? "Save" : "Add candidate"}
      cancelHref={cancelHref}
    >
      {(bind, ticked) => (
        <>
          <TextInput label="Name" required autoComplete="off" {...bind("name")} />
          <div className="grid gap-4 sm:grid-cols-2">
            <TextInput label="E-mail" type="email" autoComplete="off" {...bind("email")} />
            <TextInput label="Telephone" type="tel" autoComplete="off" {...bind("phone")} />
          </div>
          <div className="grid gap-4 sm:grid-cols-2">
            <Radios label="Reached best by" options={CHANNELS} {...bind("preferredChannel")} />
            <TextInput
              label="Best time"
              hint="As they said it: after 6, not on Fridays."
              autoComplete="off"
              {...bind("preferredTime")}
            />
          </div>
          <Radios
            label="After a no, do they want to hear the reasons?"
            options={REASONS}
            {...bind("wantsReasons")}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            <Select label="Time zone" placeholder="The agency’s" {...bind("zone")}>
              {zones}
            </Select>
            <Select
              label="Consultant"
              placeholder="Nobody in particular"
              options={consultants}
              {...bind("ownerId")}
            />
          </div>
          {editing && (
            <Checkbox
              label="Asked us to stop writing"
              hint="No letter leaves while this is ticked. Untick it only when they have asked for letters again."
              {...ticked("stopped")}
            />
          )}
        </>
      )}
    </RecordForm>
  );
}
