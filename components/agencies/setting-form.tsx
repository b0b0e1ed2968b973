// One form of the settings: its message above, its button below, everything still when one may only look.
"use client";

import { type ReactNode, useActionState } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action, ActionState } from "@/lib/platform/action";

type Props = {
  action: Action;
  submit: ReactNode;
  /** Only looking: the fields are still and the button is away. */
  readOnly?: boolean;
  children: (state: ActionState | null) => ReactNode;
};

export function SettingForm({ action, submit, readOnly = false, children }: Props) {
  const [state, send] = useActionState(action, null);
  return (
    <form action={send} className="space-y-4">
      <FormMessage tone={state?.ok ? "ok" : "error"}>{state?.message}</FormMessage>
      <fieldset disabled={readOnly} className="min-w-0 space-y-4">
        {children(state)}
      </fieldset>
      {!readOnly && <SubmitButton>{submit}</SubmitButton>}
    </form>
  );
}
