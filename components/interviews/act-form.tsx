/** A short form for one act: it says what it did, and offers to take it back; without JavaScript it is a plain form. */
"use client";

import { useRouter } from "next/navigation";
import { type ReactNode, startTransition, useActionState } from "react";
import { steady } from "@/components/drafts/steady";
import { FormMessage } from "@/components/ui/form-message";
import { type ToastMessage, useToast } from "@/components/ui/toast";
import type { Action, ActionState } from "@/lib/platform/action";
import { useScripted } from "./use-scripted";

export type Undo = { action: Action; fields: Record<string, string> };

type Props = {
  action: Action;
  /** Sent along unseen. */
  fields: Record<string, string>;
  /** What would take it back, as things stand before it is done. */
  undo?: Undo;
  /** Where to go once it is done; stays when left out. */
  after?: string;
  className?: string;
  /** The visible fields and the button; a function gets what was typed and what was wrong. */
  children: ReactNode | ((state: ActionState) => ReactNode);
};

export function ActForm({ action, fields, undo, after, className, children }: Props) {
  const toast = useToast();
  const router = useRouter();
  const scripted = useScripted();
  // Said here and not in an effect: the page that answers may no longer hold this form.
  const told: Action = async (before, form) => {
    const state = await steady(action)(before, form);
    if (!state.ok) return state;
    if (state.message) toast({ message: state.message, undo: undo && { run: () => takeBack(undo, toast) } });
    if (after) router.push(after);
    return state;
  };
  const [state, submit] = useActionState(scripted ? told : action, null);
  return (
    <form action={submit} className={className} noValidate>
      {Object.entries(fields).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <FormMessage className="mb-3">{state?.ok === false ? state.message : null}</FormMessage>
      {!scripted && state?.ok && (
        <FormMessage tone="ok" className="mb-3">
          {state.message}
        </FormMessage>
      )}
      {typeof children === "function" ? children(state ?? {}) : children}
    </form>
  );
}

function takeBack({ action, fields }: Undo, toast: (message: ToastMessage) => void): void {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  startTransition(async () => {
    const state = await action(null, form);
    toast({ message: state.ok ? "Taken back." : (state.message ?? "That could not be taken back.") });
  });
}
