/** What only a manager decides: not telling at all, or giving up on a candidate who cannot be reached. */
"use client";

import { useActionState } from "react";
import { ConfirmDialog } from "@/components/ui/dialog";
import { Disclosure } from "@/components/ui/disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { TextInput } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";

export function Exceptions({
  interviewId,
  candidateName,
  after,
  mayGiveUp,
  withhold,
  giveUp,
}: {
  interviewId: string;
  candidateName: string;
  after: string | null;
  /** Three tries by two channels are on record. */
  mayGiveUp: boolean;
  withhold: Action;
  giveUp: Action;
}) {
  const [state, submit] = useActionState(withhold, null);
  const [gaveUp, submitGaveUp] = useActionState(giveUp, null);
  return (
    <Disclosure summary="If telling is not possible" meta="managers" open={state?.ok === false}>
      <div className="space-y-5">
        <FormMessage>{gaveUp?.ok === false ? gaveUp.message : null}</FormMessage>
        {mayGiveUp ? (
          <ConfirmDialog
            trigger={`${candidateName} cannot be reached`}
            look={{ variant: "secondary", size: "sm" }}
            title="Close without having told?"
            description="Reports count this apart from told. It opens again when something new comes in."
            confirm="Close the loop"
            action={submitGaveUp}
            fields={{ interviewId }}
          />
        ) : (
          <p className="text-sm text-muted">
            “Cannot be reached” needs three logged tries by two channels: letters, calls, voicemails.
          </p>
        )}
        <form action={submit} className="space-y-2">
          <input type="hidden" name="interviewId" value={interviewId} />
          <input type="hidden" name="after" value={after ?? ""} />
          <FormMessage>{state?.ok === false ? state.message : null}</FormMessage>
          <TextInput
            label="Why the candidate is not told"
            hint="Exceptional, and on record. The loop stays open."
            name="reason"
            required
            defaultValue={state?.values?.reason}
            error={state?.errors?.reason}
          />
          <SubmitButton variant="secondary" size="sm">
            Withhold
          </SubmitButton>
        </form>
      </div>
    </Disclosure>
  );
}
