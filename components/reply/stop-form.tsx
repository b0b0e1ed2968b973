/** Wrong person, or no more letters: which of the two, and a button. */
"use client";

import { useTranslations } from "next-intl";
import { useActionState } from "react";
import { RadioCards } from "@/components/ui/choice";
import { FormMessage } from "@/components/ui/form-message";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";

type Props = { action: Action; token: string; agency: string; candidate: string; when: string };

export function StopForm({ action, token, agency, candidate, when }: Props) {
  const say = useTranslations("reply.stop");
  const [state, send] = useActionState(action, null);
  return (
    <div className="space-y-6">
      <div className="space-y-2">
        <h1 className="text-2xl">{say("title")}</h1>
        <p className="text-muted">{say("about", { agency, candidate, when })}</p>
      </div>
      <form action={send} className="space-y-5">
        <input type="hidden" name="token" value={token} />
        {state?.ok === false && <FormMessage>{state.message}</FormMessage>}
        <RadioCards
          name="what"
          label={say("which")}
          columns={1}
          required
          defaultValue={state?.values?.what ?? "wrong_person"}
          error={state?.errors?.what}
          options={[
            { value: "wrong_person", label: say("wrong_person"), hint: say("wrong_personHint") },
            { value: "stop", label: say("stop"), hint: say("stopHint", { agency }) },
          ]}
        />
        <SubmitButton size="lg" block>
          {say("send", { agency })}
        </SubmitButton>
      </form>
      <p>
        <a className="link" href={`/reply/${token}`}>
          {say("back")}
        </a>
      </p>
    </div>
  );
}
