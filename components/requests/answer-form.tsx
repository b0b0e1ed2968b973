/** The employer's answer as it was given on the telephone or in an e-mail, typed in by the consultant. */
"use client";

import { useActionState } from "react";
import { RadioCards, Radios } from "@/components/ui/choice";
import { FormMessage } from "@/components/ui/form-message";
import { DateInput, TextArea, TextInput } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";
import { SHARE_WORDS, SHARES, VERDICT_WORDS, VERDICTS } from "@/lib/requests/model";
import { Way, type WayHead } from "./way";

type Props = WayHead & {
  interviewId: string;
  /** Newest version on the page, so that an answer that comes in meanwhile is noticed. */
  seen: number;
  contactName: string | null;
  today: string;
  action: Action;
};

const HINTS = {
  progress: "They go on with the candidate",
  undecided: "Kept, and the request stays open",
  no: "Not for this job",
} as const;

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
        <RadioCards
          name="verdict"
          label="What do they say?"
          required
          defaultValue={value("verdict") ?? null}
          error={error("verdict")}
          options={VERDICTS.map((verdict) => ({
            value: verdict,
            label: VERDICT_WORDS[verdict],
            hint: HINTS[verdict],
          }))}
        />
        <p className="text-sm text-muted">
          Write down their own words. The candidate reads only what you relay, and may ask for all of it one
          day.
        </p>
        <div className="grid gap-4 lg:grid-cols-2">
          <TextArea
            name="strengths"
            label="Strengths"
            optional
            maxLength={5000}
            defaultValue={value("strengths")}
            error={error("strengths")}
          />
          <TextArea
            name="concerns"
            label="Concerns"
            optional
            maxLength={5000}
            defaultValue={value("concerns")}
            error={error("concerns")}
          />
        </div>
        <div className="hidden group-has-[input[value=no]:checked]/answer:block">
          <TextArea
            name="wouldHaveBeenYes"
            label="What would have made it a yes?"
            optional
            rows={2}
            maxLength={5000}
            defaultValue={value("wouldHaveBeenYes")}
            error={error("wouldHaveBeenYes")}
          />
        </div>
        <div className="grid gap-4 sm:grid-cols-[1fr_12rem]">
          <TextInput
            name="nextStep"
            label="Next step"
            optional
            maxLength={1000}
            defaultValue={value("nextStep")}
            error={error("nextStep")}
          />
          <DateInput
            name="nextStepDay"
            label="By"
            optional
            min={today}
            defaultValue={value("nextStepDay")}
            error={error("nextStepDay")}
          />
        </div>
        <Radios
          name="share"
          label="May we share it with the candidate?"
          defaultValue={value("share") ?? "reword"}
          error={error("share")}
          options={SHARES.map((share) => ({ value: share, label: SHARE_WORDS[share] }))}
        />
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
