/** What a person can make of a message: the answer, a day, evidence, a colleague, or nothing. */
"use client";

import { useActionState } from "react";
import { AnswerFields } from "@/components/requests/answer-fields";
import { FormMessage } from "@/components/ui/form-message";
import { DateInput, TextInput } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";

type Head = { mailId: string; action: Action };

/** `begun`: what the message reads like, and its words where they belong; the person corrects. */
export function MailAnswerForm({
  mailId,
  action,
  seen,
  today,
  begun,
}: Head & { seen: number; today: string; begun: Readonly<Record<string, string | undefined>> }) {
  const [state, send] = useActionState(action, null);
  return (
    <form action={send} noValidate className="group/answer space-y-4">
      <input type="hidden" name="mailId" value={mailId} />
      <input type="hidden" name="seen" value={seen} />
      <FormMessage>{state?.ok === false ? state.message : null}</FormMessage>
      <AnswerFields state={state} today={today} begun={begun} />
      <SubmitButton>Record as their answer</SubmitButton>
    </form>
  );
}

export function MailPromiseForm({
  mailId,
  action,
  today,
  day,
}: Head & { today: string; day: string | null }) {
  const [state, send] = useActionState(action, null);
  return (
    <form action={send} noValidate className="flex flex-wrap items-end gap-3">
      <input type="hidden" name="mailId" value={mailId} />
      <FormMessage className="w-full">
        {state?.ok === false && !state.errors ? state.message : null}
      </FormMessage>
      <DateInput
        name="by"
        label="They will answer by"
        min={today}
        defaultValue={state?.values?.by ?? day ?? undefined}
        error={state?.errors?.by}
      />
      <SubmitButton variant="secondary">Wait until then</SubmitButton>
    </form>
  );
}

export function MailColleagueForm({
  mailId,
  action,
  name,
  email,
}: Head & { name: string | null; email: string }) {
  const [state, send] = useActionState(action, null);
  return (
    <form action={send} noValidate className="space-y-3">
      <input type="hidden" name="mailId" value={mailId} />
      <FormMessage>{state?.ok === false && !state.errors ? state.message : null}</FormMessage>
      <div className="grid gap-3 sm:grid-cols-2">
        <TextInput
          name="contactName"
          label="Colleague"
          required
          defaultValue={state?.values?.contactName ?? name ?? ""}
          error={state?.errors?.contactName}
        />
        <TextInput
          name="contactEmail"
          label="E-mail"
          type="email"
          required
          defaultValue={state?.values?.contactEmail ?? email}
          error={state?.errors?.contactEmail}
        />
      </div>
      <SubmitButton>Ask them instead</SubmitButton>
    </form>
  );
}
