// The controls people type or pick in, each with its label, hint and error: text, long text, select, date, time.
import type { ComponentProps, ReactNode } from "react";
import { classes } from "./classes";
import { Field, type FieldProps } from "./field";

type Control<Tag extends "input" | "textarea" | "select"> = FieldProps &
  Omit<ComponentProps<Tag>, keyof FieldProps | "size"> & { controlClassName?: string };

/** One line of text; `type` may be text, email, tel, url, search, password or number. */
export function TextInput({ controlClassName, ...props }: Control<"input"> & { before?: ReactNode }) {
  const { before, ...all } = props;
  const [field, control] = split(all);
  return (
    <Field {...field}>
      {(tie) => (
        <span className="relative block">
          {before && (
            <span className="pointer-events-none absolute inset-y-0 left-3 flex items-center text-muted [&_svg]:size-4">
              {before}
            </span>
          )}
          <input
            type="text"
            {...control}
            {...tie}
            className={classes(controlClasses, before != null && "pl-9", controlClassName)}
          />
        </span>
      )}
    </Field>
  );
}

/** Long text that grows with what is typed; `rows` is its least height. */
export function TextArea({ controlClassName, rows = 3, ...props }: Control<"textarea">) {
  const [field, control] = split(props);
  return (
    <Field {...field}>
      {(tie) => (
        <textarea
          rows={rows}
          {...control}
          {...tie}
          className={classes(
            lookClasses,
            "field-sizing-content max-h-[60vh] resize-y py-2",
            LEAST[Math.min(Math.max(rows, 1), 12)],
            controlClassName,
          )}
        />
      )}
    </Field>
  );
}

export type SelectOption = { value: string; label: string; disabled?: boolean };

/** The browser's own select. Give `options`, or `children` for groups; `placeholder` is an empty first choice. */
export function Select({
  options,
  placeholder,
  children,
  controlClassName,
  ...props
}: Control<"select"> & { options?: readonly SelectOption[]; placeholder?: string }) {
  const [field, control] = split(props);
  return (
    <Field {...field}>
      {(tie) => (
        <select
          {...control}
          {...tie}
          className={classes(controlClasses, "select-arrow pr-9", controlClassName)}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {options?.map((option) => (
            <option key={option.value} value={option.value} disabled={option.disabled}>
              {option.label}
            </option>
          ))}
          {children}
        </select>
      )}
    </Field>
  );
}

/** A day without a time: value, min and max are "YYYY-MM-DD". */
export function DateInput({ controlClassName, ...props }: Omit<Control<"input">, "type">) {
  const [field, control] = split(props);
  return (
    <Field {...field}>
      {(tie) => (
        <input
          {...control}
          {...tie}
          type="date"
          className={classes(controlClasses, "tabular-nums", controlClassName)}
        />
      )}
    </Field>
  );
}

/** A wall-clock time: value is "HH:MM"; the zone is said in the hint. */
export function TimeInput({ controlClassName, ...props }: Omit<Control<"input">, "type">) {
  const [field, control] = split(props);
  return (
    <Field {...field}>
      {(tie) => (
        <input
          {...control}
          {...tie}
          type="time"
          className={classes(controlClasses, "tabular-nums", controlClassName)}
        />
      )}
    </Field>
  );
}

/** A growing field forgets its rows: its least height in lines, by `rows`. */
const LEAST: Record<number, string> = {
  1: "",
  2: "min-h-[calc(2lh+1.125rem)]",
  3: "min-h-[calc(3lh+1.125rem)]",
  4: "min-h-[calc(4lh+1.125rem)]",
  5: "min-h-[calc(5lh+1.125rem)]",
  6: "min-h-[calc(6lh+1.125rem)]",
  7: "min-h-[calc(7lh+1.125rem)]",
  8: "min-h-[calc(8lh+1.125rem)]",
  9: "min-h-[calc(9lh+1.125rem)]",
  10: "min-h-[calc(10lh+1.125rem)]",
  11: "min-h-[calc(11lh+1.125rem)]",
  12: "min-h-[calc(12lh+1.125rem)]",
};

const lookClasses =
  "block w-full min-w-0 rounded-md border border-line-strong bg-raised px-3 text-base text-text shadow-low " +
  "transition-colors duration-100 hover:border-muted focus:border-focus focus:outline-2 focus:-outline-offset-1 " +
  "focus:outline-focus aria-invalid:border-danger disabled:bg-sunken disabled:text-muted [&[readonly]]:bg-sunken";

/** The look of a text control, for those that another component renders. */
export const controlClasses = `${lookClasses} min-h-9 max-sm:min-h-11`;

function split<P extends FieldProps>(props: P) {
  const { label, labelHidden, hint, error, required, optional, id, className, ...control } = props;
  return [{ label, labelHidden, hint, error, required, optional, id, className }, control] as const;
}
