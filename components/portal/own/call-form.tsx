/** "Please ring me" instead of typing, with a time in the candidate's own words. */
"use client";

import { useTranslations } from "next-intl";
import { FormMessage } from "@/components/ui/form-message";
import { TextInput } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";
import { useOwnForm } from "./use-own-form";

export function CallForm({ interviewId, action }: { interviewId: string; action: Action }) {
  const say = useTranslations("own.account");
  const { form, submit, state, tone, value, error } = useOwnForm(action);
  return (
    <form ref={form} action={submit} noValidate className="space-y-4">
      <FormMessage tone={tone}>{state?.message}</FormMessage>
      <input type="hidden" name="interviewId" value={interviewId} />
      <TextInput
        label={say("when")}
        hint={say("whenHint")}
        name="when"
        optional
        defaultValue={value("when")}
        error={error("when")}
      />
      <SubmitButton size="lg" variant="secondary">
        {say("ring")}
      </SubmitButton>
    </form>
  );
}
