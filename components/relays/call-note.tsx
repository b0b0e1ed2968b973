/** Noting a call that did not reach the candidate; the tries so far stand beside it. */
"use client";

import { useActionState } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";

export function CallNote({
  interviewId,
  phone,
  preferredTime,
  tries,
  action,
}: {
  interviewId: string;
  phone: string | null;
  preferredTime: string | null;
  /** "Mon 2 Nov 16:00: voicemail". */
  tries: readonly string[];
  action: Action;
}) {
  const [state, submit] = useActionState(action, null);
  return (
    <form action={submit} className="space-y-3">
      <input type="hidden" name="interviewId" value={interviewId} />
      <p>
        {phone ? (
          <a className="link font-semibold" href={`tel:${phone.replace(/[^+\d]/g, "")}`}>
            {phone}
          </a>
        ) : (
          "No telephone number is known."
        )}
        {preferredTime && <span className="text-muted"> · best time: {preferredTime}</span>}
      </p>
      <FormMessage tone={state?.ok ? "ok" : "error"}>{state?.message}</FormMessage>
      <div className="flex flex-wrap gap-2">
        <SubmitButton name="outcome" value="voicemail" variant="secondary" size="sm">
          I left a voicemail
        </SubmitButton>
        <SubmitButton name="outcome" value="missed" variant="secondary" size="sm">
          No answer
        </SubmitButton>
      </div>
      {tries.length > 0 && (
        <ul aria-label="Tries so far" className="text-sm text-muted">
          {tries.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      <p className="text-sm text-muted">
        A try is no evidence that they know. If you talked, note it with your words.
      </p>
    </form>
  );
}
