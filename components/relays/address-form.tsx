/** The candidate's e-mail address, asked for where it is missed. */
"use client";

import { useActionState } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { TextInput } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";

export function AddressForm({
  interviewId,
  why,
  action,
}: {
  interviewId: string;
  /** Why there is no way by e-mail. */
  why: string;
  action: Action;
}) {
  const [state, submit] = useActionState(action, null);
  return (
    <form action={submit} noValidate className="space-y-2">
      <input type="hidden" name="interviewId" value={interviewId} />
      <FormMessage tone="warn">{why}</FormMessage>
      <FormMessage>{state?.ok === false ? state.message : null}</FormMessage>
      <div className="flex flex-wrap items-end gap-2">
        <TextInput
          label="E-mail of the candidate"
          name="email"
          type="email"
          autoComplete="off"
          defaultValue={state?.values?.email}
          error={state?.errors?.email}
          className="min-w-60 flex-1"
        />
        <SubmitButton variant="secondary">Save the address</SubmitButton>
      </div>
    </form>
  );
}
