// Asking for a link to choose a new password; the answer is the same for every address.
"use client";

import Link from "next/link";
import { useActionState } from "react";
import { TextInput } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { Action } from "@/lib/platform/action";
import { StateMessage } from "./state-message";

export function ForgottenForm({ action }: { action: Action }) {
  const [state, submit] = useActionState(action, null);
  return (
    <form action={submit} className="space-y-5 [&_[title=required]]:hidden">
      <div className="space-y-1">
        <h1 className="text-2xl">Choose a new password</h1>
        <p className="text-muted">We send you a link to do so. It works for a short time, and once.</p>
      </div>
      <StateMessage state={state} />
      <TextInput
        name="email"
        type="email"
        label="E-mail"
        required
        autoComplete="username"
        defaultValue={state?.values?.email ?? String(state?.data?.email ?? "")}
        error={state?.errors?.email}
      />
      <SubmitButton size="lg" block variant={state?.ok ? "secondary" : "primary"} pendingLabel="One moment…">
        {state?.ok ? "Send it again" : "Send me the link"}
      </SubmitButton>
      <p className="text-sm">
        <Link href="/sign-in" className="link">
          Back to sign-in
        </Link>
      </p>
    </form>
  );
}
