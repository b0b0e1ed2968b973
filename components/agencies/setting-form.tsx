// One form of the settings: its message stands by its button, where the eye is after a long form; still when one may only look.
"use client";

import { type ReactNode, useActionState } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action, ActionState } from "@/lib/platform/action";
import { StateMessage } from "./state-message";

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
      <fieldset disabled={readOnly} className="min-w-0 space-y-4">
        {children(state)}
      </fieldset>
      <StateMessage state={state} />
      {!readOnly && <SubmitButton>{submit}</SubmitButton>}
    </form>
  );
}
