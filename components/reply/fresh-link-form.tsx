/** One button: a fresh link to the address of the old one. */
"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";

export function FreshLinkForm({ action, token }: { action: Action; token: string }) {
  const say = useTranslations("reply.expired");
  const [state, send] = useActionState(action, null);
  if (state?.ok) {
    return (
      <div role="status" className="space-y-3 py-4">
        <h1 className="text-2xl">{say("sentTitle")}</h1>
        <p className="text-muted">{say("sent")}</p>
      </div>
    );
  }
  return (
    <form action={send} className="space-y-5 py-4">
      <input type="hidden" name="token" value={token} />
      <div className="space-y-3">
        <h1 className="text-2xl">{say("title")}</h1>
        <p className="text-muted">{say("body")}</p>
      </div>
      {state?.ok === false && <FormMessage>{state.message}</FormMessage>}
      <SubmitButton size="lg" block>
        {say("send")}
      </SubmitButton>
    </form>
  );
}
