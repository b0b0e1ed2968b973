// The numbers behind every due time, in the units people think in.
"use client";

import { CadencePreview } from "@/components/requests/cadence-fields";
import { TextInput } from "@/components/ui/input";
import { CLOCK_GROUPS, type ClockField } from "@/lib/agencies/clocks-form";
import type { Action } from "@/lib/platform/action";
import { SettingForm } from "./setting-form";

type Props = {
  action: Action;
  /** As clockValues gives them: what holds now, and what holds when nobody changed it. */
  values: Readonly<Record<string, string>>;
  usual: Readonly<Record<string, string>>;
  readOnly: boolean;
};

export function ClocksForm({ action, values, usual, readOnly }: Props) {
  return (
    <SettingForm action={action} submit="Save the clocks" readOnly={readOnly}>
      {(state) =>
        CLOCK_GROUPS.map((group) => (
          <section
            key={group.title}
            aria-label={group.title}
            className="rounded-lg border border-line bg-surface p-4 shadow-low sm:p-5"
          >
            <h2 className="text-lg">{group.title}</h2>
            <p className="text-sm text-muted">{group.hint}</p>
            <div className="mt-4 grid gap-x-8 gap-y-4 sm:grid-cols-2">
              {group.fields.map((field) => (
                <ClockInput
                  key={field.name}
                  field={field}
                  value={state?.values?.[field.name] ?? values[field.name]}
                  usual={usual[field.name]}
                  error={state?.errors?.[field.name]}
                />
              ))}
            </div>
            {group.fields.some(({ name }) => name === "chaseDays") && (
              <div className="mt-4">
                <CadencePreview />
              </div>
            )}
          </section>
        ))
      }
    </SettingForm>
  );
}

type InputProps = { field: ClockField; value?: string; usual?: string; error?: string[] };

function ClockInput({ field, value, usual, error }: InputProps) {
  const hint = [field.hint, value === usual ? null : `Usually ${usual}.`].filter(Boolean).join(" ");
  return (
    <TextInput
      name={field.name}
      label={
        <>
          {field.label} <span className="font-normal text-muted">({field.unit})</span>
        </>
      }
      hint={hint || undefined}
      required={false}
      inputMode={field.per === "list" ? "text" : "decimal"}
      autoComplete="off"
      defaultValue={value}
      error={error}
      controlClassName={field.per === "list" ? "max-w-60 tabular-nums" : "max-w-28 tabular-nums"}
    />
  );
}
