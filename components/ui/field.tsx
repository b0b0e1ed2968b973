// The frame around every control: label above, error and hint below, tied to it for eyes and screen readers alike.
import { CircleAlert } from "lucide-react";
import { type ReactNode, useId } from "react";
import { classes } from "./classes";

export type FieldProps = {
  label: ReactNode;
  /** Keeps the label for screen readers only (search boxes, filter bars). */
  labelHidden?: boolean;
  hint?: ReactNode;
  /** One message or zod's list of them; the first is shown. */
  error?: string | readonly string[] | null;
  required?: boolean;
  /** Says "optional" beside the label, where most of the form is required. */
  optional?: boolean;
  id?: string;
  className?: string;
};

export type ControlProps = {
  id: string;
  required?: boolean;
  "aria-describedby"?: string;
  "aria-invalid"?: true;
};

/** `children` receives what the control must carry: id, required, aria-describedby, aria-invalid. */
export function Field({
  label,
  labelHidden,
  hint,
  error,
  required,
  optional,
  id,
  className,
  children,
}: FieldProps & { children: (control: ControlProps) => ReactNode }) {
  const fallback = useId();
  const controlId = id ?? fallback;
  const message = firstError(error);
  const described = [hint && `${controlId}-hint`, message && `${controlId}-error`].filter(Boolean).join(" ");
  return (
    <div className={classes("grid content-start gap-1", className)}>
      <label
        id={`${controlId}-label`}
        htmlFor={controlId}
        className={labelHidden ? "sr-only" : "text-sm font-semibold"}
      >
        {label}
        <FieldMark required={required} optional={optional} />
      </label>
      {children({
        id: controlId,
        required: required || undefined,
        "aria-describedby": described || undefined,
        "aria-invalid": message ? true : undefined,
      })}
      {message && <FieldError id={`${controlId}-error`}>{message}</FieldError>}
      {hint && <FieldHint id={`${controlId}-hint`}>{hint}</FieldHint>}
    </div>
  );
}

/** The same frame for a group of radios or checkboxes: a fieldset with a legend. */
export function FieldGroup({
  label,
  labelHidden,
  hint,
  error,
  required,
  optional,
  id,
  className,
  children,
}: FieldProps & { children: ReactNode }) {
  const fallback = useId();
  const groupId = id ?? fallback;
  const message = firstError(error);
  const described = [hint && `${groupId}-hint`, message && `${groupId}-error`].filter(Boolean).join(" ");
  return (
    <fieldset
      id={groupId}
      aria-describedby={described || undefined}
      className={classes("min-w-0", className)}
    >
      <legend className={labelHidden ? "sr-only" : "mb-1 text-sm font-semibold"}>
        {label}
        <FieldMark required={required} optional={optional} />
      </legend>
      <div className="grid gap-1.5">
        {hint && <FieldHint id={`${groupId}-hint`}>{hint}</FieldHint>}
        {children}
        {message && <FieldError id={`${groupId}-error`}>{message}</FieldError>}
      </div>
    </fieldset>
  );
}

export function FieldHint({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="text-sm text-muted">
      {children}
    </p>
  );
}

export function FieldError({ id, children }: { id?: string; children: ReactNode }) {
  return (
    <p id={id} className="flex items-start gap-1.5 text-sm font-medium text-danger">
      <CircleAlert className="mt-0.5 size-4 shrink-0" />
      {children}
    </p>
  );
}

export function firstError(error: FieldProps["error"]): string | undefined {
  return (typeof error === "string" ? error : error?.[0]) || undefined;
}

function FieldMark({ required, optional }: { required?: boolean; optional?: boolean }) {
  if (required)
    return (
      <span className="text-danger" title="required">
        {" *"}
      </span>
    );
  return optional ? <span className="font-normal text-muted"> (optional)</span> : null;
}
