/** The sixty seconds that every call-back needs, on one screen; nothing but the first question where one side did not come. */
"use client";

import { type KeyboardEvent, useRef } from "react";
import { Checkbox, RadioCards } from "@/components/ui/choice";
import { DateInput, TextArea, TextInput } from "@/components/ui/input";
import { RatingScale } from "@/components/ui/rating-scale";

type Props = {
  values: Record<string, string>;
  errors: Record<string, string[]>;
  today: string;
  /** Days that are named most often: "Tomorrow", "Friday". */
  handyDays: { label: string; day: string }[];
};

export function RequiredFields({ values, errors, today, handyDays }: Props) {
  return (
    <div className="space-y-5">
      <RadioCards
        label="Did it take place?"
        name="attended"
        required
        defaultValue={values.attended ?? "attended"}
        error={errors.attended}
        options={[
          { value: "attended", label: "Yes" },
          { value: "candidate_no_show", label: "Candidate did not come", hint: "Nothing else is needed" },
          { value: "employer_no_show", label: "Employer did not come", hint: "Nothing else is needed" },
        ]}
      />
      <div className={`space-y-5 ${HIDDEN_WITHOUT_INTERVIEW}`}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a digit picks the mark that has the focus's row */}
        <div onKeyDown={pickByDigit}>
          <RatingScale
            label="How did it go?"
            hint="In the candidate’s own view. A digit picks it; 0 is ten."
            name="rating"
            low="badly"
            high="could not be better"
            defaultValue={values.rating ? Number(values.rating) : null}
            error={errors.rating}
          />
        </div>
        <RadioCards
          label="Does the candidate want the job?"
          name="interest"
          defaultValue={values.interest}
          error={errors.interest}
          options={[
            { value: "want", label: "Wants it" },
            { value: "unsure", label: "Unsure" },
            { value: "withdraw", label: "Withdraws" },
          ]}
        />
        <div className="grid gap-x-5 gap-y-4 sm:grid-cols-2">
          <TextInput
            label="Next step, as they said it"
            name="nextStep"
            autoComplete="off"
            defaultValue={values.nextStep}
            error={errors.nextStep}
          />
          <div>
            <DayField
              label="The employer decides by"
              name="employerDecidesBy"
              {...{ values, errors, today, handyDays }}
            />
            <Checkbox
              label="Asked, and no date given"
              name="decidesByUnknown"
              defaultChecked={values.decidesByUnknown === "on"}
            />
          </div>
          <TextArea
            label="Anything to handle before I call them?"
            name="concern"
            rows={2}
            defaultValue={values.concern}
            error={errors.concern}
          />
          <DayField
            label="They asked not to be contacted before"
            name="notBefore"
            hint="We keep to this, whatever else is due."
            {...{ values, errors, today, handyDays }}
          />
        </div>
      </div>
    </div>
  );
}

/** On whatever sits in the form and is not asked where one side did not come; by CSS, so also without JavaScript. */
export const HIDDEN_WITHOUT_INTERVIEW = "[form:has([name=attended]:not([value=attended]):checked)_&]:hidden";

/** A day with the few that are named most often one press away. */
function DayField({
  label,
  name,
  hint,
  values,
  errors,
  today,
  handyDays,
}: Props & { label: string; name: string; hint?: string }) {
  const field = useRef<HTMLDivElement>(null);
  function set(day: string) {
    const input = field.current?.querySelector<HTMLInputElement>(`[name=${name}]`);
    if (!input) return;
    input.value = day;
    input.dispatchEvent(new Event("input", { bubbles: true }));
    input.focus();
  }
  return (
    <div ref={field}>
      <DateInput
        label={label}
        name={name}
        hint={hint}
        min={today}
        defaultValue={values[name]}
        error={errors[name]}
      />
      <div className="mt-1 flex flex-wrap gap-1">
        {handyDays.map((handy) => (
          <button
            key={handy.day}
            type="button"
            tabIndex={-1}
            onClick={() => set(handy.day)}
            className="rounded-md px-2 py-0.5 text-sm font-medium text-accent-text hover:bg-accent-soft max-sm:min-h-11"
          >
            {handy.label}
          </button>
        ))}
      </div>
    </div>
  );
}

function pickByDigit(event: KeyboardEvent<HTMLDivElement>): void {
  if (!/^\d$/.test(event.key) || event.ctrlKey || event.metaKey || event.altKey) return;
  const value = event.key === "0" ? "10" : event.key;
  const mark = event.currentTarget.querySelector<HTMLInputElement>(`[name=rating][value="${value}"]`);
  event.preventDefault();
  mark?.focus();
  mark?.click();
}
