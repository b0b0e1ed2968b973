// Confirming the owner's address, behind the link in the letter: with the password, which only who signed up has, or
// with that person's session.
"use client";

import { useActionState } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";
import { PasswordInput } from "./password-input";
import { StateMessage } from "./state-message";

type Props = { action: Action; token: string; email: string; signedIn: boolean };

export function ConfirmForm({ action, token, email, signedIn }: Props) {
  const [state, submit] = useActionState(action, null);
  return (
    <form action={submit} className="space-y-5 [&_[title=required]]:hidden">
      <StateMessage state={state} />
      <input type="hidden" name="token" value={token} />
      {!signedIn && (
        <>
          {/* For the password manager, so that it knows whose password this is. */}
          <input type="email" value={email} readOnly autoComplete="username" hidden />
          <PasswordInput
            name="password"
            label="Your password"
            hint="The one you sign in with: it shows that the sign-up was yours."
            required
            autoComplete="current-password"
            error={state?.errors?.password}
          />
        </>
      )}
      <SubmitButton size="lg" block pendingLabel="One moment…">
        Yes, confirm it
      </SubmitButton>
    </form>
  );
}
