/** Words that wait for a colleague's yes, or were approved and wait to be sent. */
"use client";

import { useActionState } from "react";
import { Badge } from "@/components/ui/badge";
import { Card, CardHeader } from "@/components/ui/card";
import { FormMessage } from "@/components/ui/form-message";
import { TextInput } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";
import type { GuardHint } from "@/lib/relays/guard";
import { HintList } from "./hint-list";

type Props = {
  relay: {
    id: string;
    text: string;
    status: string;
    hints: readonly GuardHint[];
    mine: boolean;
    writtenBy: string | null;
    approvedBy: string | null;
    approvalReason: string | null;
  };
  decide: Action;
  send: Action;
  takeBack: Action;
};

export function PendingCard({ relay, decide, send, takeBack }: Props) {
  const approved = relay.status === "approved";
  return (
    <Card className="space-y-4">
      <CardHeader
        className="mb-0"
        title={approved ? "Approved, not sent yet" : "Waiting for a second pair of eyes"}
        meta={`written by ${relay.writtenBy ?? "a colleague"}`}
        actions={<Badge tone="warn">{approved ? `Approved by ${relay.approvedBy}` : "Not sent"}</Badge>}
      />
      <p className="rounded-md border border-line bg-raised px-4 py-3 wrap-anywhere whitespace-pre-line">
        {relay.text}
      </p>
      <HintList hints={relay.hints} />
      {approved && relay.approvalReason && <p className="text-muted">“{relay.approvalReason}”</p>}
      {approved ? (
        <Press action={send} id={relay.id} label="Send it now" variant="primary" />
      ) : relay.mine ? (
        <p className="text-muted">
          A colleague finds this on Today, and here. You wrote it, so you cannot approve it.
        </p>
      ) : (
        <Decision id={relay.id} action={decide} />
      )}
      {(approved || relay.mine) && (
        <Press action={takeBack} id={relay.id} label="Take it back and change it" variant="secondary" />
      )}
    </Card>
  );
}

function Decision({ id, action }: { id: string; action: Action }) {
  const [state, submit] = useActionState(action, null);
  return (
    <form action={submit} className="space-y-3">
      <input type="hidden" name="relayId" value={id} />
      <FormMessage tone={state?.ok ? "ok" : "error"}>{state?.message}</FormMessage>
      <TextInput
        label="A word about your decision"
        hint="Needed when you send it back; kept with the words otherwise."
        name="reason"
        defaultValue={state?.values?.reason}
        error={state?.errors?.reason}
      />
      <div className="flex flex-wrap gap-2">
        <SubmitButton name="decision" value="send">
          Approve and send
        </SubmitButton>
        <SubmitButton name="decision" value="approve" variant="secondary">
          Approve only
        </SubmitButton>
        <SubmitButton name="decision" value="return" variant="secondary">
          Send back to change
        </SubmitButton>
      </div>
    </form>
  );
}

function Press({
  action,
  id,
  label,
  variant,
}: {
  action: Action;
  id: string;
  label: string;
  variant: "primary" | "secondary";
}) {
  const [state, submit] = useActionState(action, null);
  return (
    <form action={submit} className="space-y-2">
      <FormMessage>{state?.ok === false ? state.message : null}</FormMessage>
      <input type="hidden" name="relayId" value={id} />
      <SubmitButton variant={variant}>{label}</SubmitButton>
    </form>
  );
}
