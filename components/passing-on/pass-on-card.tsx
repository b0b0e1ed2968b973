/** One thing to pass on: the letter to look through and send, or what else became of it. */
"use client";

import { Send } from "lucide-react";
import { type ReactNode, useActionState } from "react";
import { Card, CardHeader } from "@/components/ui/card";
import { Disclosure } from "@/components/ui/disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { TextArea, TextInput } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { PassOnPage } from "@/lib/passing-on/queries";
import type { Action } from "@/lib/platform/action";
import { KIND_WORDS } from "./kind-words";

type Props = {
  interviewId: string;
  item: Pick<PassOnPage["waiting"][number], "id" | "kind" | "text" | "link" | "proposal">;
  when: string;
  /** When it leaves, where that is not now; and why no letter can go at all. */
  later: { at: string; because: string } | null;
  never: string | null;
  phone: string | null;
  send: Action;
  settle: Action;
};

export function PassOnCard({ interviewId, item, when, later, never, phone, send, settle }: Props) {
  const [state, submit] = useActionState(send, null);
  const start = { ...item.proposal, ...state?.values };
  const which = (
    <>
      <input type="hidden" name="interviewId" value={interviewId} />
      <input type="hidden" name="passOnId" value={item.id} />
    </>
  );
  return (
    <Card className="space-y-4">
      <CardHeader title={KIND_WORDS[item.kind]} meta={`left ${when}`} />
      {never && <FormMessage tone="info">{never}</FormMessage>}
      {never ? (
        <blockquote className="border-l-2 border-line pl-4 wrap-anywhere whitespace-pre-line">
          {[item.text, item.link].filter(Boolean).join("\n")}
        </blockquote>
      ) : (
        <form action={submit} noValidate className="space-y-4">
          <FormMessage>{state?.ok === false ? state.message : null}</FormMessage>
          {which}
          <TextInput
            label="Subject"
            name="subject"
            required
            maxLength={200}
            defaultValue={start.subject}
            error={state?.errors?.subject}
          />
          <TextArea
            label="Letter"
            hint="Your name and the agency stand below it."
            name="body"
            rows={8}
            required
            defaultValue={start.body}
            error={state?.errors?.body}
          />
          <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
            <SubmitButton
              name="departs"
              value={later ? "then" : "now"}
              icon={<Send />}
              pendingLabel="Sending…"
            >
              {later ? `Send ${later.at}` : "Send now"}
            </SubmitButton>
            {later && <span className="text-sm text-muted">{later.because}</span>}
          </div>
        </form>
      )}
      <OtherEnds which={which} phone={phone} settle={settle} />
    </Card>
  );
}

function OtherEnds({ which, phone, settle }: { which: ReactNode; phone: string | null; settle: Action }) {
  const [told, tell] = useActionState(settle, null);
  const [kept, keep] = useActionState(settle, null);
  return (
    <div className="flex flex-wrap items-start gap-x-6 gap-y-2 border-t border-line pt-4">
      <form action={tell} className="space-y-2">
        <FormMessage>{told?.ok === false ? told.message : null}</FormMessage>
        {which}
        <input type="hidden" name="how" value="told" />
        <SubmitButton variant="secondary">
          {phone ? "I told them on the telephone" : "I told them"}
        </SubmitButton>
      </form>
      <Disclosure plain summary="Do not pass it on" open={kept?.ok === false}>
        <form action={keep} noValidate className="max-w-md space-y-3">
          <FormMessage>{kept?.ok === false ? kept.message : null}</FormMessage>
          {which}
          <input type="hidden" name="how" value="kept" />
          <TextInput
            label="Why?"
            hint="For the agency alone; the candidate sees only that it was not passed on."
            name="why"
            required
            defaultValue={kept?.values?.why}
            error={kept?.errors?.why}
          />
          <SubmitButton variant="secondary">Keep it back</SubmitButton>
        </form>
      </Disclosure>
    </div>
  );
}
