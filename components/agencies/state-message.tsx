// What a form answers as a whole. Where a field carries the reason already, only the pointer to it, and the way there.
"use client";

import { useEffect, useRef } from "react";
import { FormMessage } from "@/components/ui/form-message";
import type { ActionState } from "@/lib/platform/action";

/** After a refusal the keyboard stands in the first marked field, which also brings it into view. */
export function StateMessage({ state }: { state: ActionState | null }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!state?.errors) return;
    place.current?.closest("form")?.querySelector<HTMLElement>("[aria-invalid=true]")?.focus();
  }, [state]);
  if (!state?.message) return null;
  return (
    <div ref={place} className="empty:hidden">
      <FormMessage tone={state.ok ? "ok" : "error"}>
        {state.errors ? "Please look at the marked fields." : state.message}
      </FormMessage>
    </div>
  );
}
