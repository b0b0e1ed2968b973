/** A single button that is a whole form: end the hold, open again, take back, send again. Says beside itself why not. */
"use client";

import { type ReactNode, useActionState } from "react";
import type { ButtonLook } from "@/components/ui/button";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";

type Props = ButtonLook & {
  action: Action;
  fields: Readonly<Record<string, string>>;
  icon?: ReactNode;
  shortcut?: string;
  children: ReactNode;
};

export function OnePress({
  action,
  fields,
  children,
  variant = "secondary",
  size = "sm",
  icon,
  shortcut,
}: Props) {
  const [state, send] = useActionState(action, null);
  return (
    <form action={send} className="inline-flex flex-wrap items-center gap-x-3 gap-y-1">
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <SubmitButton variant={variant} size={size} icon={icon} shortcut={shortcut}>
        {children}
      </SubmitButton>
      {state?.ok === false && (
        <span role="alert" className="text-sm text-danger">
          {state.message}
        </span>
      )}
    </form>
  );
}
