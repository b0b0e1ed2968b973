// Above every page of a desk whose owner has not confirmed the address yet: calm, and with the way to settle it.
"use client";

import { MailWarning } from "lucide-react";
import { useActionState } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";

/** `action` sends the owner's letter once more. */
export function VerifyBanner({ action }: { action: Action }) {
  const [state, submit] = useActionState(action, null);
  return (
    <form
      action={submit}
      data-no-print=""
      className="flex flex-wrap items-center gap-x-4 gap-y-1.5 border-b border-warn-line bg-warn-soft px-4 py-2 text-sm sm:px-6"
    >
      <p role="status" className="flex min-w-0 flex-1 basis-64 items-start gap-2.5">
        <MailWarning className="mt-0.5 size-4 shrink-0 text-warn" />
        <span>
          {state?.message ?? (
            <>
              <strong className="font-semibold">Letters wait</strong> until the owner’s e-mail address is
              confirmed. Please press the button in the letter we sent.
            </>
          )}
        </span>
      </p>
      {!state?.ok && (
        <SubmitButton variant="secondary" size="sm">
          Send it again
        </SubmitButton>
      )}
    </form>
  );
}
