// The candidate types an address and is sent a way in.
"use client";

import { useActionState } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { TextInput } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";

type Words = { email: string; send: string; sending: string };

export function AskForm({ action, next, words }: { action: Action; next: string; words: Words }) {
  const [state, submit] = useActionState(action, null);
  return (
    <form action={submit} noValidate className="space-y-5">
      <FormMessage>{state?.ok === false ? state.message : null}</FormMessage>
      <input type="hidden" name="next" value={next} />
      <TextInput
        label={words.email}
        name="email"
        type="email"
        required
        autoComplete="email"
        defaultValue={state?.values?.email}
        error={state?.errors?.email}
      />
      <SubmitButton size="lg" block pendingLabel={words.sending}>
        {words.send}
      </SubmitButton>
    </form>
  );
}
