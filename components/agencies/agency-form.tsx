// The agency's name and place.
"use client";

import type { ReactNode } from "react";
import { Select, TextInput } from "@/components/ui/input";
import type { Action } from "@/lib/platform/action";
import { SettingForm } from "./setting-form";

type Props = {
  action: Action;
  agency: { name: string; zone: string; place: string };
  places: ReactNode;
  zones: ReactNode;
  readOnly: boolean;
};

export function AgencyForm({ action, agency, places, zones, readOnly }: Props) {
  return (
    <SettingForm action={action} submit="Save" readOnly={readOnly}>
      {(state) => {
        const shown = { ...agency, ...state?.values };
        return (
          <>
            <TextInput
              name="name"
              label="Name"
              hint="As candidates and employers know it: it stands in every letter."
              required
              defaultValue={shown.name}
              error={state?.errors?.name}
            />
            <div className="grid gap-4 sm:grid-cols-2">
              <Select
                key={`place ${shown.place}`}
                name="place"
                label="Where you work"
                hint="Decides which public holidays are kept."
                required
                defaultValue={shown.place}
                error={state?.errors?.place}
              >
                {places}
              </Select>
              <Select
                key={`zone ${shown.zone}`}
                name="zone"
                label="Time"
                hint="Employers and candidates can have their own."
                required
                defaultValue={shown.zone}
                error={state?.errors?.zone}
              >
                {zones}
              </Select>
            </div>
          </>
        );
      }}
    </SettingForm>
  );
}
