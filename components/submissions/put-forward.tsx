/** Putting a candidate forward for a job: pick the other half of the pair. */
"use client";

import { useActionState } from "react";
import { findRecords } from "@/components/records/find-records";
import { Combobox } from "@/components/ui/combobox";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";

type Props = { forward: { candidateId: string } | { jobId: string }; action: Action };

export function PutForward({ forward, action }: Props) {
  const [state, submit] = useActionState(action, null);
  const wantsJob = "candidateId" in forward;
  const [name, textName] = wantsJob ? ["jobId", "jobTitle"] : ["candidateId", "candidateName"];
  const known = Object.entries(forward)[0] ?? ["", ""];
  const error = state?.errors?.[textName];
  return (
    <form
      action={submit}
      noValidate
      className="space-y-2 border-t border-line bg-sunken/40 px-4 py-3 sm:px-5"
    >
      <input type="hidden" name={known[0]} value={known[1]} />
      <FormMessage>{state?.ok === false && !error ? state.message : null}</FormMessage>
      <div className="flex flex-wrap items-end gap-3">
        <Combobox
          key={state?.ok ? String(state.data?.id) : "open"}
          label={wantsJob ? "Put forward for a job" : "Put a candidate forward"}
          name={name}
          textName={textName}
          search={(text) => findRecords(text, { kinds: [wantsJob ? "job" : "candidate"], inUse: true })}
          placeholder={wantsJob ? "Title or place" : "Name, e-mail or telephone"}
          emptyText={wantsJob ? "No job by that title" : "Nobody by that name"}
          defaultText={state?.values?.[textName]}
          error={error}
          className="min-w-60 flex-1"
        />
        <SubmitButton variant="secondary" pendingLabel="Adding…">
          Shortlist
        </SubmitButton>
      </div>
    </form>
  );
}
