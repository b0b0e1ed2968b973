// The button that sends a form: it shows that it is busy and refuses a second press meanwhile.
"use client";

import type { MouseEvent } from "react";
import { useFormStatus } from "react-dom";
import { Button, type ButtonProps } from "./button";

/**
 * With several of them in one form give each its `name` and `value`: only the pressed one spins.
 * It stays focusable while busy (aria-disabled, not disabled), so that the keyboard keeps its place.
 */
export function SubmitButton({
  variant = "primary",
  name,
  value,
  onClick,
  ...rest
}: Omit<ButtonProps, "type" | "pending">) {
  const { pending, data } = useFormStatus();
  const mine = !name || value === undefined || data?.get(name) === String(value);

  function press(event: MouseEvent<HTMLButtonElement>) {
    if (pending) event.preventDefault();
    else onClick?.(event);
  }

  return (
    <Button
      type="submit"
      variant={variant}
      name={name}
      value={value}
      pending={pending && mine}
      aria-disabled={pending || undefined}
      onClick={press}
      {...rest}
    />
  );
}
