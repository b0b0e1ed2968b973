/** The way back: everything that the import made, at one press. */
"use client";

import { Undo2 } from "lucide-react";
import { useActionState } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";

export function UndoForm({ importId, action, count }: { importId: string; action: Action; count: number }) {
  const [state, submit] = useActionState(action, null);
  return (
    <form action={submit} className="space-y-3">
      <FormMessage tone={state?.ok ? "ok" : "error"}>{state?.message}</FormMessage>
      <input type="hidden" name="importId" value={importId} />
      {!state?.ok && (
        <>
          <SubmitButton variant="secondary" icon={<Undo2 />} pendingLabel="Undoing…">
            Undo this import
          </SubmitButton>
          <p className="text-sm text-muted">
            Takes out all {count.toLocaleString("en-GB")} interviews with their people, employers and jobs,
            except those that somebody has worked on since.
          </p>
        </>
      )}
    </form>
  );
}
