/** The form for a job: the employer picked or made in place; new or being put right. */
"use client";

import { findRecords } from "@/components/records/find-records";
import { RecordForm, type Values } from "@/components/records/record-form";
import { Combobox } from "@/components/ui/combobox";
import { Select, TextInput } from "@/components/ui/input";
import { JOB_STATUS_WORDS, JOB_STATUSES } from "@/lib/jobs/model";
import type { Action } from "@/lib/platform/action";

type Options = { value: string; label: string }[];
type Props = {
  action: Action;
  values: Values;
  /** Present when an existing one is edited. */
  editing?: { id: string; version: string };
  employer: { id: string; label: string } | null;
  /** People of that employer; none while it is not known. */
  contacts: Options;
  consultants: Options;
  cancelHref: string;
};

const STATUSES = JOB_STATUSES.map((value) => ({ value, label: JOB_STATUS_WORDS[value] }));

export function JobForm({ action, values, editing, employer, contacts, consultants, cancelHref }: Props) {
  return (
    <RecordForm
      action={action}
      values={values}
      hidden={editing}
      save={editing ? "Save" : "Add job"}
      cancelHref={cancelHref}
    >
      {(bind, _ticked, state) => (
        <>
          <div className="grid gap-4 sm:grid-cols-2">
            <TextInput label="Title" required autoComplete="off" {...bind("title")} />
            <TextInput label="Place" autoComplete="off" {...bind("place")} />
          </div>
          <Combobox
            label="Employer"
            required
            name="employerId"
            textName="employerName"
            search={(text) => findRecords(text, { kinds: ["employer"], inUse: true })}
            createLabel="Add “{text}” as a new employer"
            emptyText="No employer by that name"
            defaultOption={typedEmployer(state?.values, employer)}
            defaultText={state?.values?.employerName}
            error={state?.errors?.employerName}
          />
          <div className="grid gap-4 sm:grid-cols-2">
            {contacts.length > 0 && (
              <Select
                label="Contact"
                placeholder="Not known yet"
                hint="The person who hires: asked first about each interview."
                options={contacts}
                {...bind("contactId")}
              />
            )}
            <Select
              label="Consultant"
              placeholder="Nobody in particular"
              options={consultants}
              {...bind("ownerId")}
            />
            <Select label="Status" options={STATUSES} {...bind("status")} />
          </div>
        </>
      )}
    </RecordForm>
  );
}

/** After a refusal the field shows what was picked or typed, not what the page began with. */
function typedEmployer(typed: Values | undefined, employer: Props["employer"]) {
  if (!typed) return employer;
  return typed.employerId && typed.employerName ? { id: typed.employerId, label: typed.employerName } : null;
}
