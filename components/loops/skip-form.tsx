/** Putting a card off: a reason and a time, both one press. */
"use client";

import { useActionState } from "react";
import { Radios } from "@/components/ui/choice";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";

type Props = { interviewId: string; part: string; action: Action };

export function SkipForm({ interviewId, part, action }: Props) {
  const [state, send] = useActionState(action, null);
  const typed = state?.values ?? {};
  return (
    <form action={send} noValidate className="space-y-4">
      <input type="hidden" name="interviewId" value={interviewId} />
      <input type="hidden" name="part" value={part} />
      <FormMessage>{state?.ok === false && !state.errors ? state.message : null}</FormMessage>
      <Radios
        name="why"
        label="Why not now?"
        defaultValue={typed.why ?? "not_reached"}
        error={state?.errors?.why}
        options={[
          { value: "not_reached", label: "Could not reach them" },
          { value: "waits_for_others", label: "Somebody else has to answer first" },
          { value: "no_time", label: "No time today" },
        ]}
      />
      <Radios
        name="until"
        label="Until when?"
        defaultValue={typed.until ?? "tomorrow"}
        error={state?.errors?.until}
        options={[
          { value: "hour", label: "In an hour" },
          { value: "tomorrow", label: "The next working day" },
          { value: "next_week", label: "Next week" },
        ]}
      />
      <SubmitButton variant="secondary" shortcut="s">
        Skip it until then
      </SubmitButton>
    </form>
  );
}
