// Teams: a name each, to be given to people. Renamed and removed in place.
"use client";

import { useActionState } from "react";
import { Card } from "@/components/ui/card";
import { EmptyState } from "@/components/ui/empty-state";
import { TextInput } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";
import { PressForm } from "./press-form";
import { StateMessage } from "./state-message";

type Team = { id: string; name: string; people: number };
type Props = { teams: readonly Team[]; create: Action; rename: Action; remove: Action; mayManage: boolean };

export function Teams({ teams, create, rename, remove, mayManage }: Props) {
  return (
    <Card flush>
      {teams.length === 0 && (
        <EmptyState title="No teams yet">
          Small agencies need none. With several desks, a team says who works together.
        </EmptyState>
      )}
      <ul className="divide-y divide-line">
        {teams.map((team) => (
          <li key={team.id} className="flex flex-wrap items-center gap-x-4 gap-y-2 px-4 py-2.5">
            {mayManage ? (
              <Rename team={team} action={rename} />
            ) : (
              <p className="font-semibold">{team.name}</p>
            )}
            <p className="flex-1 text-sm text-muted">
              {team.people === 1 ? "1 person" : `${team.people} people`}
            </p>
            {mayManage && (
              <PressForm
                action={remove}
                fields={{ id: team.id }}
                label={
                  <>
                    Remove<span className="sr-only"> the team {team.name}</span>
                  </>
                }
                look={{ variant: "quiet", size: "sm" }}
              />
            )}
          </li>
        ))}
      </ul>
      {mayManage && <Create action={create} key={teams.length} />}
    </Card>
  );
}

function Rename({ team, action }: { team: Team; action: Action }) {
  const [state, submit] = useActionState(action, null);
  return (
    <form action={submit} className="flex min-w-0 flex-wrap items-end gap-2">
      <input type="hidden" name="id" value={team.id} />
      <TextInput
        name="name"
        label={`Name of the team ${team.name}`}
        labelHidden
        defaultValue={state?.values?.name ?? team.name}
        error={state?.errors?.name}
      />
      <SubmitButton variant="secondary" size="sm" className="sm:min-h-9">
        Rename
      </SubmitButton>
    </form>
  );
}

function Create({ action }: { action: Action }) {
  const [state, submit] = useActionState(action, null);
  return (
    <form action={submit} className="space-y-2 border-t border-line bg-sunken/40 px-4 py-3 first:border-t-0">
      <StateMessage state={state} />
      <div className="flex flex-wrap items-start gap-2">
        <TextInput
          name="name"
          label="Name of a new team"
          labelHidden
          placeholder="New team"
          defaultValue={state?.values?.name}
          error={state?.errors?.name}
        />
        <SubmitButton variant="secondary">Add team</SubmitButton>
      </div>
    </form>
  );
}
