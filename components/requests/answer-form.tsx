/** The employer's answer as it was given on the telephone or in an e-mail, typed in by the consultant. */
"use client";

import { useActionState } from "react";
import { Radios } from "@/components/ui/choice";
import { FormMessage } from "@/components/ui/form-message";
import { TextInput } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";
import { AnswerFields } from "./answer-fields";
import { Way, type WayHead } from "./way";

type Props = WayHead & {
  interviewId: string;
  /** Newest version on the page, so that an answer that comes in meanwhile is noticed. */
  seen: number;
  contactName: string | null;
  today: string;
  action: Action;
};

export function AnswerForm({ interviewId, seen, contactName, today, action, ...head }: Props) {
  const [state, send] = useActionState(action, null);
  const value = (name: string) => state?.values?.[name];
  const error = (name: string) => state?.errors?.[name];
  return (
    <Way {...head} state={state}>
      <form action={send} noValidate className="group/answer space-y-4">
        <input type="hidden" name="interviewId" value={interviewId} />
        <input type="hidden" name="seen" value={seen} />
        <FormMessage>{state?.ok === false ? state.message : null}</FormMessage>
        <AnswerFields state={state} today={today} />
        <div className="grid gap-4 sm:grid-cols-2">
          <Radios
            name="source"
            label="How did it come?"
            defaultValue={value("source") ?? "phone"}
            options={[
              { value: "phone", label: "By telephone" },
              { value: "email", label: "By e-mail" },
            ]}
          />
          <TextInput
            name="givenByName"
            label={contactName ? `From somebody else than ${contactName}?` : "Who said it?"}
            optional
            maxLength={200}
            placeholder={contactName ? "Their name" : undefined}
            defaultValue={value("givenByName")}
            error={error("givenByName")}
          />
        </div>
        <SubmitButton variant="secondary">Save the answer</SubmitButton>
      </form>
    </Way>
  );
}
