// A mark from 1 to 10 as a row of native radios: one tap, or the arrow keys.
import { classes } from "./classes";
import { FieldGroup, type FieldProps } from "./field";

/** `low` and `high` are the words under both ends. Uncontrolled unless `value` and `onChange` are given. */
export function RatingScale({
  name,
  from = 1,
  to = 10,
  low,
  high,
  defaultValue,
  value,
  onChange,
  ...field
}: FieldProps & {
  name: string;
  from?: number;
  to?: number;
  low?: string;
  high?: string;
  defaultValue?: number | null;
  value?: number | null;
  onChange?: (value: number) => void;
}) {
  const marks = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return (
    <FieldGroup {...field}>
      <div className="max-w-md">
        <div className="grid grid-cols-5 gap-1 sm:grid-flow-col sm:auto-cols-fr sm:grid-cols-none">
          {marks.map((mark) => (
            <label
              key={mark}
              className={classes(
                "relative grid min-h-11 cursor-pointer place-items-center rounded-md border border-line-strong bg-raised font-semibold tabular-nums shadow-low sm:min-h-10",
                "transition-colors duration-100 hover:border-muted hover:bg-accent-soft",
                "has-checked:border-accent has-checked:bg-accent has-checked:text-on-accent",
                "has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-focus",
              )}
            >
              <input
                type="radio"
                name={name}
                value={mark}
                required={field.required}
                className="sr-only"
                onChange={onChange && (() => onChange(mark))}
                {...(value === undefined
                  ? { defaultChecked: defaultValue === mark }
                  : { checked: value === mark })}
              />
              {mark}
            </label>
          ))}
        </div>
        {(low || high) && (
          <div className="mt-1 flex justify-between text-xs text-muted">
            <span>{low}</span>
            <span>{high}</span>
          </div>
        )}
      </div>
    </FieldGroup>
  );
}
