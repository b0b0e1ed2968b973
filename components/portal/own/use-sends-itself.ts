/** A form that could not leave for want of a line goes off by itself when the line is back: once, since sending is idempotent. */
"use client";

import { type RefObject, useEffect } from "react";
import type { ActionState } from "@/lib/platform/action";

export function useSendsItself(form: RefObject<HTMLFormElement | null>, state: ActionState | null): void {
  const lost = state?.data?.lost === true;
  useEffect(() => {
    if (!lost) return;
    const again = () => form.current?.requestSubmit();
    window.addEventListener("online", again);
    return () => window.removeEventListener("online", again);
  }, [form, lost]);
}
