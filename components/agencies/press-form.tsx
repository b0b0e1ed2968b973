// A form that is one button: the press of a person, which a mail scanner following links cannot make.
"use client";

import { type ReactNode, useActionState } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";
import { StateMessage } from "./state-message";

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
      <StateMessage state={state} />
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton {...look}>{label}</SubmitButton>
    </form>
  );
}
