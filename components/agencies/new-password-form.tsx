// Choosing the new password, behind the link in the letter.
"use client";

import { useActionState } from "react";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";
import { PasswordInput } from "./password-input";
import { StateMessage } from "./state-message";

export function NewPasswordForm({ action, token, email }: { action: Action; token: string; email: string }) {
  const [state, submit] = useActionState(action, null);
  return (
    <form action={submit} className="space-y-5 [&_[title=required]]:hidden">
      <div className="space-y-1">
        <h1 className="text-2xl">Choose a new password</h1>
        <p className="text-muted">Every browser that is signed in now will be signed out.</p>
      </div>
      <StateMessage state={state} />
      <input type="hidden" name="token" value={token} />
      {/* For the password manager, so that it knows whose password this is. */}
      <input type="email" value={email} readOnly autoComplete="username" hidden />
      <p>
        For <strong className="wrap-anywhere">{email}</strong>
      </p>
      <PasswordInput
        name="password"
        label="New password"
        hint="At least 8 characters. A short sentence is easy to keep."
        required
        autoComplete="new-password"
        error={state?.errors?.password}
      />
      <SubmitButton size="lg" block pendingLabel="One moment…">
        Keep this password
      </SubmitButton>
    </form>
  );
}
