/** The way back: everything that the import made, at one press. */
"use client";

import { Undo2 } from "lucide-react";
import { useActionState } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";

type Props = {
  importId: string;
  action: Action;
  count: number;
  /** Whether there is anything left to undo. */
  open: boolean;
};

export function UndoForm(props: Props) {
  const { importId, action, count } = props;
  const [state, submit] = useActionState(action, null);
  return (
    <form action={submit} className="space-y-3">
      <FormMessage tone={state?.ok ? "ok" : "error"}>{state?.message}</FormMessage>
      <input type="hidden" name="importId" value={importId} />
      {props.open && !state?.ok && (
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
