// Inviting a colleague: name, address, role, team; folded away until wanted.
"use client";

import { useActionState } from "react";
import { RadioCards } from "@/components/ui/choice";
import { Select, TextInput } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";
import { ROLE_CHOICES } from "./role-words";
import { StateMessage } from "./state-message";

export function InviteForm({
  action,
  teams,
}: {
  action: Action;
  teams: readonly { id: string; name: string }[];
}) {
  const [state, submit] = useActionState(action, null);
  const typed = state?.values;
  return (
    // A new key after each success empties the form for the next colleague.
    <form action={submit} key={String(state?.data?.id ?? "first")} className="space-y-4">
      <StateMessage state={state} />
      <div className="grid gap-4 sm:grid-cols-2">
        <TextInput
          name="name"
          label="Name"
          required
          autoComplete="off"
          defaultValue={typed?.name}
          error={state?.errors?.name}
        />
        <TextInput
          name="email"
          type="email"
          label="E-mail"
          required
          autoComplete="off"
          defaultValue={typed?.email}
          error={state?.errors?.email}
        />
      </div>
      <RadioCards
        key={typed?.role}
        name="role"
        label="Role"
        required
        options={ROLE_CHOICES}
        defaultValue={typed?.role ?? "consultant"}
        error={state?.errors?.role}
      />
      {teams.length > 0 && (
        <Select
          key={`team ${typed?.teamId}`}
          name="teamId"
          label="Team"
          optional
          placeholder="No team"
          options={teams.map(({ id, name }) => ({ value: id, label: name }))}
          defaultValue={typed?.teamId ?? ""}
          error={state?.errors?.teamId}
          className="sm:max-w-xs"
        />
      )}
      <SubmitButton>Send the invitation</SubmitButton>
    </form>
  );
}
