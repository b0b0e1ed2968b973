/** What they said before the candidate left the room, noted in the lift: kept as the beginning of the account. */
"use client";

import { useTranslations } from "next-intl";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";
import { NextFields } from "./next-fields";
import { useOwnForm } from "./use-own-form";

type Props = { interviewId: string; today: string; action: Action; values: Record<string, string> };

const HERE = ["nextStep", "employerDecidesBy", "decidesByUnknown", "followUpWith", "followUpBy", "notBefore"];

export function RoomForm({ interviewId, today, action, values }: Props) {
  const say = useTranslations("own.room");
  const { form, submit, state, tone } = useOwnForm(action);
  // What was noted elsewhere travels along untouched.
  const others = Object.entries(values).filter(([name]) => !HERE.includes(name));
  return (
    <form ref={form} action={submit} noValidate className="space-y-5">
      <FormMessage tone={tone}>{state?.message}</FormMessage>
      <input type="hidden" name="interviewId" value={interviewId} />
      {others.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <NextFields values={state?.values ?? values} errors={state?.errors ?? {}} today={today} />
      <SubmitButton size="lg">{say("save")}</SubmitButton>
    </form>
  );
}
