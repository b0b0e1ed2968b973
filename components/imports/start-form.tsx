/** The decision: bring it in, or throw the file away. */
"use client";

import { useActionState } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";

type Props = { importId: string; start: Action; discard: Action; count: number };

export function StartForm({ importId, start, discard, count }: Props) {
  const [state, submit] = useActionState(start, null);
  const [, submitDiscard] = useActionState(discard, null);
  return (
    <div className="space-y-3">
      <FormMessage>{state?.ok === false ? state.message : null}</FormMessage>
      <div className="flex flex-wrap gap-3">
        {count > 0 && (
          <form action={submit}>
            <input type="hidden" name="importId" value={importId} />
            <SubmitButton pendingLabel="Starting…">
              Bring in {count.toLocaleString("en-GB")} {count === 1 ? "interview" : "interviews"}
            </SubmitButton>
          </form>
        )}
        <form action={submitDiscard}>
          <input type="hidden" name="importId" value={importId} />
          <SubmitButton variant="quiet">Throw the file away</SubmitButton>
        </form>
      </div>
    </div>
  );
}
