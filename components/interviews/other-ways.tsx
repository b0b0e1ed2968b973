/** The ways to act that are not the main one: opening an old loop, coming back from the archive, doing without a call-back. */
"use client";

import { Radios } from "@/components/ui/choice";
import { Disclosure } from "@/components/ui/disclosure";
import { SubmitButton } from "@/components/ui/submit-button";
import { SKIP_WHYS, SKIP_WORDS } from "@/lib/debriefs/model";
import type { Action } from "@/lib/platform/action";
import { ActForm } from "./act-form";

type Props = {
  interviewId: string;
  history: boolean;
  archived: boolean;
  maySkip: boolean;
  actions: { open: Action; restore: Action; skip: Action };
};

export function OtherWays({ interviewId, history, archived, maySkip, actions }: Props) {
  const fields = { interviewId };
  if (archived) {
    return (
      <ActForm action={actions.restore} fields={fields}>
        <SubmitButton size="lg">Bring it back</SubmitButton>
      </ActForm>
    );
  }
  if (history) {
    return (
      <ActForm action={actions.open} fields={fields}>
        <SubmitButton size="lg">Open the loop</SubmitButton>
      </ActForm>
    );
  }
  if (!maySkip) return null;
  return (
    <Disclosure plain summary="Go on without one" className="basis-full">
      <ActForm action={actions.skip} fields={fields} className="space-y-3">
        {(state) => (
          <>
            <Radios
              label="Why is there no call-back?"
              name="why"
              required
              defaultValue={state.values?.why}
              error={state.errors?.why}
              options={SKIP_WHYS.map((value) => ({ value, label: SKIP_WORDS[value] }))}
            />
            <SubmitButton variant="secondary" size="sm">
              Ask the employer without it
            </SubmitButton>
          </>
        )}
      </ActForm>
    </Disclosure>
  );
}
