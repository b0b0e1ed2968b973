// One button that sends a form: a person's press, which no scanner of links makes.
"use client";

import { useActionState } from "react";
import type { ButtonLook } from "@/components/ui/button";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";

export function Press({
  action,
  fields,
  label,
  pending,
  look = { size: "lg", block: true },
}: {
  action: Action;
  fields: Readonly<Record<string, string>>;
  label: string;
  pending?: string;
  look?: ButtonLook;
}) {
  const [state, submit] = useActionState(action, null);
  return (
    <form action={submit} className="space-y-3">
      <FormMessage tone={state?.ok ? "ok" : "error"}>{state?.message}</FormMessage>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton {...look} pendingLabel={pending}>
        {label}
      </SubmitButton>
    </form>
  );
}
