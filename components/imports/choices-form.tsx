/** What each column means, how dates are read, and which spellings are one employer: all proposed, all to be corrected. */
"use client";

import { useActionState } from "react";
import { Checkbox, Radios } from "@/components/ui/choice";
import { Disclosure } from "@/components/ui/disclosure";
import { FormMessage } from "@/components/ui/form-message";
import { DateInput, Select } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import type { AmbiguousDate } from "@/lib/imports/date-style";
import type { SpellingGroup } from "@/lib/imports/employers";
import { type ColumnMapping, FIELD_LABELS, IMPORT_FIELDS } from "@/lib/imports/model";
import { formatDay } from "@/lib/interviews/when";
import type { Action } from "@/lib/platform/action";

type Props = {
  importId: string;
  action: Action;
  headers: string[];
  samples: string[];
  columns: ColumnMapping;
  options: {
    dateStyle: string;
    zone: string;
    historyBefore: string;
    duplicates: string;
    employerJoins: Record<string, string>;
    dayChoices: Record<string, string>;
  };
  ambiguous: AmbiguousDate[];
  doubtful: AmbiguousDate[];
  groups: SpellingGroup[];
  zones: string[];
};

export function ChoicesForm(props: Props) {
  const [state, submit] = useActionState(props.action, null);
  const { options } = props;
  return (
    <form action={submit} className="space-y-4">
      <input type="hidden" name="importId" value={props.importId} />
      <FormMessage>{state?.ok === false ? state.message : null}</FormMessage>
      <Columns {...props} />
      <Dates {...props} />
      {props.groups.length > 0 && <Employers groups={props.groups} joins={options.employerJoins} />}
      <Disclosure summary="Old interviews, times, repeats" open>
        <div className="space-y-4">
          <DateInput
            label="History before"
            hint="Interviews older than this come in without clocks, so that Today is not flooded. “Open the loop” is one press later on."
            name="historyBefore"
            defaultValue={options.historyBefore}
            error={state?.errors?.historyBefore}
          />
          <Select
            label="Time zone of the times in the file"
            name="zone"
            defaultValue={options.zone}
            options={props.zones.map((zone) => ({ value: zone, label: zone.replaceAll("_", " ") }))}
            error={state?.errors?.zone}
          />
          <Radios
            label="The same candidate, job and day twice"
            name="duplicates"
            defaultValue={options.duplicates}
            options={[
              { value: "keep", label: "Bring in both" },
              { value: "skip", label: "Leave the second out" },
            ]}
          />
        </div>
      </Disclosure>
      <SubmitButton variant="secondary" pendingLabel="Trying…">
        Try again with these
      </SubmitButton>
    </form>
  );
}

function Columns({ headers, samples, columns }: Props) {
  const fieldOf = (index: number) => Object.entries(columns).find(([, at]) => at === index)?.[0] ?? "";
  const options = IMPORT_FIELDS.map((value) => ({ value, label: FIELD_LABELS[value] }));
  return (
    <Disclosure
      summary="What the columns mean"
      meta={`${Object.keys(columns).length} of ${headers.length} used`}
      open
    >
      <ul className="divide-y divide-line">
        {headers.map((header, index) => (
          <li key={`${index}:${header}`} className="grid gap-x-4 gap-y-1 py-2 sm:grid-cols-[1fr_15rem]">
            <div className="min-w-0">
              <p className="font-semibold wrap-anywhere">{header}</p>
              <p className="truncate text-sm text-muted">{samples[index] || "empty"}</p>
            </div>
            <Select
              label={`${header} is`}
              labelHidden
              name={`columns.c${index}`}
              placeholder="leave out"
              options={options}
              defaultValue={fieldOf(index)}
            />
          </li>
        ))}
      </ul>
    </Disclosure>
  );
}

function Dates({ options, ambiguous, doubtful }: Props) {
  const example = ambiguous[0];
  return (
    <Disclosure
      summary="How dates are read"
      meta={doubtful.length > 0 ? `${doubtful.length} to check` : undefined}
      open={doubtful.length > 0}
    >
      <div className="space-y-4">
        <Radios
          label={example ? `${example.value} means` : "Where day and month could be swapped"}
          name="dateStyle"
          defaultValue={options.dateStyle}
          options={[
            { value: "day-first", label: example ? formatDay(example.dayFirst, "") : "Day first" },
            { value: "month-first", label: example ? formatDay(example.monthFirst, "") : "Month first" },
          ]}
        />
        {doubtful.map((date, index) => {
          const chosen =
            options.dayChoices[date.value] ??
            (options.dateStyle === "day-first" ? date.dayFirst : date.monthFirst);
          const pair = (day: string) => JSON.stringify([date.value, day]);
          return (
            <Select
              key={date.value}
              label={`${date.value} (${date.count} ${date.count === 1 ? "row" : "rows"}) lies outside the other dates`}
              name="days[]"
              id={`days-${index}`}
              defaultValue={pair(chosen)}
              options={[
                { value: pair(date.dayFirst), label: formatDay(date.dayFirst, "") },
                { value: pair(date.monthFirst), label: formatDay(date.monthFirst, "") },
              ]}
            />
          );
        })}
      </div>
    </Disclosure>
  );
}

function Employers({ groups, joins }: { groups: SpellingGroup[]; joins: Record<string, string> }) {
  return (
    <Disclosure summary="Employers spelt in several ways" meta={`${groups.length} found`} open>
      <div className="space-y-4">
        {groups.map((group) => (
          <fieldset key={group.canonical}>
            <legend className="font-semibold">{group.canonical}</legend>
            {group.variants
              .filter((variant) => variant.name !== group.canonical)
              .map((variant) => (
                <Checkbox
                  key={variant.name}
                  name="joins[]"
                  value={JSON.stringify([variant.name, group.canonical])}
                  defaultChecked={joins[variant.name] === group.canonical}
                  label={
                    <>
                      is also “{variant.name}”{" "}
                      <span className="text-muted">
                        ({variant.count === 1 ? "1 row" : `${variant.count} rows`}; {variant.reason})
                      </span>
                    </>
                  }
                />
              ))}
          </fieldset>
        ))}
      </div>
    </Disclosure>
  );
}
