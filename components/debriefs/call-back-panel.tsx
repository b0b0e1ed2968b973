/** Ties the call-back form to the two actions it was given. */
"use client";

import { useCallback } from "react";
import type { DraftCopy } from "@/components/drafts/use-draft";
import type { Action } from "@/lib/platform/action";
import { CallBackForm } from "./call-back-form";

type Props = {
  interviewId: string;
  candidateName: string;
  action: Action;
  keepDraft: Action;
  draft: DraftCopy | null;
  saved: Record<string, string>;
  amending: boolean;
  today: string;
};

export function CallBackPanel({ keepDraft, ...form }: Props) {
  const saveDraft = useCallback(
    async (name: string, values: Record<string, string>) => {
      const body = new FormData();
      body.set("name", name);
      body.set("values", JSON.stringify(values));
      return { ok: (await keepDraft(null, body)).ok === true };
    },
    [keepDraft],
  );
  return <CallBackForm {...form} saveDraft={saveDraft} />;
}
