// Changing one's own password: the present one first.
"use client";

import type { Action } from "@/lib/platform/action";
import { PasswordInput } from "./password-input";
import { SettingForm } from "./setting-form";

export function ChangePasswordForm({ action, email }: { action: Action; email: string }) {
  return (
    <SettingForm action={action} submit="Change password">
      {(state) => (
        <>
          {/* For the password manager, so that it knows whose password this is. */}
          <input type="email" value={email} readOnly autoComplete="username" hidden />
          <PasswordInput
            name="current"
            label="Present password"
            required
            autoComplete="current-password"
            error={state?.errors?.current}
          />
          <PasswordInput
            name="password"
            label="New password"
            hint="At least 8 characters. A short sentence is easy to keep."
            required
            autoComplete="new-password"
            error={state?.errors?.password}
          />
        </>
      )}
    </SettingForm>
  );
}
