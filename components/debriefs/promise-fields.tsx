/** What was promised, by whom and by when: dated at once, so that it can be kept. */
"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { DateInput, Select, TextInput } from "@/components/ui/input";

const MOST = 20;

type Props = { values: Record<string, string>; errors: Record<string, string[]>; today: string };

export function PromiseFields({ values, errors, today }: Props) {
  const filled = promisesFilled(values);
  const [count, setCount] = useState(Math.max(1, filled));
  const hasError = Object.keys(errors).some((name) => name.startsWith("promises."));
  return (
    <Disclosure
      summary="Promises with a date"
      meta={filled > 0 ? filled : undefined}
      open={filled > 0 || hasError}
      className="open:col-span-full"
    >
      <div className="space-y-4">
        <p className="text-sm text-muted">The candidate reads their own promises in the portal.</p>
        {Array.from({ length: count }, (_, place) => {
          const name = `promises.${place}`;
          const labelHidden = place > 0;
          const side = values[`${name}.side`] ?? "candidate";
          return (
            <div key={name} className="grid gap-x-4 gap-y-2 sm:grid-cols-[9rem_1fr_11rem]">
              <Select
                key={side}
                label="Who"
                labelHidden={labelHidden}
                name={`${name}.side`}
                defaultValue={side}
                options={[
                  { value: "candidate", label: "Candidate" },
                  { value: "consultant", label: "We" },
                ]}
              />
              <TextInput
                label="Will do what"
                labelHidden={labelHidden}
                name={`${name}.what`}
                placeholder="send the list of references"
                defaultValue={values[`${name}.what`]}
                error={errors[`${name}.what`]}
              />
              <DateInput
                label="By"
                labelHidden={labelHidden}
                name={`${name}.dueOn`}
                min={today}
                defaultValue={values[`${name}.dueOn`]}
                error={errors[`${name}.dueOn`]}
              />
            </div>
          );
        })}
        {count < MOST && (
          <Button size="sm" variant="quiet" icon={<Plus />} onClick={() => setCount(count + 1)}>
            Another
          </Button>
        )}
      </div>
    </Disclosure>
  );
}

function promisesFilled(values: Record<string, string>): number {
  const places = Object.entries(values)
    .filter(([name, value]) => /^promises\.\d+\.(what|dueOn)$/.test(name) && value)
    .map(([name]) => Number(name.split(".")[1]) + 1);
  return Math.max(0, ...places);
}
