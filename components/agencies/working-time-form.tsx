// From when until when, and on which weekdays.
"use client";

import { FieldGroup } from "@/components/ui/field";
import { TimeInput } from "@/components/ui/input";
import type { Action } from "@/lib/platform/action";
import { SettingForm } from "./setting-form";

type Props = {
  action: Action;
  time: { from: string; to: string; days: readonly number[] };
  readOnly: boolean;
};

export function WorkingTimeForm({ action, time, readOnly }: Props) {
  return (
    <SettingForm action={action} submit="Save" readOnly={readOnly}>
      {(state) => (
        <>
          <div className="grid max-w-sm grid-cols-2 gap-4">
            <TimeInput
              name="from"
              label="From"
              required
              defaultValue={state?.values?.from ?? time.from}
              error={state?.errors?.from}
            />
            <TimeInput
              name="to"
              label="To"
              required
              defaultValue={state?.values?.to ?? time.to}
              error={state?.errors?.to}
            />
          </div>
          <FieldGroup label="Days" error={state?.errors?.days}>
            <div className="flex flex-wrap gap-1.5" key={JSON.stringify(state?.values)}>
              {DAYS.map((day, index) => (
                <label key={day} className={DAY}>
                  <input
                    type="checkbox"
                    name={`day${index + 1}`}
                    defaultChecked={
                      state?.values ? `day${index + 1}` in state.values : time.days.includes(index + 1)
                    }
                    className="size-4.5 accent-accent"
                  />
                  <span aria-hidden="true">{day.slice(0, 3)}</span>
                  <span className="sr-only">{day}</span>
                </label>
              ))}
            </div>
          </FieldGroup>
        </>
      )}
    </SettingForm>
  );
}

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
const DAY =
  "inline-flex min-h-9 cursor-pointer items-center gap-2 rounded-md border border-line-strong/60 bg-raised px-3 " +
  "text-sm font-semibold has-checked:border-accent has-checked:bg-accent-soft has-disabled:cursor-not-allowed max-sm:min-h-11";
