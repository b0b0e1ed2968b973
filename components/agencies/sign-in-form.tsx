// Signing in with e-mail and password; what was typed stays, except the password.
"use client";

import Link from "next/link";
import { type ReactNode, useActionState } from "react";
import { TextInput } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";
import { PasswordInput } from "./password-input";
import { StateMessage } from "./state-message";

/** `notice` is what brought the person here: signed out, password changed. `next` a path of ours to go on to. */
export function SignInForm({ action, notice, next }: { action: Action; notice?: ReactNode; next?: string }) {
  const [state, submit] = useActionState(action, null);
  return (
    <form action={submit} className="space-y-5 [&_[title=required]]:hidden">
      <h1 className="text-2xl">Sign in</h1>
      {state ? <StateMessage state={state} /> : notice}
      {next && <input type="hidden" name="next" value={next} />}
      <TextInput
        name="email"
        type="email"
        label="E-mail"
        required
        autoComplete="username"
        defaultValue={state?.values?.email}
        error={state?.errors?.email}
      />
      <div className="space-y-1.5">
        <PasswordInput
          name="password"
          label="Password"
          required
          autoComplete="current-password"
          error={state?.errors?.password}
        />
        <p className="text-sm">
          <Link href="/forgot-password" className="link inline-flex items-center max-sm:min-h-11">
            Forgotten your password?
          </Link>
        </p>
      </div>
      <SubmitButton size="lg" block pendingLabel="One moment…">
        Sign in
      </SubmitButton>
      <p className="text-sm text-muted">
        New here?{" "}
        <Link href="/sign-up" className="link">
          Create a desk for your agency
        </Link>
        . Your agency has one already? Its owner can invite you.
      </p>
    </form>
  );
}
