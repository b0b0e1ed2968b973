/** A promise of the candidate's own, with its day. */
"use client";

import { useTranslations } from "next-intl";
import { FormMessage } from "@/components/ui/form-message";
import { DateInput, TextInput } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";
import { useOwnForm } from "./use-own-form";

type Props = { interviewId: string; today: string; action: Action };

export function PromiseForm({ interviewId, today, action }: Props) {
  const say = useTranslations("own.promises");
  const { form, submit, state, tone, value, error } = useOwnForm(action);
  return (
    <form key={String(state?.ok)} ref={form} action={submit} noValidate className="space-y-4">
      <FormMessage tone={tone}>{state?.message}</FormMessage>
      <input type="hidden" name="interviewId" value={interviewId} />
      <TextInput
        label={say("what")}
        hint={say("whatHint")}
        name="what"
        required
        maxLength={300}
        defaultValue={value("what")}
        error={error("what")}
      />
      <DateInput
        label={say("dueOn")}
        name="dueOn"
        required
        min={today}
        defaultValue={value("dueOn")}
        error={error("dueOn")}
      />
      <SubmitButton size="lg" variant="secondary">
        {say("save")}
      </SubmitButton>
    </form>
  );
}
