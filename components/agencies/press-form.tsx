// A form that is one button: the press of a person, which a mail scanner following links cannot make.
"use client";

import { type ReactNode, useActionState } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";

type Props = {
  action: Action;
  fields: Readonly<Record<string, string>>;
  label: ReactNode;
  look?: { variant?: "primary" | "secondary" | "quiet"; size?: "sm" | "md" | "lg"; block?: boolean };
  className?: string;
};

/** Says what came of it above the button. */
export function PressForm({ action, fields, label, look, className = "space-y-3" }: Props) {
  const [state, submit] = useActionState(action, null);
  return (
    <form action={submit} className={className}>
      <FormMessage tone={state?.ok ? "ok" : "error"}>{state?.message}</FormMessage>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton {...look}>{label}</SubmitButton>
    </form>
  );
}
