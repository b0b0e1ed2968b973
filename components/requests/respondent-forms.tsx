/** Whom we ask: picking a person, making one in place, and putting an address right. */
"use client";

import { useActionState } from "react";
import { Radios } from "@/components/ui/choice";
import { FormMessage } from "@/components/ui/form-message";
import { Select, TextInput } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action, ActionState } from "@/lib/platform/action";
import { roleMailboxWarning } from "@/lib/requests/role-mailbox";
import { Way } from "./way";

export type Known = {
  id: string;
  name: string;
  title: string | null;
  email: string | null;
  doNotContact: boolean;
};

type GiveProps = {
  interviewId: string;
  /** People of this employer that we know. */
  others: readonly Known[];
  /** Whom we ask now; null while nobody is named. */
  current: string | null;
  action: Action;
};

export function GiveToForm({ interviewId, others, current, action }: GiveProps) {
  const [state, send] = useActionState(action, null);
  const form = (
    <form action={send} noValidate className="group/give @container space-y-4">
      <input type="hidden" name="interviewId" value={interviewId} />
      <FormMessage>{state?.ok === false ? state.message : null}</FormMessage>
      {others.length > 0 && (
        <Select
          name="contactId"
          label={current ? "Somebody we know" : "Whom do we ask?"}
          placeholder="Somebody new …"
          options={others.map(asOption)}
          defaultValue={state?.values?.contactId ?? (current ? "" : (others[0]?.id ?? ""))}
          error={state?.errors?.contactId}
        />
      )}
      <NewPerson state={state} folded={others.length > 0} />
      {current && (
        <Radios
          name="why"
          label={`Why not ${current}?`}
          defaultValue={state?.values?.why ?? "colleague"}
          options={[
            { value: "colleague", label: "A colleague answers" },
            { value: "left", label: "Has left" },
            { value: "wrong_person", label: "Was the wrong person" },
          ]}
        />
      )}
      <SubmitButton variant={current ? "secondary" : "primary"}>
        {current ? "Ask them instead" : "Ask this person"}
      </SubmitButton>
    </form>
  );
  if (!current) return form;
  return (
    <Way plain title="Ask somebody else" state={state}>
      {form}
    </Way>
  );
}

/** Shown where "Somebody new …" is picked; without the select it is all there is. */
function NewPerson({ state, folded }: { state: ActionState | null; folded: boolean }) {
  const value = (name: string) => state?.values?.[name];
  const error = (name: string) => state?.errors?.[name];
  const warning = roleMailboxWarning(value("contactEmail"));
  return (
    <div
      className={
        folded
          ? "hidden gap-4 group-has-[select[name=contactId]_option[value='']:checked]/give:grid @md:grid-cols-2"
          : "grid gap-4 @md:grid-cols-2"
      }
    >
      <TextInput
        name="contactName"
        label="Name"
        required
        maxLength={200}
        defaultValue={value("contactName")}
        error={error("contactName")}
      />
      <TextInput
        name="contactTitle"
        label="Title"
        optional
        maxLength={200}
        defaultValue={value("contactTitle")}
      />
      <TextInput
        name="contactEmail"
        type="email"
        label="E-mail"
        hint={warning}
        optional
        defaultValue={value("contactEmail")}
        error={error("contactEmail")}
      />
      <TextInput
        name="contactPhone"
        type="tel"
        label="Telephone"
        optional
        defaultValue={value("contactPhone")}
        error={error("contactPhone")}
      />
    </div>
  );
}

type ReachProps = { interviewId: string; email: string | null; phone: string | null; action: Action };

export function ReachForm({ action, ...reach }: ReachProps) {
  const [state, send] = useActionState(action, null);
  return (
    <Way plain title="Correct address or number" state={state}>
      <form action={send} noValidate className="space-y-4">
        <ReachFields state={state} {...reach} />
        <SubmitButton variant="secondary">Save</SubmitButton>
      </form>
    </Way>
  );
}

/** In the letter's place while there is no address to send it to. */
export function MissingAddress({ action, ...reach }: ReachProps) {
  const [state, send] = useActionState(action, null);
  return (
    <form action={send} noValidate className="space-y-4">
      <ReachFields state={state} {...reach} />
      <SubmitButton>Save and write the letter</SubmitButton>
    </form>
  );
}

function ReachFields({
  state,
  interviewId,
  email,
  phone,
}: Omit<ReachProps, "action"> & { state: ActionState | null }) {
  return (
    <>
      <input type="hidden" name="interviewId" value={interviewId} />
      <FormMessage>{state?.ok === false ? state.message : null}</FormMessage>
      <TextInput
        name="contactEmail"
        type="email"
        label="E-mail"
        defaultValue={state?.values?.contactEmail ?? email ?? ""}
        error={state?.errors?.contactEmail}
      />
      <TextInput
        name="contactPhone"
        type="tel"
        label="Telephone"
        defaultValue={state?.values?.contactPhone ?? phone ?? ""}
        error={state?.errors?.contactPhone}
      />
    </>
  );
}

function asOption({ id, name, title, email, doNotContact }: Known) {
  const more = [title, email ?? "no e-mail", doNotContact && "do not contact"].filter(Boolean).join(", ");
  return { value: id, label: `${name} (${more})` };
}
