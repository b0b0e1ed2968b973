// Accepting an invitation: one's name, and a password, new or the one of a sign-in that exists.
"use client";

import Link from "next/link";
import { useActionState } from "react";
import { TextInput } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";
import { PasswordInput } from "./password-input";
import { StateMessage } from "./state-message";

type Props = {
  action: Action;
  token: string;
  agencyName: string;
  inviter: string | null;
  name: string;
  email: string;
  hasLogin: boolean;
};

export function InvitationForm({ action, token, agencyName, inviter, name, email, hasLogin }: Props) {
  const [state, submit] = useActionState(action, null);
  return (
    <form action={submit} className="space-y-5 [&_[title=required]]:hidden">
      <div className="space-y-1">
        <h1 className="text-2xl">Welcome to {agencyName}</h1>
        <p className="text-muted">
          {inviter ? `${inviter} keeps a seat at the desk for you.` : "A seat at the desk is kept for you."}
        </p>
      </div>
      <StateMessage state={state} />
      <input type="hidden" name="token" value={token} />
      <TextInput
        name="name"
        label="Your name"
        hint="As candidates and employers will read it."
        required
        autoComplete="name"
        defaultValue={state?.values?.name ?? name}
        error={state?.errors?.name}
      />
      <TextInput label="E-mail" type="email" value={email} readOnly autoComplete="username" />
      <PasswordInput
        name="password"
        label={hasLogin ? "Your password" : "Choose a password"}
        hint={
          hasLogin
            ? "You have a sign-in with this address already. Please prove that it is yours."
            : "At least 8 characters. A short sentence is easy to keep."
        }
        required
        autoComplete={hasLogin ? "current-password" : "new-password"}
        error={state?.errors?.password}
      />
      <SubmitButton size="lg" block pendingLabel="One moment…">
        Join {agencyName}
      </SubmitButton>
      {hasLogin && (
        <p className="text-sm">
          <Link href="/forgot-password" className="link">
            Forgotten your password?
          </Link>{" "}
          <span className="text-muted">The invitation waits for you meanwhile.</span>
        </p>
      )}
    </form>
  );
}
