// Choosing with the browser's own checkboxes and radios: single box, plain radios, and big cards for the main question.
import { type ComponentProps, type ReactNode, useId } from "react";
import { classes } from "./classes";
import { FieldError, FieldGroup, FieldHint, type FieldProps, firstError } from "./field";

/** One box with its sentence beside it. */
export function Checkbox({
  label,
  hint,
  error,
  id,
  className,
  ...rest
}: Omit<ComponentProps<"input">, "type"> & Pick<FieldProps, "label" | "hint" | "error">) {
  const fallback = useId();
  const boxId = id ?? fallback;
  const message = firstError(error);
  const described = [hint && `${boxId}-hint`, message && `${boxId}-error`].filter(Boolean).join(" ");
  return (
    <div className={classes("grid grid-cols-[auto_1fr] gap-x-2.5 py-1 max-sm:min-h-11", className)}>
      <input
        type="checkbox"
        id={boxId}
        aria-describedby={described || undefined}
        aria-invalid={message ? true : undefined}
        className={`mt-[0.2em] ${boxClasses}`}
        {...rest}
      />
      <div>
        <label htmlFor={boxId}>{label}</label>
        {hint && <FieldHint id={`${boxId}-hint`}>{hint}</FieldHint>}
        {message && <FieldError id={`${boxId}-error`}>{message}</FieldError>}
      </div>
    </div>
  );
}

export type Choice = {
  value: string;
  label: ReactNode;
  hint?: ReactNode;
  icon?: ReactNode;
  disabled?: boolean;
};

type RadioProps = FieldProps & {
  name: string;
  options: readonly Choice[];
  defaultValue?: string | null;
  /** Controlled, together with `onChange`; leave both out in a plain form. */
  value?: string;
  onChange?: (value: string) => void;
};

/** Short choices in one wrapping line. */
export function Radios({ name, options, defaultValue, value, onChange, ...field }: RadioProps) {
  const group = { name, defaultValue, value, onChange, required: field.required };
  return (
    <FieldGroup {...field}>
      <div className="flex flex-wrap gap-x-5 gap-y-0.5">
        {options.map((option) => (
          <RadioLabel
            key={option.value}
            {...group}
            option={option}
            className="inline-flex items-center gap-2 py-1 max-sm:min-h-11"
          >
            {option.label}
          </RadioLabel>
        ))}
      </div>
    </FieldGroup>
  );
}

/** The main question of a form: each choice a card that can be hit without aiming. `columns` from tablet width up. */
export function RadioCards({
  name,
  options,
  defaultValue,
  value,
  onChange,
  columns = 3,
  ...field
}: RadioProps & { columns?: 1 | 2 | 3 | 4 }) {
  const group = { name, defaultValue, value, onChange, required: field.required };
  return (
    <FieldGroup {...field}>
      <div className={classes("grid gap-2", COLUMNS[columns])}>
        {options.map((option) => (
          <RadioLabel key={option.value} {...group} option={option} className={cardClasses}>
            <span className="min-w-0 flex-1">
              <span className="block font-semibold">{option.label}</span>
              {option.hint && <span className="block text-sm text-muted">{option.hint}</span>}
            </span>
            {option.icon && <span className="text-muted [&_svg]:size-5">{option.icon}</span>}
          </RadioLabel>
        ))}
      </div>
    </FieldGroup>
  );
}

function RadioLabel({
  name,
  option,
  defaultValue,
  value,
  onChange,
  required,
  className,
  children,
}: Pick<RadioProps, "name" | "defaultValue" | "value" | "onChange" | "required"> & {
  option: Choice;
  className: string;
  children: ReactNode;
}) {
  const state =
    value === undefined
      ? { defaultChecked: defaultValue === option.value }
      : { checked: value === option.value };
  return (
    <label className={className}>
      <input
        type="radio"
        name={name}
        value={option.value}
        disabled={option.disabled}
        required={required}
        onChange={onChange && (() => onChange(option.value))}
        className={boxClasses}
        {...state}
      />
      {children}
    </label>
  );
}

const cardClasses =
  "relative flex min-h-12 cursor-pointer items-start gap-2.5 rounded-md border border-line-strong bg-raised " +
  "px-3.5 py-2.5 shadow-low transition-colors duration-100 hover:border-muted has-checked:border-accent " +
  "has-checked:bg-accent-soft has-checked:shadow-[inset_0_0_0_1px_var(--accent)] has-disabled:cursor-not-allowed " +
  "has-disabled:opacity-55 has-focus-visible:outline-2 has-focus-visible:outline-offset-2 " +
  "has-focus-visible:outline-focus [&_input]:mt-[0.2em] [&_input]:outline-none";

const boxClasses = "size-4.5 shrink-0 cursor-pointer accent-accent disabled:cursor-not-allowed";

const COLUMNS = {
  1: "",
  2: "sm:grid-cols-2",
  3: "sm:grid-cols-3",
  4: "sm:grid-cols-2 lg:grid-cols-4",
} as const;
