// What an owner may change about a colleague: role, team, and whether they still have access.
"use client";

import { useActionState } from "react";
import { RadioCards } from "@/components/ui/choice";
import { Select, type SelectOption } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";
import { ROLE_CHOICES } from "./role-words";
import { SettingForm } from "./setting-form";
import { StateMessage } from "./state-message";

type Person = { id: string; name: string };

export function RoleForm({ action, person, role }: { action: Action; person: Person; role: string }) {
  return (
    <SettingForm action={action} submit="Change role">
      {(state) => {
        const chosen = state?.values?.role ?? role;
        return (
          <>
            <input type="hidden" name="id" value={person.id} />
            <RadioCards
              key={chosen}
              name="role"
              label="Role"
              labelHidden
              columns={1}
              options={ROLE_CHOICES}
              defaultValue={chosen}
              error={state?.errors?.role}
            />
          </>
        );
      }}
    </SettingForm>
  );
}

type TeamProps = { action: Action; person: Person; teamId: string | null; teams: readonly SelectOption[] };

export function TeamForm({ action, person, teamId, teams }: TeamProps) {
  return (
    <SettingForm action={action} submit="Change team">
      {(state) => {
        const chosen = state?.values?.teamId ?? teamId ?? "";
        return (
          <>
            <input type="hidden" name="id" value={person.id} />
            <Select
              key={chosen}
              name="teamId"
              label="Team"
              labelHidden
              placeholder="No team"
              options={teams}
              defaultValue={chosen}
              error={state?.errors?.teamId}
            />
          </>
        );
      }}
    </SettingForm>
  );
}

type LeavingProps = {
  action: Action;
  person: Person;
  openLoops: number;
  colleagues: readonly SelectOption[];
};

/** Open interviews change hands with it; nobody's candidate is left without anybody. */
export function LeavingForm({ action, person, openLoops, colleagues }: LeavingProps) {
  const [state, submit] = useActionState(action, null);
  return (
    <form action={submit} className="space-y-4">
      <StateMessage state={state} />
      <input type="hidden" name="id" value={person.id} />
      <p>
        {person.name} is signed out everywhere at once and cannot sign in any more. What they wrote stays, and
        you can let them back in later.
      </p>
      {openLoops > 0 && (
        <Select
          key={state?.values?.handOverToId}
          name="handOverToId"
          label={`Who takes over ${openLoops === 1 ? "the open interview" : `the ${openLoops} open interviews`}?`}
          hint="Their candidates and jobs go along."
          required
          placeholder="Choose a colleague"
          options={colleagues}
          defaultValue={state?.values?.handOverToId ?? ""}
          error={state?.errors?.handOverToId}
        />
      )}
      <SubmitButton variant="danger">End access</SubmitButton>
    </form>
  );
}
