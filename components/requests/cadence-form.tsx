/** The usual rhythm of reminders, or one of its own: for an employer or a single request. */
"use client";

import { useActionState } from "react";
import { Radios } from "@/components/ui/choice";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";
import { CadenceFields } from "./cadence-fields";

type Props = {
  action: Action;
  fields: Readonly<Record<string, string>>;
  /** Whether it has numbers of its own now. */
  own: boolean;
  values: Readonly<Record<string, string>>;
  interviewId?: string;
};

export function CadenceForm({ action, fields, own, values, interviewId }: Props) {
  const [state, send] = useActionState(action, null);
  return (
    <form action={send} noValidate className="group/pace space-y-4">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormMessage tone={state?.ok ? "ok" : "error"}>{state?.message}</FormMessage>
      <Radios
        name="rhythm"
        label="Which rhythm?"
        defaultValue={state?.values?.rhythm ?? (own ? "own" : "usual")}
        options={[
          { value: "usual", label: "The usual one" },
          { value: "own", label: "One of its own" },
        ]}
      />
      <div className="hidden space-y-4 group-has-[input[value=own]:checked]/pace:block">
        <CadenceFields state={state} values={values} interviewId={interviewId} />
      </div>
      <SubmitButton variant="secondary">Save the rhythm</SubmitButton>
    </form>
  );
}
