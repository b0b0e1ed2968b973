// Signing an agency up: who, where, and a password. One screen, then a letter.
"use client";

import { MailCheck } from "lucide-react";
import { type ReactNode, useActionState, useEffect, useRef } from "react";
import { ButtonLink } from "@/components/ui/button";
import { Select, TextInput } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";
import { PasswordInput } from "./password-input";
import { StateMessage } from "./state-message";

type Props = { action: Action; places: ReactNode; zones: ReactNode };

export function SignUpForm({ action, places, zones }: Props) {
  const [state, submit] = useActionState(action, null);
  const form = useRef<HTMLFormElement>(null);
  const typed = state?.values ?? {};
  const errors = state?.errors ?? {};
  const refused = state !== null;
  useEffect(() => {
    if (!refused && form.current) suggestPlace(form.current);
  }, [refused]);
  if (state?.ok) return <LetterSent address={String(state.data?.email ?? "")} />;
  return (
    <form ref={form} action={submit} className="space-y-5 [&_[title=required]]:hidden">
      <div className="space-y-1">
        <h1 className="text-2xl">Create your agency’s desk</h1>
        <p className="text-muted">You can invite your colleagues afterwards.</p>
      </div>
      <StateMessage state={state} />
      <TextInput
        name="agencyName"
        label="Agency"
        hint="As candidates and employers know it: it stands in every letter."
        required
        autoComplete="organization"
        defaultValue={typed.agencyName}
        error={errors.agencyName}
      />
      <TextInput
        name="name"
        label="Your name"
        required
        autoComplete="name"
        defaultValue={typed.name}
        error={errors.name}
      />
      <TextInput
        name="email"
        type="email"
        label="Work e-mail"
        required
        autoComplete="email"
        defaultValue={typed.email}
        error={errors.email}
      />
      <PasswordInput
        name="password"
        label="Password"
        hint={errors.password ? undefined : passwordHint(refused)}
        required
        autoComplete="new-password"
        error={errors.password}
      />
      <div className="grid gap-x-4 gap-y-5 sm:grid-cols-2">
        <Select
          key={`place ${typed.place}`}
          name="place"
          label="Where you work"
          required
          defaultValue={typed.place ?? "GB-ENG"}
          error={errors.place}
        >
          {places}
        </Select>
        <Select
          key={`zone ${typed.zone}`}
          name="zone"
          label="Your time"
          required
          defaultValue={typed.zone ?? "Europe/London"}
          error={errors.zone}
        >
          {zones}
        </Select>
        <p className="text-sm text-muted sm:col-span-2">
          These decide what counts as a working day. Hours and own holidays can be set later.
        </p>
      </div>
      <SubmitButton size="lg" block pendingLabel="Making your desk…">
        Create the desk
      </SubmitButton>
    </form>
  );
}

/** A password never comes back from the server, so after a refusal it has to be typed again. */
function passwordHint(refused: boolean): string {
  return refused
    ? "Please type it again: for your safety it is not sent back."
    : "At least 8 characters. A short sentence is easy to keep.";
}

function LetterSent({ address }: { address: string }) {
  return (
    <div className="space-y-5">
      <span className="grid size-12 place-items-center rounded-full bg-ok-soft text-ok">
        <MailCheck className="size-6" />
      </span>
      <h1 className="text-2xl">A letter is on its way</h1>
      <p>
        We have written to <strong className="wrap-anywhere">{address}</strong>. Please press the button in it
        to confirm that the address is yours.
      </p>
      <p className="text-muted">
        Until then you can sign in, look round and set things up; only letters to others have to wait. Nothing
        came? Look among the unwanted mail, or check the address for a typing error and sign up once more.
      </p>
      <ButtonLink href="/sign-in" variant="primary" size="lg" block>
        Go to sign-in
      </ButtonLink>
    </div>
  );
}

/** The browser knows its zone, and its language often names a country: a better first guess than London. */
function suggestPlace(form: HTMLFormElement): void {
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (!zone.includes("/")) return;
  pick(form.elements.namedItem("zone"), zone);
  const country = new Intl.Locale(navigator.language).region;
  if (zone !== "Europe/London" && country) pick(form.elements.namedItem("place"), country);
}

function pick(select: Element | RadioNodeList | null, value: string): void {
  if (!(select instanceof HTMLSelectElement)) return;
  if ([...select.options].some((option) => option.value === value)) select.value = value;
}
