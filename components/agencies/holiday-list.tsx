// Days that are off or worked against the calendar: the agency's own, to add and take away.
"use client";

import { useActionState } from "react";
import { Badge } from "@/components/ui/badge";
import { Card } from "@/components/ui/card";
import { DateInput, Select, TextInput } from "@/components/ui/input";
import { SubmitButton } from "@/components/ui/submit-button";
import { useToast } from "@/components/ui/toast";
import type { Action } from "@/lib/platform/action";
import { StateMessage } from "./state-message";

export type OwnDay = { day: string; text: string; name: string; working: boolean };
type Props = { days: readonly OwnDay[]; add: Action; remove: Action; readOnly: boolean };

export function HolidayList({ days, add, remove, readOnly }: Props) {
  return (
    <Card flush>
      {days.length === 0 && (
        <p className="px-4 py-3 text-muted">None yet. The public holidays are kept without them.</p>
      )}
      <ul className="divide-y divide-line">
        {days.map((day) => (
          <OwnDayLine key={day.day} day={day} add={add} remove={remove} readOnly={readOnly} />
        ))}
      </ul>
      {!readOnly && <AddDay action={add} />}
    </Card>
  );
}

function OwnDayLine({ day, add, remove, readOnly }: Omit<Props, "days"> & { day: OwnDay }) {
  const show = useToast();
  const [state, submit] = useActionState<Awaited<ReturnType<Action>> | null, FormData>(
    async (before, form) => {
      const answer = await remove(before, form);
      if (answer.ok) {
        const undo = async () => void (await add(null, formOf(day)));
        show({ message: `${day.name} is taken away`, undo: { run: undo } });
      }
      return answer;
    },
    null,
  );
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-1 px-4 py-2">
      <p className="min-w-36 font-semibold tabular-nums">{day.text}</p>
      <p className="min-w-0 flex-1 wrap-anywhere">{day.name}</p>
      <Badge tone={day.working ? "ok" : "neutral"}>{day.working ? "Worked" : "Closed"}</Badge>
      {!readOnly && (
        <form action={submit}>
          <StateMessage state={state} />
          <input type="hidden" name="day" value={day.day} />
          <SubmitButton variant="quiet" size="sm">
            Remove<span className="sr-only"> {day.name}</span>
          </SubmitButton>
        </form>
      )}
    </li>
  );
}

function AddDay({ action }: { action: Action }) {
  const [state, submit] = useActionState(action, null);
  const errors = state?.errors ?? {};
  return (
    <form action={submit} className="space-y-3 border-t border-line bg-sunken/40 px-4 py-3.5">
      <StateMessage state={state} />
      <div className="grid items-start gap-3 sm:grid-cols-[1fr_1fr_auto]">
        <DateInput name="day" label="Day" required defaultValue={state?.values?.day} error={errors.day} />
        <Select
          key={state?.values?.working}
          name="working"
          label="That day is"
          options={[
            { value: "closed", label: "Closed" },
            { value: "open", label: "Worked" },
          ]}
          defaultValue={state?.values?.working ?? "closed"}
          error={errors.working}
          className="sm:col-span-2"
        />
        <TextInput
          name="name"
          label="Name"
          required
          defaultValue={state?.values?.name}
          error={errors.name}
          className="sm:col-span-2"
        />
        <SubmitButton variant="secondary" className="sm:mt-6">
          Add
        </SubmitButton>
      </div>
    </form>
  );
}

function formOf({ day, name, working }: OwnDay): FormData {
  const form = new FormData();
  form.set("day", day);
  form.set("name", name);
  form.set("working", working ? "open" : "closed");
  return form;
}
