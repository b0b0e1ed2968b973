/**
 * A form that could not leave for want of a line goes off by itself when the line is back; one with a `name` also after
 * the page was closed meanwhile. Sending is idempotent, so that once more does no harm.
 */
"use client";

import { type RefObject, useEffect } from "react";
import type { ActionState } from "@/lib/platform/action";

/** Long enough for what this browser has kept to stand in the form again. */
const SETTLE_MS = 500;

export function useSendsItself(
  form: RefObject<HTMLFormElement | null>,
  state: ActionState | null,
  name?: string,
  generation?: string,
): void {
  const lost = state?.data?.lost === true;
  useEffect(() => {
    if (name && state) remember(name, lost);
  }, [name, state, lost]);
  useEffect(() => {
    const again = () => form.current?.requestSubmit();
    const waits = lost || (name !== undefined && isRemembered(name));
    if (!waits) return;
    const timer = navigator.onLine ? setTimeout(again, SETTLE_MS) : undefined;
    window.addEventListener("online", again);
    return () => {
      clearTimeout(timer);
      window.removeEventListener("online", again);
    };
  }, [form, lost, name, generation]);
}

const key = (name: string) => `hearback-send:${name}`;

function remember(name: string, waits: boolean): void {
  try {
    if (waits) localStorage.setItem(key(name), "1");
    else localStorage.removeItem(key(name));
  } catch {
    // Without a storage it is sent while the page stays open.
  }
}

function isRemembered(name: string): boolean {
  try {
    return localStorage.getItem(key(name)) !== null;
  } catch {
    return false;
  }
}
