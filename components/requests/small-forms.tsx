/** The short forms beside the letter: wait until a day, they named a day, no feedback, stop asking. */
"use client";

import { type ReactNode, useActionState } from "react";
import { Checkbox } from "@/components/ui/choice";
import { FormMessage } from "@/components/ui/form-message";
import { DateInput, TextInput } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action, ActionState } from "@/lib/platform/action";
import { Way, type WayHead } from "./way";

type Props = WayHead & { interviewId: string; action: Action };
type Dated = Props & { today: string; proposedDay?: string | null };

export function HoldForm({ today, proposedDay, ...form }: Dated) {
  return (
    <SmallForm
      {...form}
      label="Hold"
      hint="Nobody writes or rings until that morning. A letter that has not left is taken back."
    >
      {(state) => (
        <div className="grid gap-4 sm:grid-cols-[12rem_1fr]">
          <DateInput
            name="until"
            label="Until"
            required
            min={today}
            defaultValue={state?.values?.until ?? proposedDay ?? ""}
            error={state?.errors?.until}
          />
          <TextInput
            name="why"
            label="Why"
            optional
            maxLength={500}
            placeholder="On leave, reorganising …"
            defaultValue={state?.values?.why}
            error={state?.errors?.why}
          />
        </div>
      )}
    </SmallForm>
  );
}

export function PromiseForm({ today, proposedDay, ...form }: Dated) {
  return (
    <SmallForm
      {...form}
      label="Wait for their answer"
      hint="No reminder before that day is over; the candidate sees the day in the portal."
    >
      {(state) => (
        <DateInput
          name="by"
          label="They answer by"
          required
          min={today}
          className="sm:max-w-56"
          defaultValue={state?.values?.by ?? proposedDay ?? ""}
          error={state?.errors?.by}
        />
      )}
    </SmallForm>
  );
}

export function DeclineForm(form: Props) {
  return (
    <SmallForm
      {...form}
      label="No feedback will come"
      hint="The request ends, and the candidate is told so honestly."
    >
      {(state) => (
        <TextInput
          name="why"
          label="What they said"
          optional
          maxLength={500}
          placeholder="Company rule …"
          defaultValue={state?.values?.why}
          error={state?.errors?.why}
        />
      )}
    </SmallForm>
  );
}

export function LapseForm({ attempts, ...form }: Props & { attempts: number }) {
  return (
    <SmallForm
      {...form}
      label="Stop asking"
      danger
      hint={`They were asked ${times(attempts)}. The candidate is told that we asked on these days and had no answer.`}
    >
      {(state) => (
        <>
          <TextInput
            name="why"
            label="Why"
            optional
            maxLength={500}
            defaultValue={state?.values?.why}
            error={state?.errors?.why}
          />
          <Checkbox
            name="sure"
            label="Yes, stop asking this employer about this interview"
            error={state?.errors?.sure}
          />
        </>
      )}
    </SmallForm>
  );
}

function SmallForm({
  interviewId,
  action,
  label,
  hint,
  danger = false,
  children,
  ...head
}: Props & {
  label: string;
  hint: string;
  danger?: boolean;
  children: (state: ActionState | null) => ReactNode;
}) {
  const [state, send] = useActionState(action, null);
  return (
    <Way {...head} state={state}>
      <form action={send} noValidate className="space-y-4">
        <input type="hidden" name="interviewId" value={interviewId} />
        <FormMessage>{state?.ok === false ? state.message : null}</FormMessage>
        <p className="text-sm text-muted">{hint}</p>
        {children(state)}
        <SubmitButton variant={danger ? "danger" : "secondary"}>{label}</SubmitButton>
      </form>
    </Way>
  );
}

function times(count: number): string {
  if (count === 1) return "once";
  return count === 2 ? "twice" : `${count} times`;
}
