/** Round, format, place and the people met: put right in one go. */
"use client";

import { Plus } from "lucide-react";
import { useId, useState } from "react";
import { Button } from "@/components/ui/button";
import { Select, TextInput } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { FORMAT_WORDS, FORMATS } from "@/lib/interviews/model";
import type { Action, ActionState } from "@/lib/platform/action";
import { ActForm } from "./act-form";

type Person = { id: string; name: string; title: string | null };
type Props = {
  interviewId: string;
  details: { round: number; format: string; place: string | null };
  people: Person[];
  /** Names known at this employer, offered while typing. */
  known: string[];
  action: Action;
};

export function EditDetails({ interviewId, details, people, known, action }: Props) {
  const before = { interviewId, ...asFields(details, people) };
  return (
    <ActForm
      action={action}
      fields={{ interviewId }}
      undo={{ action, fields: before }}
      after={`/interviews/${interviewId}`}
    >
      {(state) => (
        <Fields
          key={state.values ? "typed" : "fresh"}
          state={state}
          before={before}
          people={people}
          known={known}
        />
      )}
    </ActForm>
  );
}

function Fields({
  state,
  before,
  people,
  known,
}: {
  state: ActionState;
  before: Record<string, string>;
  people: Person[];
  known: string[];
}) {
  const values = state.values ?? before;
  const errors = state.errors ?? {};
  const list = useId();
  const typed = Object.keys(values).filter((name) => /^interviewers\.\d+\.name$/.test(name)).length;
  const [rows, setRows] = useState(Math.max(typed, people.length + 1));
  return (
    <div className="space-y-4">
      <div className="grid gap-x-4 gap-y-3 sm:grid-cols-[6rem_10rem_1fr]">
        <TextInput
          label="Round"
          name="round"
          type="number"
          min={1}
          max={20}
          defaultValue={values.round}
          error={errors.round}
        />
        <Select
          label="How"
          name="format"
          defaultValue={values.format}
          options={FORMATS.map((value) => ({ value, label: FORMAT_WORDS[value] }))}
        />
        <TextInput
          label="Where"
          name="place"
          defaultValue={values.place}
          error={errors.place}
          placeholder="Address, room, or the link"
        />
      </div>
      <fieldset id="people" className="scroll-mt-20 space-y-2">
        <legend className="text-sm font-semibold">Who they meet</legend>
        <p className="text-sm text-muted">Empty a name to take the person out.</p>
        {Array.from({ length: rows }, (_, row) => {
          const name = `interviewers.${row}`;
          return (
            <div key={name} className="grid gap-x-4 gap-y-2 sm:grid-cols-2">
              {values[`${name}.id`] && (
                <input type="hidden" name={`${name}.id`} value={values[`${name}.id`]} />
              )}
              <TextInput
                label={`Name of person ${row + 1}`}
                labelHidden
                name={`${name}.name`}
                placeholder="Name"
                list={list}
                autoComplete="off"
                defaultValue={values[`${name}.name`]}
                error={errors[`${name}.name`]}
              />
              <TextInput
                label={`Role of person ${row + 1}`}
                labelHidden
                name={`${name}.title`}
                placeholder="Role"
                defaultValue={values[`${name}.title`]}
                error={errors[`${name}.title`]}
              />
            </div>
          );
        })}
        <datalist id={list}>
          {known.map((name) => (
            <option key={name} value={name} />
          ))}
        </datalist>
        <Button size="sm" variant="quiet" icon={<Plus />} onClick={() => setRows(rows + 1)}>
          Another person
        </Button>
      </fieldset>
      <SubmitButton>Save</SubmitButton>
    </div>
  );
}

function asFields(details: Props["details"], people: Person[]): Record<string, string> {
  const fields: Record<string, string> = {
    round: String(details.round),
    format: details.format,
    place: details.place ?? "",
  };
  people.forEach(({ id, name, title }, row) => {
    fields[`interviewers.${row}.id`] = id;
    fields[`interviewers.${row}.name`] = name;
    fields[`interviewers.${row}.title`] = title ?? "";
  });
  return fields;
}
