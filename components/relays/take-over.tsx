/** Taking a colleague's interview over, to be the one who reads the answer and passes it on. */
"use client";

import { useActionState } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";

export function TakeOver({ interviewId, action }: { interviewId: string; action: Action }) {
  const [state, submit] = useActionState(action, null);
  return (
    <form action={submit} className="space-y-2">
      <FormMessage>{state?.ok === false ? state.message : null}</FormMessage>
      <input type="hidden" name="interviewId" value={interviewId} />
      <SubmitButton variant="secondary">Take this interview over</SubmitButton>
    </form>
  );
}
