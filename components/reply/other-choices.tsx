/** The ways not to answer now, each a small form of its own, folded until it is wanted. */
"use client";

import { useTranslations } from "next-intl";
import { type ReactNode, useActionState } from "react";
import { Disclosure } from "@/components/ui/disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { DateInput, TextInput } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action, ActionState } from "@/lib/platform/action";
import type { Choice } from "@/lib/reply/model";

type Props = {
  token: string;
  open: Choice | null;
  today: string;
  consultant: string;
  candidate: string;
  actions: { promise: Action; callMe: Action; askColleague: Action; decline: Action };
};

export function OtherChoices({ token, open, today, consultant, candidate, actions }: Props) {
  const say = useTranslations("reply.other");
  const form = { token, open };
  return (
    <section aria-labelledby="other" className="space-y-2.5">
      <h2 id="other" className="text-lg">
        {say("title")}
      </h2>
      <ChoiceForm {...form} choice="later" action={actions.promise}>
        {({ value, error }) => (
          <DateInput
            name="by"
            label={say("laterDay")}
            hint={say("laterHint")}
            required
            min={today}
            defaultValue={value("by")}
            error={error("by")}
          />
        )}
      </ChoiceForm>
      <ChoiceForm {...form} choice="call" action={actions.callMe}>
        {({ value, error }) => (
          <div className="grid gap-4 sm:grid-cols-2">
            <TextInput
              name="when"
              label={say("callWhen")}
              hint={say("callWhenHint")}
              required
              maxLength={150}
              defaultValue={value("when")}
              error={error("when")}
            />
            <TextInput
              name="phone"
              type="tel"
              label={say("callPhone")}
              hint={say("callPhoneHint", { consultant })}
              optional
              autoComplete="tel"
              defaultValue={value("phone")}
              error={error("phone")}
            />
          </div>
        )}
      </ChoiceForm>
      <ChoiceForm
        {...form}
        choice="colleague"
        action={actions.askColleague}
        hint={say("colleagueHint", { consultant })}
      >
        {({ value, error }) => (
          <div className="grid gap-4 sm:grid-cols-2">
            <TextInput
              name="name"
              label={say("colleagueName")}
              required
              maxLength={200}
              defaultValue={value("name")}
              error={error("name")}
            />
            <TextInput
              name="email"
              type="email"
              label={say("colleagueEmail")}
              required
              defaultValue={value("email")}
              error={error("email")}
            />
          </div>
        )}
      </ChoiceForm>
      <ChoiceForm {...form} choice="none" action={actions.decline} hint={say("noneHint", { candidate })}>
        {({ value, error }) => (
          <TextInput
            name="why"
            label={say("noneWhy")}
            optional
            maxLength={500}
            defaultValue={value("why")}
            error={error("why")}
          />
        )}
      </ChoiceForm>
    </section>
  );
}

type Given = {
  value: (name: string) => string;
  error: (name: string) => string[] | undefined;
};

function ChoiceForm({
  choice,
  token,
  open,
  action,
  hint,
  children,
}: {
  choice: Choice;
  token: string;
  open: Choice | null;
  action: Action;
  hint?: string;
  children: (given: Given) => ReactNode;
}) {
  const say = useTranslations("reply.other");
  const [state, send] = useActionState(action, null);
  return (
    <Disclosure name="choice" summary={say(choice)} open={open === choice || state !== null}>
      <form action={send} className="space-y-4 [&_label.font-semibold]:text-base">
        <input type="hidden" name="token" value={token} />
        {state?.ok === false && <FormMessage>{state.message}</FormMessage>}
        {hint && <p className="text-muted">{hint}</p>}
        {children(givenBy(state))}
        <SubmitButton variant="secondary" size="lg">
          {say(`${choice}Send`)}
        </SubmitButton>
      </form>
    </Disclosure>
  );
}

function givenBy(state: ActionState | null): Given {
  return { value: (name) => state?.values?.[name] ?? "", error: (name) => state?.errors?.[name] };
}
