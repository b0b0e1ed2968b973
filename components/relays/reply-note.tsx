/** Noting that the candidate answered the e-mail itself: a person's reply is evidence. */
"use client";

import { useActionState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { TextArea } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";

export function ReplyNote({ relayId, action }: { relayId: string; action: Action }) {
  const [state, submit] = useActionState(action, null);
  return (
    <Disclosure plain summary="They wrote back by e-mail" open={state?.ok === false}>
      <form action={submit} className="space-y-3">
        <FormMessage>{state?.ok === false ? state.message : null}</FormMessage>
        <input type="hidden" name="relayId" value={relayId} />
        <TextArea
          label="What they wrote"
          optional
          name="reply"
          defaultValue={state?.values?.reply}
          error={state?.errors?.reply}
        />
        <SubmitButton variant="secondary" size="sm">
          Note their reply
        </SubmitButton>
      </form>
    </Disclosure>
  );
}
