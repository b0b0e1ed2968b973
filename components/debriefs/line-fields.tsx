/** One optional part of the call-back: as many lines as come up, each private unless marked. */
"use client";

import { Plus } from "lucide-react";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { Disclosure } from "@/components/ui/disclosure";
import { Select, TextArea, TextInput } from "@/components/ui/input";
import { HOW_IT_WENT, LINE_KINDS, LINE_WORDS, type LineKind } from "@/lib/debriefs/model";

type Props = { kind: LineKind; values: Record<string, string>; errors: Record<string, string[]> };

/** Lines of one kind have their numbers to themselves, so that folding, adding and restoring never mix two kinds. */
const NUMBERS_PER_KIND = 50;

export function LineFields({ kind, values, errors }: Props) {
  const words = LINE_WORDS[kind];
  const first = LINE_KINDS.indexOf(kind) * NUMBERS_PER_KIND;
  const filled = linesFilled(values, first);
  const [count, setCount] = useState(Math.max(1, filled));
  const hasError = Object.keys(errors).some((name) => inRange(name, first));
  return (
    <Disclosure
      summary={words.title}
      meta={filled > 0 ? `${filled} noted` : undefined}
      open={filled > 0 || hasError}
    >
      <div className="space-y-4">
        {Array.from({ length: count }, (_, index) => (
          <Line
            key={first + index}
            kind={kind}
            name={`lines.${first + index}`}
            values={values}
            errors={errors}
          />
        ))}
        {count < NUMBERS_PER_KIND && (
          <Button size="sm" variant="quiet" icon={<Plus />} onClick={() => setCount(count + 1)}>
            Another
          </Button>
        )}
      </div>
    </Disclosure>
  );
}

function Line({ kind, name, values, errors }: Props & { name: string }) {
  const words = LINE_WORDS[kind];
  const common = {
    defaultValue: values[`${name}.text`],
    error: errors[`${name}.text`],
    name: `${name}.text`,
  };
  return (
    <div className="grid gap-x-4 gap-y-2 sm:grid-cols-[1fr_auto]">
      <input type="hidden" name={`${name}.kind`} value={kind} />
      <div className={words.detail ? "grid gap-x-4 gap-y-2 sm:grid-cols-[1fr_12rem]" : undefined}>
        {kind === "met" ? (
          <TextInput label={words.prompt} {...common} />
        ) : (
          <TextArea label={words.prompt} rows={1} {...common} />
        )}
        {kind === "question" ? (
          <Select
            label={words.detail}
            name={`${name}.detail`}
            defaultValue={values[`${name}.detail`]}
            placeholder="not said"
            options={HOW_IT_WENT.map((value) => ({ value, label: value }))}
          />
        ) : (
          words.detail && (
            <TextInput label={words.detail} name={`${name}.detail`} defaultValue={values[`${name}.detail`]} />
          )
        )}
      </div>
      <Checkbox
        className="sm:self-end sm:pb-1.5"
        label="May be passed on"
        name={`${name}.shareable`}
        defaultChecked={values[`${name}.shareable`] === "on"}
      />
    </div>
  );
}

function linesFilled(values: Record<string, string>, first: number): number {
  let last = 0;
  for (const [name, value] of Object.entries(values)) {
    if (name.endsWith(".text") && value && inRange(name, first)) {
      last = Math.max(last, Number(name.split(".")[1]) - first + 1);
    }
  }
  return last;
}

function inRange(name: string, first: number): boolean {
  const [group, number] = name.split(".");
  return group === "lines" && Number(number) >= first && Number(number) < first + NUMBERS_PER_KIND;
}
