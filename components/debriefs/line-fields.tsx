/** One optional part of the call-back: as many lines as come up, each private unless marked. Enter begins the next. */
"use client";

import { Plus } from "lucide-react";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { Button } from "@/components/ui/button";
import { Checkbox } from "@/components/ui/choice";
import { Disclosure } from "@/components/ui/disclosure";
import { Select, TextArea, TextInput } from "@/components/ui/input";
import { firstLine, LINES_PER_KIND, linesFilled, placeOf } from "@/lib/debriefs/form-values";
import { HOW_IT_WENT, type LineKind } from "@/lib/debriefs/kinds";
import { LINE_WORDS } from "@/lib/debriefs/model";

type Props = { kind: LineKind; values: Record<string, string>; errors: Record<string, string[]> };

export function LineFields({ kind, values, errors }: Props) {
  const words = LINE_WORDS[kind];
  const first = firstLine(kind);
  const filled = linesFilled(values, kind);
  const [count, setCount] = useState(Math.max(1, filled));
  const lines = useRef<HTMLDivElement>(null);
  const goTo = useRef<number | null>(null);
  const hasError = Object.keys(errors).some((name) => placeOf(name, kind) >= 0);

  useEffect(() => {
    if (goTo.current === null || goTo.current >= count) return;
    lines.current?.querySelector<HTMLElement>(`[name="lines.${first + goTo.current}.text"]`)?.focus();
    goTo.current = null;
  }, [count, first]);

  /** To the line after, which is made if need be: no hand leaves the keys while somebody is talking. */
  function onEnter(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key !== "Enter" || event.shiftKey || event.ctrlKey || event.metaKey) return;
    const target = event.target as HTMLInputElement;
    const place = placeOf(target.name ?? "", kind);
    if (place < 0 || event.nativeEvent.isComposing || target.type === "checkbox") return;
    event.preventDefault();
    if (place + 1 >= LINES_PER_KIND) return;
    goToLine(place + 1);
  }

  function goToLine(place: number) {
    const there = lines.current?.querySelector<HTMLElement>(`[name="lines.${first + place}.text"]`);
    if (there) return there.focus();
    goTo.current = place;
    setCount(place + 1);
  }

  return (
    <Disclosure
      summary={words.title}
      meta={filled > 0 ? filled : undefined}
      open={filled > 0 || hasError}
      className="open:col-span-full"
    >
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it listens for Enter in the fields within */}
      <div ref={lines} onKeyDown={onEnter} className="space-y-4">
        {Array.from({ length: count }, (_, place) => (
          <Line
            key={first + place}
            kind={kind}
            name={`lines.${first + place}`}
            place={place}
            values={values}
            errors={errors}
          />
        ))}
        {count < LINES_PER_KIND && (
          <Button size="sm" variant="quiet" icon={<Plus />} onClick={() => goToLine(count)}>
            Another
          </Button>
        )}
      </div>
    </Disclosure>
  );
}

function Line({ kind, name, place, values, errors }: Props & { name: string; place: number }) {
  const words = LINE_WORDS[kind];
  // The first line says what goes where; those below stand in its columns.
  const labelHidden = place > 0;
  const text = {
    label: words.prompt,
    labelHidden,
    name: `${name}.text`,
    defaultValue: values[`${name}.text`],
    error: errors[`${name}.text`],
  };
  const detail = {
    label: words.detail,
    labelHidden,
    name: `${name}.detail`,
    defaultValue: values[`${name}.detail`],
    error: errors[`${name}.detail`],
  };
  return (
    <div className="grid gap-x-4 gap-y-2 sm:grid-cols-[1fr_auto]">
      <input type="hidden" name={`${name}.kind`} value={kind} />
      <div className={words.detail ? "grid gap-x-4 gap-y-2 sm:grid-cols-[1fr_12rem]" : undefined}>
        {kind === "met" ? <TextInput {...text} /> : <TextArea rows={1} {...text} />}
        {kind === "question" ? (
          <Select
            key={detail.defaultValue}
            {...detail}
            placeholder="not said"
            options={HOW_IT_WENT.map((value) => ({ value, label: value }))}
          />
        ) : (
          words.detail && <TextInput {...detail} />
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
