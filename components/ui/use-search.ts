// Suggestions while somebody types: asked for a moment after the last key, the newest question's answer alone shown.
"use client";

import { useEffect, useRef, useState } from "react";
import type { ComboboxOption } from "./combobox";

/** Searches a moment after the last keystroke and drops answers that come too late. */
export function useSearch(search: (text: string) => Promise<readonly ComboboxOption[]>, minLength: number) {
  const [options, setOptions] = useState<readonly ComboboxOption[]>([]);
  const [busy, setBusy] = useState(false);
  const turn = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);

  function look(text: string) {
    clearTimeout(timer.current);
    const mine = ++turn.current;
    const enough = text.trim().length >= minLength;
    setBusy(enough);
    if (!enough) return setOptions([]);
    timer.current = setTimeout(async () => {
      const found = await search(text.trim()).catch(() => []);
      if (turn.current !== mine) return;
      setOptions(found);
      setBusy(false);
    }, 160);
  }

  return { options, busy, look };
}
