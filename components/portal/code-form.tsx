// The six digits from the letter: alone in the browser that asked, with the link in any other.
"use client";

import { useActionState } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { TextInput } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";

export function CodeForm({
  action,
  token,
  words,
}: {
  action: Action;
  token?: string;
  words: { code: string; enter: string };
}) {
  const [state, submit] = useActionState(action, null);
  return (
    <form action={submit} noValidate className="space-y-5">
      <FormMessage>{state?.ok === false && !state.errors?.code ? state.message : null}</FormMessage>
      {token && <input type="hidden" name="token" value={token} />}
      <TextInput
        label={words.code}
        name="code"
        required
        inputMode="numeric"
        autoComplete="one-time-code"
        maxLength={9}
        defaultValue={state?.values?.code}
        error={state?.errors?.code}
        controlClassName="max-w-48 text-xl tracking-[0.2em] tabular-nums"
      />
      <SubmitButton size="lg" block>
        {words.enter}
      </SubmitButton>
    </form>
  );
}
