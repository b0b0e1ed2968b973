/** Handing an interview to a colleague, and putting it away. */
"use client";

import { Select } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";
import { ActForm } from "./act-form";

export function HandOver({
  interviewId,
  ownerId,
  colleagues,
  action,
}: {
  interviewId: string;
  ownerId: string;
  colleagues: { value: string; label: string }[];
  action: Action;
}) {
  return (
    <ActForm
      action={action}
      fields={{ interviewId }}
      undo={{ action, fields: { interviewId, ownerId } }}
      after={`/interviews/${interviewId}`}
      className="flex flex-wrap items-end gap-3"
    >
      {(state) => (
        <>
          <Select
            key={state.values?.ownerId}
            label="Looked after by"
            name="ownerId"
            defaultValue={state.values?.ownerId ?? ownerId}
            error={state.errors?.ownerId}
            options={colleagues}
            className="min-w-60"
          />
          <SubmitButton variant="secondary">Hand over</SubmitButton>
        </>
      )}
    </ActForm>
  );
}

export function PutAway({
  interviewId,
  archived,
  archive,
  restore,
}: {
  interviewId: string;
  archived: boolean;
  archive: Action;
  restore: Action;
}) {
  const fields = { interviewId };
  return archived ? (
    <ActForm
      action={restore}
      fields={fields}
      undo={{ action: archive, fields }}
      after={`/interviews/${interviewId}`}
    >
      <SubmitButton variant="secondary">Bring it back</SubmitButton>
    </ActForm>
  ) : (
    <ActForm
      action={archive}
      fields={fields}
      undo={{ action: restore, fields }}
      after={`/interviews/${interviewId}`}
    >
      <SubmitButton variant="secondary">Put it away</SubmitButton>
    </ActForm>
  );
}
