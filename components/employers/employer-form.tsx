/** The form for an employer, new or being put right. */
"use client";

import type { ReactNode } from "react";
import { RecordForm, type Values } from "@/components/records/record-form";
import { Select, TextArea, TextInput } from "@/components/ui/input";
import type { Action } from "@/lib/platform/action";

type Props = {
  action: Action;
  values: Values;
  /** Present when an existing one is edited. */
  editing?: { id: string; version: string };
  /** The options of the selects. */
  places: ReactNode;
  zones: ReactNode;
  cancelHref: string;
};

export function EmployerForm({ action, values, editing, places, zones, cancelHref }: Props) {
  return (
    <RecordForm
      action={action}
      values={values}
      hidden={editing}
      save={editing ? "Save" : "Add employer"}
      cancelHref={cancelHref}
    >
      {(bind) => (
        <>
          <TextInput label="Name" required autoComplete="off" {...bind("name")} />
          <div className="grid gap-4 sm:grid-cols-2">
            <Select
              label="Place"
              placeholder="As the agency"
              hint="Their bank holidays: nobody is asked on one."
              {...bind("place")}
            >
              {places}
            </Select>
            <Select
              label="Time zone"
              placeholder="As the agency"
              hint="We write in their working hours."
              {...bind("zone")}
            >
              {zones}
            </Select>
          </div>
          <div className="grid gap-4 sm:grid-cols-2">
            <TextInput label="Switchboard" type="tel" autoComplete="off" {...bind("phone")} />
            <TextInput label="Website" autoComplete="off" {...bind("website")} />
          </div>
          <TextArea label="Notes" hint="For colleagues. Candidates never see them." {...bind("notes")} />
        </>
      )}
    </RecordForm>
  );
}
