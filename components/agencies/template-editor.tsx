/** Writing a template: fields to put in at one press, and the letter beside it as it would read. */
"use client";

import { useActionState, useRef, useState } from "react";
import { Card, CardHeader } from "@/components/ui/card";
import { FormMessage } from "@/components/ui/form-message";
import { TextArea, TextInput } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import {
  renderTemplate,
  TEMPLATE_FIELDS,
  type TemplateFacts,
  type TemplateField,
  type TemplateKind,
  templateTroubles,
} from "@/lib/agencies/template";
import type { Action } from "@/lib/platform/action";

type Words = { subject: string; body: string };
type Props = {
  kind: TemplateKind;
  begun: Words;
  facts: TemplateFacts;
  /** The facts are those of a real request of the agency. */
  real: boolean;
  action: Action;
};

export function TemplateEditor({ kind, begun, facts, real, action }: Props) {
  const [state, send] = useActionState(action, null);
  const [typed, setTyped] = useState<Words>(begun);
  const form = useRef<HTMLFormElement>(null);

  function insert(name: TemplateField) {
    const box = form.current?.elements.namedItem("body");
    if (!(box instanceof HTMLTextAreaElement)) return;
    const gap = TEMPLATE_FIELDS[name].some ? `{{${name}|""}}` : `{{${name}}}`;
    box.setRangeText(gap, box.selectionStart, box.selectionEnd, "end");
    box.focus();
    setTyped((before) => ({ ...before, body: box.value }));
  }

  return (
    <div className="grid gap-5 lg:grid-cols-2">
      <form ref={form} action={send} noValidate className="min-w-0 space-y-4">
        <input type="hidden" name="kind" value={kind} />
        <FormMessage>{state?.ok === false ? state.message : null}</FormMessage>
        <TextInput
          name="subject"
          label="Subject"
          required
          defaultValue={state?.values?.subject ?? begun.subject}
          error={state?.errors?.subject}
          onChange={(event) => setTyped((before) => ({ ...before, subject: event.target.value }))}
        />
        <TextArea
          name="body"
          label="Words"
          required
          rows={12}
          defaultValue={state?.values?.body ?? begun.body}
          error={state?.errors?.body}
          onChange={(event) => setTyped((before) => ({ ...before, body: event.target.value }))}
        />
        <fieldset>
          <legend className="mb-1.5 text-sm font-semibold">Put in a field</legend>
          <div className="flex flex-wrap gap-1.5">
            {(Object.keys(TEMPLATE_FIELDS) as TemplateField[]).map((name) => (
              <button
                key={name}
                type="button"
                title={`{{${name}}}`}
                onClick={() => insert(name)}
                className="min-h-8 rounded-md border border-line-strong bg-raised px-2 text-sm hover:bg-accent-soft max-sm:min-h-11"
              >
                {TEMPLATE_FIELDS[name].stands}
              </button>
            ))}
          </div>
        </fieldset>
        <SubmitButton>Save these words</SubmitButton>
      </form>
      <Preview typed={typed} facts={facts} real={real} />
    </div>
  );
}

function Preview({ typed, facts, real }: { typed: Words } & Pick<Props, "facts" | "real">) {
  const troubles = [...templateTroubles(typed.subject), ...templateTroubles(typed.body)];
  const [subject, body] = [renderTemplate(typed.subject, facts), renderTemplate(typed.body, facts)];
  return (
    <Card className="min-w-0">
      <CardHeader title="How it reads" meta={real ? "with your newest request" : "with made-up people"} />
      <div aria-live="polite" className="space-y-3">
        {troubles.length > 0 && (
          <FormMessage tone="warn" title="This cannot be saved yet">
            <ul>
              {troubles.map((trouble) => (
                <li key={trouble}>{trouble}</li>
              ))}
            </ul>
          </FormMessage>
        )}
        {"text" in subject && <p className="font-semibold wrap-anywhere">{subject.text}</p>}
        {"text" in body && <p className="wrap-anywhere whitespace-pre-wrap">{body.text}</p>}
      </div>
    </Card>
  );
}
