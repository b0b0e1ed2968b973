/** What the candidate's small forms have in common: a lost line shows no error page, and the form goes off when it is back. */
"use client";

import { useTranslations } from "next-intl";
import { useActionState, useRef } from "react";
import { steady } from "@/components/drafts/steady";
import { useScripted } from "@/components/interviews/use-scripted";
import type { Action } from "@/lib/platform/action";
import { useSendsItself } from "./use-sends-itself";

/** `known` is what stands saved, by field name. `tone` is the message's. */
export function useOwnForm(action: Action, known: Record<string, string | null | undefined> = {}) {
  const say = useTranslations("own.account");
  const form = useRef<HTMLFormElement>(null);
  const scripted = useScripted();
  const [state, submit] = useActionState(scripted ? steady(action, say("lost")) : action, null);
  useSendsItself(form, state);
  const tone: "ok" | "info" | "error" = state?.ok ? "ok" : state?.data?.lost ? "info" : "error";
  return {
    form,
    submit,
    state,
    tone,
    value: (name: string) => state?.values?.[name] ?? known[name] ?? undefined,
    error: (name: string) => state?.errors?.[name],
  };
}
