// A password with a button that shows what was typed; pasting and password managers are welcome.
"use client";

import { Eye, EyeOff } from "lucide-react";
import { type ComponentProps, useEffect, useState } from "react";
import { classes } from "@/components/ui/classes";
import { Field, type FieldProps } from "@/components/ui/field";
import { controlClasses } from "@/components/ui/input";

type Props = FieldProps & Pick<ComponentProps<"input">, "name" | "autoComplete" | "autoFocus">;

/** `autoComplete` is "current-password" or "new-password". Without JavaScript the button is not there. */
export function PasswordInput({ name, autoComplete, autoFocus, ...field }: Props) {
  const [shown, setShown] = useState(false);
  const [ready, setReady] = useState(false);
  useEffect(() => setReady(true), []);
  return (
    <Field {...field}>
      {(tie) => (
        <span className="relative block">
          <input
            {...tie}
            name={name}
            type={shown ? "text" : "password"}
            autoComplete={autoComplete}
            // biome-ignore lint/a11y/noAutofocus: only where the password is all that is left to type
            autoFocus={autoFocus}
            autoCapitalize="none"
            spellCheck={false}
            maxLength={128}
            className={classes(controlClasses, "pr-11")}
          />
          {ready && (
            <button
              type="button"
              aria-pressed={shown}
              aria-label="Show password"
              onClick={() => setShown(!shown)}
              className="absolute inset-y-0 right-0 grid w-11 place-items-center rounded-md text-muted hover:text-text [&_svg]:size-4.5"
            >
              {shown ? <EyeOff /> : <Eye />}
            </button>
          )}
        </span>
      )}
    </Field>
  );
}
