/**
 * Keeps what is typed in a form: in the browser at once, on the server at each pause. A closed tab, an ended session or
 * a lost connection loses nothing; the newer of the two copies is shown again.
 */
"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";

export type DraftCopy = { values: Record<string, string>; at: string };
export type DraftState = "clean" | "typing" | "saved" | "kept_here";
type SaveDraft = (name: string, values: Record<string, string>) => Promise<{ ok: boolean }>;

const PAUSE_MS = 700;

/**
 * `server` is the copy that came with the page. `restored` is set once, after the page has loaded, when this browser
 * holds a newer one: the form then shows those values (remount it by `generation`).
 */
export function useDraft(
  form: RefObject<HTMLFormElement | null>,
  name: string,
  save: SaveDraft,
  server: DraftCopy | null,
) {
  const [state, setState] = useState<DraftState>(server ? "saved" : "clean");
  const [restored, setRestored] = useState<DraftCopy | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const key = `hearback-draft:${name}`;

  useEffect(() => {
    const here = readCopy(key);
    if (here && (!server || here.at > server.at)) setRestored(here);
  }, [key, server]);

  const keep = useCallback(() => {
    if (!form.current) return;
    const values = valuesOf(form.current);
    writeCopy(key, { values, at: new Date().toISOString() });
    setState("typing");
    clearTimeout(timer.current);
    timer.current = setTimeout(async () => {
      const saved = await save(name, values).catch(() => ({ ok: false }));
      setState(saved.ok ? "saved" : "kept_here");
    }, PAUSE_MS);
  }, [form, key, name, save]);

  const forget = useCallback(() => {
    clearTimeout(timer.current);
    localStorage.removeItem(key);
  }, [key]);

  /** While the form is on its way, so that no late copy outlives it; what this browser holds stays until `forget`. */
  const pause = useCallback(() => clearTimeout(timer.current), []);

  useEffect(() => () => clearTimeout(timer.current), []);
  return { state, restored, generation: restored?.at ?? "first", keep, pause, forget };
}

export const DRAFT_WORDS: Record<DraftState, string> = {
  clean: "",
  typing: "Saving a draft…",
  saved: "Draft saved",
  kept_here: "No connection: the draft is kept on this computer",
};

function valuesOf(form: HTMLFormElement): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [field, value] of new FormData(form).entries()) {
    if (typeof value === "string" && !field.startsWith("$ACTION")) values[field] = value;
  }
  return values;
}

function readCopy(key: string): DraftCopy | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null") as DraftCopy | null;
  } catch {
    return null;
  }
}

function writeCopy(key: string, copy: DraftCopy): void {
  try {
    localStorage.setItem(key, JSON.stringify(copy));
  } catch {
    // A full or forbidden storage leaves the server's copy.
  }
}
