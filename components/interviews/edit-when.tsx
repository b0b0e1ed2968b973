/** Moving an interview to another time, or calling it off; both can be taken back. */
"use client";

import type { ReactNode } from "react";
import { Radios } from "@/components/ui/choice";
import { TextInput } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";
import { ActForm, type Undo } from "./act-form";
import { WhenFields } from "./when-fields";

type When = { day: string; time: string; minutes: string; zone: string };

const MOVE_WORDS = { move: "Move it", again: "Book it again", correct: "Correct it" } as const;

export function Reschedule({
  interviewId,
  when,
  move,
  yours,
  zones,
  action,
}: {
  interviewId: string;
  when: When;
  move: keyof typeof MOVE_WORDS;
  yours: string;
  zones: ReactNode;
  action: Action;
}) {
  const fields = { interviewId };
  // What was cancelled or missed is booked again: its undo is to cancel or mark it once more.
  const undo: Undo | undefined = move !== "again" ? { action, fields: { ...fields, ...when } } : undefined;
  return (
    <ActForm
      action={action}
      fields={fields}
      undo={undo}
      after={`/interviews/${interviewId}`}
      className="space-y-4"
    >
      {(state) => (
        <>
          <WhenFields
            key={state.values ? "typed" : "fresh"}
            values={state.values ?? when}
            errors={state.errors ?? {}}
            yours={yours}
            zones={zones}
          />
          <SubmitButton variant="secondary">{MOVE_WORDS[move]}</SubmitButton>
        </>
      )}
    </ActForm>
  );
}

export function CallOff({
  interviewId,
  action,
  takeBack,
}: {
  interviewId: string;
  action: Action;
  takeBack: Action;
}) {
  return (
    <ActForm
      action={action}
      fields={{ interviewId }}
      undo={{ action: takeBack, fields: { interviewId, status: "booked" } }}
      after={`/interviews/${interviewId}`}
      className="space-y-4"
    >
      {(state) => (
        <>
          <Radios
            label="Who called it off?"
            name="by"
            required
            defaultValue={state.values?.by}
            error={state.errors?.by}
            options={[
              { value: "employer", label: "The employer" },
              { value: "candidate", label: "The candidate" },
              { value: "agency", label: "We did" },
            ]}
          />
          <TextInput
            label="Why"
            name="why"
            optional
            hint="For us alone. The candidate is told in words of your own."
            defaultValue={state.values?.why}
            error={state.errors?.why}
          />
          <SubmitButton variant="secondary">Call it off</SubmitButton>
        </>
      )}
    </ActForm>
  );
}
