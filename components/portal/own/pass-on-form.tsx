/** A note for the employer that the consultant passes on; a thank-you note has a meter, which is no limit (source S10). */
"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { FormMessage } from "@/components/ui/form-message";
import { TextArea, TextInput } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { SHORT_NOTE } from "@/lib/passing-on/short-note";
import type { Action } from "@/lib/platform/action";
import { useOwnForm } from "./use-own-form";

type Props = {
  interviewId: string;
  kind: "thank_you" | "extra";
  who: string;
  action: Action;
  suggestion?: string;
};

export function PassOnForm({ interviewId, kind, who, action, suggestion = "" }: Props) {
  const say = useTranslations(kind === "extra" ? "own.extra" : "own.thanks");
  const { form, submit, state, tone, value, error } = useOwnForm(action);
  const [length, setLength] = useState(suggestion.length);
  if (state?.ok) return <FormMessage tone="ok">{state.message}</FormMessage>;
  return (
    <form ref={form} action={submit} noValidate className="space-y-5">
      <FormMessage tone={tone}>{state?.message}</FormMessage>
      <input type="hidden" name="interviewId" value={interviewId} />
      <input type="hidden" name="kind" value={kind} />
      <div>
        <TextArea
          label={say("label")}
          hint={kind === "thank_you" ? <ThanksHint /> : undefined}
          name="text"
          rows={6}
          required
          defaultValue={value("text") ?? suggestion}
          error={error("text")}
          onInput={(event) => setLength(event.currentTarget.value.length)}
        />
        {kind === "thank_you" && <Meter length={length} />}
      </div>
      {kind === "extra" && <LinkField value={value("link")} error={error("link")} />}
      <SubmitButton size="lg">{say("send", { who })}</SubmitButton>
    </form>
  );
}

function ThanksHint() {
  return <>{useTranslations("own.thanks")("hint")}</>;
}

function LinkField({ value, error }: { value: string | undefined; error: string[] | undefined }) {
  const say = useTranslations("own.extra");
  return (
    <TextInput
      label={say("link")}
      hint={say("linkHint")}
      name="link"
      type="url"
      inputMode="url"
      optional
      defaultValue={value}
      error={error}
    />
  );
}

function Meter({ length }: { length: number }) {
  const say = useTranslations("own.thanks");
  const words = length > SHORT_NOTE ? say("long") : say("short");
  return (
    <div className="mt-2 flex items-center gap-3 text-sm text-muted">
      <meter
        className="h-2 w-32"
        min={0}
        max={SHORT_NOTE * 2}
        low={1}
        high={SHORT_NOTE}
        optimum={SHORT_NOTE / 2}
        value={Math.min(length, SHORT_NOTE * 2)}
        aria-label={words}
      />
      <span aria-live="polite">{length > 0 && words}</span>
    </div>
  );
}
