// The list of keys, opened with "?", and the switch that turns single letters off.
"use client";

import { Keyboard } from "lucide-react";
import { useState } from "react";
import { Checkbox } from "@/components/ui/choice";
import { Dialog } from "@/components/ui/dialog";
import { Kbd } from "@/components/ui/kbd";
import { useShortcuts, useSingleKeys } from "@/components/ui/keyboard";

export function ShortcutsHelp() {
  const [open, setOpen] = useState(false);
  const [on, setOn] = useSingleKeys();
  useShortcuts({ "?": () => setOpen(true) });
  return (
    <>
      <button
        type="button"
        onClick={() => setOpen(true)}
        className="mt-0.5 inline-flex min-h-7 items-center gap-1.5 rounded-sm text-sm text-muted hover:text-text hover:underline"
      >
        <Keyboard className="size-4" />
        Keys
      </button>
      <Dialog open={open} onOpenChange={setOpen} title="Keys" size="md">
        <dl className="divide-y divide-line">
          {KEYS.map(({ keys, does }) => (
            <div key={does} className="flex items-center justify-between gap-4 py-1.5">
              <dt>{does}</dt>
              <dd className="flex gap-1">
                {keys.map((key) => (
                  <Kbd key={key}>{key}</Kbd>
                ))}
              </dd>
            </div>
          ))}
        </dl>
        <div className="mt-4 rounded-md bg-sunken px-3.5 py-2">
          <Checkbox
            label="Single letters work as keys"
            hint="Switch this off if you dictate, or press keys by accident."
            checked={on}
            onChange={(event) => setOn(event.currentTarget.checked)}
          />
        </div>
      </Dialog>
    </>
  );
}

const KEYS = [
  { keys: ["Ctrl", "K"], does: "Go anywhere, find anyone" },
  { keys: ["/"], does: "Search" },
  { keys: ["c"], does: "Add something" },
  { keys: ["j", "k"], does: "Next and previous row" },
  { keys: ["Enter"], does: "Open the row" },
  { keys: ["e"], does: "Edit" },
  { keys: ["n"], does: "The next action of the row or page" },
  { keys: ["r"], does: "Ring the number of a call to make" },
  { keys: ["t", "v", "m", "w"], does: "Talked, voicemail, no answer, wrong number" },
  { keys: ["s"], does: "Wrap-up: not now" },
  { keys: ["Ctrl", "Enter"], does: "Save or send" },
  { keys: ["Esc"], does: "Close" },
  { keys: ["?"], does: "This list" },
] as const;
