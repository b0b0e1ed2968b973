// How the candidate wants to hear from the agency, and whether a no comes with its reasons.
"use client";

import { useActionState } from "react";
import { RadioCards } from "@/components/ui/choice";
import { FormMessage } from "@/components/ui/form-message";
import { TextInput } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";

type Words = Record<
  | "channel"
  | "email"
  | "phone"
  | "time"
  | "timeHint"
  | "reasons"
  | "yes"
  | "yesHint"
  | "no"
  | "noHint"
  | "noNews"
  | "noNewsYes"
  | "noNewsYesHint"
  | "noNewsNo"
  | "noNewsNoHint"
  | "save",
  string
>;

export function PreferencesForm({
  action,
  chosen,
  words,
}: {
  action: Action;
  chosen: {
    preferredChannel: string;
    preferredTime: string | null;
    wantsReasons: boolean;
    holdingOff: boolean;
  };
  words: Words;
}) {
  const [state, submit] = useActionState(action, null);
  const values = state?.values;
  return (
    <form action={submit} noValidate className="space-y-6">
      <FormMessage tone={state?.ok ? "ok" : "error"}>{state?.message}</FormMessage>
      <RadioCards
        label={words.channel}
        name="preferredChannel"
        columns={2}
        defaultValue={values?.preferredChannel ?? chosen.preferredChannel}
        error={state?.errors?.preferredChannel}
        options={[
          { value: "email", label: words.email },
          { value: "phone", label: words.phone },
        ]}
      />
      <TextInput
        label={words.time}
        hint={words.timeHint}
        name="preferredTime"
        optional
        defaultValue={values?.preferredTime ?? chosen.preferredTime ?? ""}
        error={state?.errors?.preferredTime}
      />
      <RadioCards
        label={words.reasons}
        name="wantsReasons"
        columns={2}
        defaultValue={values?.wantsReasons ?? (chosen.wantsReasons ? "yes" : "no")}
        error={state?.errors?.wantsReasons}
        options={[
          { value: "yes", label: words.yes, hint: words.yesHint },
          { value: "no", label: words.no, hint: words.noHint },
        ]}
      />
      <RadioCards
        label={words.noNews}
        name="whenNoNews"
        columns={2}
        defaultValue={values?.whenNoNews ?? (chosen.holdingOff ? "no" : "yes")}
        error={state?.errors?.whenNoNews}
        options={[
          { value: "yes", label: words.noNewsYes, hint: words.noNewsYesHint },
          { value: "no", label: words.noNewsNo, hint: words.noNewsNoHint },
        ]}
      />
      <SubmitButton size="lg">{words.save}</SubmitButton>
    </form>
  );
}
