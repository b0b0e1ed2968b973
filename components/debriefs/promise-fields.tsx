/** What was promised, by whom and by when: dated at once, so that it can be kept. */
"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Disclosure } from "@/components/ui/disclosure";
import { DateInput, Select, TextInput } from "@/components/ui/input";

const MOST = 20;

export function PromiseFields({
  values,
  errors,
}: {
  values: Record<string, string>;
  errors: Record<string, string[]>;
}) {
  const numbers = Object.entries(values)
    .filter(([name, value]) => /^promises\.\d+\.(what|dueOn)$/.test(name) && value)
    .map(([name]) => Number(name.split(".")[1]) + 1);
  const filled = Math.max(0, ...numbers);
  const [count, setCount] = useState(Math.max(1, filled));
  const hasError = Object.keys(errors).some((name) => name.startsWith("promises."));
  return (
    <Disclosure
      summary="Promises with a date"
      meta={filled > 0 ? `${filled} noted` : undefined}
      open={filled > 0 || hasError}
    >
      <div className="space-y-4">
        {Array.from({ length: count }, (_, index) => {
          const name = `promises.${index}`;
          return (
            <div key={name} className="grid gap-x-4 gap-y-2 sm:grid-cols-[9rem_1fr_11rem]">
              <Select
                label="Who"
                name={`${name}.side`}
                defaultValue={values[`${name}.side`] ?? "candidate"}
                options={[
                  { value: "candidate", label: "Candidate" },
                  { value: "consultant", label: "We" },
                ]}
              />
              <TextInput
                label="Will do what"
                name={`${name}.what`}
                placeholder="send the list of references"
                defaultValue={values[`${name}.what`]}
                error={errors[`${name}.what`]}
              />
              <DateInput
                label="By"
                name={`${name}.dueOn`}
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
