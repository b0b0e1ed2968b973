// Picking a record by typing its name, or naming a new one; without JavaScript it is a plain text field.
"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { Check, Plus } from "lucide-react";
import { useRef, useState } from "react";
import { classes } from "./classes";
import { Field, type FieldProps } from "./field";
import { controlClasses } from "./input";
import { useSearch } from "./use-search";

export type ComboboxOption = { id: string; label: string; hint?: string };

/**
 * Sends two values: `textName` is what stands in the field, `name` the id of the picked record or "" (a new or unknown one:
 * the server looks it up by the text). Typing on after a pick clears the id. `search` may be a server action.
 * `createLabel` turns typed text into the entry that creates ("Add “{text}” as a new candidate"); without it only known ones are offered.
 */
export function Combobox({
  name,
  textName,
  search,
  createLabel,
  defaultOption,
  defaultText = "",
  placeholder,
  autoFocus,
  onPick,
  minLength = 1,
  emptyText = "Nothing by that name",
  newName,
  takesExact = false,
  ...field
}: FieldProps & {
  name: string;
  textName: string;
  search: (text: string) => Promise<readonly ComboboxOption[]>;
  createLabel?: string;
  defaultOption?: ComboboxOption | null;
  defaultText?: string;
  placeholder?: string;
  autoFocus?: boolean;
  /** null: the text names no known record (any more). */
  onPick?: (option: ComboboxOption | null, text: string) => void;
  /** Letters before the first search; 0 shows suggestions on focus. */
  minLength?: number;
  emptyText?: string;
  /** Name of a third value: "yes" when the entry that creates was chosen, a namesake on purpose. */
  newName?: string;
  /** A name typed in full is taken for the one record that bears it, once the field is left. Not for people: namesakes. */
  takesExact?: boolean;
}) {
  const [text, setText] = useState(defaultOption?.label ?? defaultText);
  const [picked, setPicked] = useState<ComboboxOption | null>(defaultOption ?? null);
  const [fresh, setFresh] = useState(false);
  // The first entry is lit already: the first ArrowDown enters the list there rather than step over it.
  const entered = useRef(false);
  const { options, busy, look } = useSearch(search, minLength);

  const typed = text.trim();
  // While a search is under way only what still fits is offered, and nothing new: Enter must never pick what was not read.
  const fitting = busy ? options.filter(({ label }) => fold(label).includes(fold(typed))) : options;
  const creating = !busy && createLabel && typed;
  const entries: Entry[] = creating
    ? [...fitting, { id: CREATE, label: createLabel.replace("{text}", typed) }]
    : [...fitting];

  function change(next: string, option: ComboboxOption | null) {
    setText(next);
    setPicked(option);
    setFresh(false);
    onPick?.(option, next);
    entered.current = false;
    if (!option) look(next);
  }

  /** Leaving the field with a known name in full is picking it, where no two share it. */
  function settleExact() {
    if (!takesExact || picked || fresh || busy || typed === "") return;
    const same = options.filter(({ label }) => fold(label) === fold(typed));
    if (same.length === 1 && same[0]) change(same[0].label, same[0]);
  }

  function choose(entry: Entry) {
    if (entry.id !== CREATE) return change(entry.label, entry);
    setPicked(null);
    setFresh(true);
    onPick?.(null, typed);
  }

  return (
    <Field {...field}>
      {(tie) => (
        <Autocomplete.Root
          items={entries}
          value={text}
          filter={null}
          autoHighlight="always"
          openOnInputClick={minLength === 0}
          itemToStringValue={(entry: Entry) => entry.label}
          onValueChange={(next, { reason }) => {
            if (reason !== "item-press") change(next, null);
          }}
          onOpenChange={(open, { reason }) => {
            if (open && reason !== "input-change") look(text);
          }}
        >
          <div className="relative">
            <Autocomplete.Input
              {...tie}
              // The open list hides the rest of the page from screen readers, the label too: a reference still counts.
              aria-labelledby={`${tie.id}-label`}
              onBlur={settleExact}
              onKeyDown={(event) => {
                const enters =
                  event.key === "ArrowDown" && typed !== "" && entries.length > 0 && !entered.current;
                if (enters) entered.current = true;
                else if (event.key !== "Enter" || !busy) return;
                event.preventDefault();
                event.preventBaseUIHandler();
              }}
              name={textName}
              placeholder={placeholder}
              autoFocus={autoFocus}
              autoComplete="off"
              className={classes(controlClasses, (picked || fresh) && "pr-24")}
            />
            {(picked || fresh) && <Mark fresh={fresh} />}
          </div>
          <input type="hidden" name={name} value={picked?.id ?? ""} />
          {newName && <input type="hidden" name={newName} value={fresh ? "yes" : ""} />}
          <Autocomplete.Portal>
            <Autocomplete.Positioner className="z-50 outline-none" sideOffset={4} align="start">
              <Autocomplete.Popup
                aria-busy={busy || undefined}
                className="max-h-[min(var(--available-height),20rem)] w-(--anchor-width) overflow-y-auto rounded-lg border border-line bg-raised p-1 shadow-high outline-none"
              >
                <Autocomplete.Status className="px-2.5 text-sm text-muted empty:hidden">
                  {entries.length === 0 && typed.length >= minLength && (
                    <span className="block py-2">{busy ? "Looking…" : emptyText}</span>
                  )}
                </Autocomplete.Status>
                <Autocomplete.List className="outline-none">
                  {(entry: Entry) => (
                    <Autocomplete.Item
                      key={entry.id}
                      value={entry}
                      onClick={() => choose(entry)}
                      className="flex min-h-9 cursor-pointer items-center gap-2.5 rounded-md px-2.5 py-1.5 outline-none select-none data-highlighted:bg-accent-soft max-sm:min-h-11"
                    >
                      {entry.id === CREATE && <Plus className="size-4 shrink-0 text-accent-text" />}
                      <span className="min-w-0 flex-1">
                        <span className="block font-medium">{entry.label}</span>
                        {entry.hint && <span className="block text-sm text-muted">{entry.hint}</span>}
                      </span>
                    </Autocomplete.Item>
                  )}
                </Autocomplete.List>
              </Autocomplete.Popup>
            </Autocomplete.Positioner>
          </Autocomplete.Portal>
        </Autocomplete.Root>
      )}
    </Field>
  );
}

function Mark({ fresh }: { fresh: boolean }) {
  return (
    <span className="pointer-events-none absolute inset-y-0 right-3 flex items-center gap-1 text-xs font-semibold text-ok">
      {fresh ? <Plus className="size-3.5" /> : <Check className="size-3.5" />}
      {fresh ? "New" : "On record"}
    </span>
  );
}

function fold(text: string): string {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLocaleLowerCase();
}

type Entry = ComboboxOption;

const CREATE = "\u0000create";
