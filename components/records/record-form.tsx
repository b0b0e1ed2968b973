/** The frame of the forms that add or edit a record: nothing typed is lost, look-alikes are shown before saving. */
"use client";

import Link from "next/link";
import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Card } from "@/components/ui/card";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action, ActionState } from "@/lib/platform/action";
import type { LookAlike } from "@/lib/platform/look-alikes";

export type Values = Readonly<Record<string, string>>;
/** What a field carries: its name, what it starts with, and what is wrong with it. */
export type Bind = (name: string) => { name: string; defaultValue: string; error?: string[] };
/** Whether a box is ticked. */
export type Ticked = (name: string) => { name: string; defaultChecked: boolean; error?: string[] };

type Props = {
  action: Action;
  /** What the fields start with; "on" ticks a box. */
  values: Values;
  /** Sent along unseen. */
  hidden?: Values;
  save: string;
  cancelHref: string;
  children: (bind: Bind, ticked: Ticked, state: ActionState | null) => ReactNode;
};

export function RecordForm({ action, values, hidden = {}, save, cancelHref, children }: Props) {
  const [state, submit] = useActionState(action, null);
  const form = useRef<HTMLFormElement>(null);
  const typed = state?.values;
  useEffect(() => {
    if (state?.ok === false)
      form.current?.querySelector<HTMLElement>("[aria-invalid], [data-alike]")?.focus();
  }, [state]);
  const bind: Bind = (name) => ({
    name,
    defaultValue: (typed ?? values)[name] ?? "",
    error: state?.errors?.[name],
  });
  const ticked: Ticked = (name) => ({
    name,
    defaultChecked: (typed ?? values)[name] === "on",
    error: state?.errors?.[name],
  });
  const alike = lookAlikes(state);
  return (
    <form ref={form} action={submit} noValidate className="space-y-4">
      {Object.entries(hidden).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      {alike.length === 0 && <FormMessage>{state?.ok === false ? state.message : null}</FormMessage>}
      {/* A refused form starts anew from what was typed, selects included. */}
      <Card key={typed ? JSON.stringify(typed) : "fresh"} className="space-y-4">
        {children(bind, ticked, state)}
      </Card>
      {alike.length > 0 && <Alike alike={alike} message={state?.message} />}
      <div className="flex flex-wrap items-center gap-2">
        <SubmitButton pendingLabel="Saving…">{save}</SubmitButton>
        <ButtonLink href={cancelHref} variant="quiet">
          Cancel
        </ButtonLink>
      </div>
    </form>
  );
}

function Alike({ alike, message }: { alike: LookAlike[]; message?: string }) {
  return (
    <div data-alike="" tabIndex={-1} className="rounded-md">
      <FormMessage tone="warn" title={message}>
        <ul className="my-2 space-y-1">
          {alike.map((one) => (
            <li key={one.id}>
              <Link className="link font-semibold" href={one.href} target="_blank">
                {one.label}
              </Link>
              {one.hint && <span className="text-muted"> · {one.hint}</span>}
            </li>
          ))}
        </ul>
        <SubmitButton variant="secondary" size="sm" name="anyway" value="on" pendingLabel="Saving…">
          Not the same: save anyway
        </SubmitButton>
      </FormMessage>
    </div>
  );
}

function lookAlikes(state: ActionState | null): LookAlike[] {
  const { alike } = state?.data ?? {};
  return typeof alike === "string" ? (JSON.parse(alike) as LookAlike[]) : [];
}
