/** "Take it back" for a letter in its first seconds, where the toast has gone or scripts are off. */
"use client";

import { useActionState } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";

export function TakeBack({ relayId, action }: { relayId: string; action: Action }) {
  const [state, submit] = useActionState(action, null);
  return (
    <form action={submit} className="space-y-2">
      <FormMessage>{state?.ok === false ? state.message : null}</FormMessage>
      <input type="hidden" name="relayId" value={relayId} />
      <SubmitButton variant="secondary" size="sm">
        Take it back
      </SubmitButton>
    </form>
  );
}
