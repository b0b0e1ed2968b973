/** One part of what was said, a field a line, with one more at a press; what may be passed on is ticked line by line. */
"use client";

import { useTranslations } from "next-intl";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox, Radios } from "@/components/ui/choice";
import { TextArea, TextInput } from "@/components/ui/input";
import { firstLine, linesFilled } from "@/lib/debriefs/form-values";
import { HOW_IT_WENT, type OwnKind } from "@/lib/debriefs/kinds";

/** Without a script there is no way to ask for more. */
const AT_FIRST: Partial<Record<OwnKind, number>> = { met: 2, question: 2 };
const MOST = 12;

type Props = {
  kind: OwnKind;
  who: string;
  values: Record<string, string>;
  errors: Record<string, string[]>;
};

export function OwnLines({ kind, who, values, errors }: Props) {
  const say = useTranslations("own.account");
  const filled = linesFilled(values, kind);
  const [count, setCount] = useState(Math.max(filled, AT_FIRST[kind] ?? 1));
  return (
    <div className="space-y-3">
      {Array.from({ length: count }, (_, place) => {
        const name = `lines.${firstLine(kind) + place}`;
        const label = say(`lines.${kind}`);
        return (
          <div key={name} className="space-y-2">
            <input type="hidden" name={`${name}.kind`} value={kind} />
            {kind === "met" ? (
              <div className="grid gap-2 sm:grid-cols-2">
                <TextInput
                  label={label}
                  name={`${name}.text`}
                  optional
                  autoComplete="off"
                  defaultValue={values[`${name}.text`]}
                  error={errors[`${name}.text`]}
                />
                <TextInput
                  label={say("lines.metDetail")}
                  name={`${name}.detail`}
                  optional
                  autoComplete="off"
                  defaultValue={values[`${name}.detail`]}
                  error={errors[`${name}.detail`]}
                />
              </div>
            ) : (
              <TextArea
                label={label}
                name={`${name}.text`}
                rows={2}
                optional
                defaultValue={values[`${name}.text`]}
                error={errors[`${name}.text`]}
              />
            )}
            {kind === "question" && (
              <Radios
                label={say("went")}
                name={`${name}.detail`}
                defaultValue={values[`${name}.detail`]}
                options={HOW_IT_WENT.map((went) => ({ value: went, label: say(went) }))}
              />
            )}
            {SHAREABLE.includes(kind) && (
              <Checkbox
                label={say("shareable", { who })}
                name={`${name}.shareable`}
                defaultChecked={values[`${name}.shareable`] === "on"}
              />
            )}
          </div>
        );
      })}
      {(kind === "met" || kind === "question") && count < MOST && (
        <Button size="sm" variant="quiet" onClick={() => setCount(count + 1)} className="max-sm:min-h-11">
          {say("another")}
        </Button>
      )}
    </div>
  );
}

/** What an employer might be glad to read. */
const SHAREABLE: readonly OwnKind[] = ["asked", "forgot", "note"];
