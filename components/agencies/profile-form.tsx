// One's own name, telephone and time zone.
"use client";

import type { ReactNode } from "react";
import { Select, TextInput } from "@/components/ui/input";
import type { Action } from "@/lib/platform/action";
import { SettingForm } from "./setting-form";

type Props = {
  action: Action;
  person: { name: string; email: string; phone: string | null; zone: string | null };
  /** What holds when one chooses no zone of one's own. */
  agencyZone: string;
  zones: ReactNode;
};

export function ProfileForm({ action, person, agencyZone, zones }: Props) {
  return (
    <SettingForm action={action} submit="Save">
      {(state) => {
        const typed = state?.values;
        const zone = typed?.zone ?? person.zone ?? "";
        return (
          <>
            <TextInput
              name="name"
              label="Name"
              hint="As candidates and employers read it in your letters."
              required
              autoComplete="name"
              defaultValue={typed?.name ?? person.name}
              error={state?.errors?.name}
            />
            <TextInput
              label="E-mail"
              value={person.email}
              readOnly
              hint="You sign in with it, and answers to your letters go there."
            />
            <TextInput
              name="phone"
              type="tel"
              label="Telephone"
              optional
              autoComplete="tel"
              defaultValue={typed?.phone ?? person.phone ?? ""}
              error={state?.errors?.phone}
            />
            <Select
              key={zone}
              name="zone"
              label="Your time"
              placeholder={`As the agency: ${agencyZone}`}
              defaultValue={zone}
              error={state?.errors?.zone}
            >
              {zones}
            </Select>
          </>
        );
      }}
    </SettingForm>
  );
}
