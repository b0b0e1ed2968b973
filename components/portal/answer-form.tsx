// Writing back to the consultant.
"use client";

import { useActionState } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { TextArea } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";

type Words = { label: string; hint: string; send: string };

export function AnswerForm({ relayId, action, words }: { relayId: string; action: Action; words: Words }) {
  const [state, submit] = useActionState(action, null);
  return (
    <form key={String(state?.ok)} action={submit} noValidate className="space-y-3">
      <FormMessage tone={state?.ok ? "ok" : "error"}>{state?.message}</FormMessage>
      <input type="hidden" name="relayId" value={relayId} />
      <TextArea
        label={words.label}
        hint={words.hint}
        name="reply"
        rows={4}
        required
        defaultValue={state?.values?.reply}
        error={state?.errors?.reply}
      />
      <SubmitButton variant="secondary" size="lg">
        {words.send}
      </SubmitButton>
    </form>
  );
}
