// Ctrl or ⌘ and K: go anywhere and find anyone by typing a few letters.
"use client";

import { Autocomplete } from "@base-ui/react/autocomplete";
import { Dialog } from "@base-ui/react/dialog";
import { Search } from "lucide-react";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useState } from "react";
import { findRecords } from "@/components/records/find-records";
import { Kbd } from "@/components/ui/kbd";

export type PaletteHit = { label: string; hint?: string; href: string };
export type PaletteSearch = (query: string) => Promise<readonly PaletteHit[]>;

/** Without a `search` of its own it asks the desk's records. */
export function CommandPalette({
  search = findRecords,
  manager = false,
}: {
  search?: PaletteSearch;
  manager?: boolean;
}) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.key.toLowerCase() !== "k" || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      setOpen((now) => !now);
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <Dialog.Root open={open} onOpenChange={(next) => setOpen(next)}>
      <Dialog.Portal>
        <Dialog.Backdrop className="fixed inset-0 z-40 bg-veil" />
        <Dialog.Popup className="fixed top-[12vh] left-1/2 z-50 w-[min(38rem,calc(100vw-2rem))] -translate-x-1/2 overflow-clip rounded-xl border border-line bg-raised shadow-high outline-none">
          <Dialog.Title className="sr-only">Go to or find</Dialog.Title>
          <Finder search={search} manager={manager} leave={() => setOpen(false)} />
        </Dialog.Popup>
      </Dialog.Portal>
    </Dialog.Root>
  );
}

function Finder({ search, manager, leave }: { search?: PaletteSearch; manager: boolean; leave: () => void }) {
  const router = useRouter();
  const [text, setText] = useState("");
  const [hits, setHits] = useState<readonly PaletteHit[]>([]);
  const turn = useRef(0);

  async function look(next: string) {
    setText(next);
    const mine = ++turn.current;
    if (!search || next.trim().length < 2) return setHits([]);
    await new Promise((resolve) => setTimeout(resolve, 120));
    if (turn.current !== mine) return;
    const found = await search(next.trim()).catch(() => []);
    if (turn.current === mine) setHits(found);
  }

  function go(hit: PaletteHit) {
    leave();
    router.push(hit.href);
  }

  const words = text.trim().toLowerCase();
  const places = PLACES.filter(
    ({ label, onlyManagers }) => (manager || !onlyManagers) && label.toLowerCase().includes(words),
  );
  const items: PaletteHit[] = [...hits, ...places];
  return (
    <Autocomplete.Root
      inline
      open
      items={items}
      filter={null}
      autoHighlight="always"
      keepHighlight
      value={text}
      itemToStringValue={(hit: PaletteHit) => hit.label}
      onValueChange={(next, { reason }) => {
        if (reason !== "item-press") void look(next);
      }}
    >
      <div className="flex items-center gap-3 border-b border-line px-4">
        <Search className="size-5 shrink-0 text-muted" />
        <Autocomplete.Input
          aria-label="Go to a page or find a record"
          placeholder="Go to a page, or find a name"
          className="h-13 w-full bg-transparent text-lg outline-none"
        />
        <Kbd>Esc</Kbd>
      </div>
      <Autocomplete.List className="max-h-[min(24rem,60vh)] overflow-y-auto p-1.5 empty:hidden">
        {(hit: PaletteHit) => (
          <Autocomplete.Item
            key={hit.href}
            value={hit}
            onClick={() => go(hit)}
            className="flex min-h-10 cursor-pointer items-center gap-3 rounded-md px-3 py-1.5 outline-none select-none data-highlighted:bg-accent-soft"
          >
            <span className="min-w-0 flex-1 truncate font-medium">{hit.label}</span>
            {hit.hint && <span className="truncate text-sm text-muted">{hit.hint}</span>}
          </Autocomplete.Item>
        )}
      </Autocomplete.List>
      <Autocomplete.Empty className="px-4.5 text-muted empty:hidden">
        <p className="py-3.5">Nothing found. Press Esc, or try fewer letters.</p>
      </Autocomplete.Empty>
    </Autocomplete.Root>
  );
}

const PLACES: (PaletteHit & { onlyManagers?: boolean })[] = [
  { label: "Today", hint: "Go to", href: "/today" },
  { label: "Inbox", hint: "Go to", href: "/inbox" },
  { label: "Wrap-up", hint: "Go to", href: "/wrap-up" },
  { label: "Interviews", hint: "Go to", href: "/interviews" },
  { label: "Candidates", hint: "Go to", href: "/candidates" },
  { label: "Employers", hint: "Go to", href: "/employers" },
  { label: "Jobs", hint: "Go to", href: "/jobs" },
  { label: "Pipeline", hint: "Go to", href: "/pipeline", onlyManagers: true },
  { label: "Team", hint: "Go to", href: "/team" },
  { label: "Settings", hint: "Go to", href: "/settings" },
  { label: "Book an interview", hint: "Add", href: "/interviews/new" },
  { label: "Add a candidate", hint: "Add", href: "/candidates/new" },
  { label: "Add an employer", hint: "Add", href: "/employers/new" },
  { label: "Add a job", hint: "Add", href: "/jobs/new" },
  { label: "Import interviews", hint: "Add", href: "/imports" },
];
