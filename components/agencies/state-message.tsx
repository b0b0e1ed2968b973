// What a form answers as a whole. Where a field carries the reason already, only the pointer to it.
"use client";

import { FormMessage } from "@/components/ui/form-message";
import type { ActionState } from "@/lib/platform/action";

export function StateMessage({ state }: { state: ActionState | null }) {
  if (!state?.message) return null;
  if (state.ok) return <FormMessage tone="ok">{state.message}</FormMessage>;
  return <FormMessage>{state.errors ? "Please look at the marked fields." : state.message}</FormMessage>;
}
