/** Moving one submission: pick the stage; ending it while the candidate waits asks who tells them, and by when. */
"use client";

import { useState } from "react";
import { ActForm } from "@/components/interviews/act-form";
import { Disclosure } from "@/components/ui/disclosure";
import { DateInput, Select, TextInput } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";

type Props = {
  submission: { id: string; candidate: string; waits: boolean; since: string; canTakeBack: boolean };
  moves: { value: string; label: string; lost: boolean }[];
  colleagues: { value: string; label: string }[];
  me: string;
  /** "YYYY-MM-DD": the earliest day by which to tell. */
  today: string;
  move: Action;
  takeBack: Action;
};

export function MoveForm({ submission, moves, colleagues, me, today, move, takeBack }: Props) {
  const [to, setTo] = useState<string>();
  const chosen = moves.find((one) => one.value === to) ?? moves[0];
  const mustTell = submission.waits && chosen?.lost === true;
  if (!chosen) return null;
  return (
    <Disclosure plain summary="Move" className="-mb-2 text-sm">
      <ActForm
        key={submission.since}
        action={move}
        fields={{ submissionId: submission.id }}
        className="max-w-xl"
      >
        {(state) => (
          <div className="space-y-3 pb-2">
            <div className="grid gap-3 sm:grid-cols-2">
              <Select
                label="To"
                name="to"
                options={moves}
                defaultValue={state.values?.to ?? chosen.value}
                key={state.values?.to}
                onChange={(event) => setTo(event.target.value)}
                error={state.errors?.to}
              />
              {chosen.value === "on_hold" && (
                <DateInput
                  label="Until"
                  name="holdUntil"
                  optional
                  min={today}
                  defaultValue={state.values?.holdUntil}
                />
              )}
              <TextInput
                label="Why"
                name="reason"
                optional
                maxLength={500}
                defaultValue={state.values?.reason}
                error={state.errors?.reason}
              />
            </div>
            {(mustTell || state.errors?.tellerId || state.errors?.tellBy) && (
              <fieldset className="grid gap-3 rounded-md border border-warn-line bg-warn-soft p-3 sm:grid-cols-2">
                <legend className="sr-only">Who tells {submission.candidate}?</legend>
                <p className="font-semibold sm:col-span-2">
                  {submission.candidate} has not heard back yet. Who tells them, and by when?
                </p>
                <Select
                  label="Who tells them"
                  name="tellerId"
                  required
                  options={colleagues}
                  defaultValue={state.values?.tellerId ?? me}
                  error={state.errors?.tellerId}
                />
                <DateInput
                  label="By"
                  name="tellBy"
                  required
                  min={today}
                  defaultValue={state.values?.tellBy}
                  error={state.errors?.tellBy}
                />
              </fieldset>
            )}
            <SubmitButton variant="secondary" size="sm" pendingLabel="Moving…">
              Move
            </SubmitButton>
          </div>
        )}
      </ActForm>
      {submission.canTakeBack && (
        <ActForm
          key={`back:${submission.since}`}
          action={takeBack}
          fields={{ submissionId: submission.id, since: submission.since }}
        >
          <SubmitButton variant="quiet" size="sm">
            Take the last move back
          </SubmitButton>
        </ActForm>
      )}
    </Disclosure>
  );
}
