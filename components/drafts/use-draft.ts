/**
 * Keeps what is typed in a form: in the browser at once, on the server at each pause. A closed tab, an ended session or
 * a lost connection loses nothing; the newer of the two copies is shown again.
 */
"use client";

import { type RefObject, useCallback, useEffect, useRef, useState } from "react";
import { type BrowserCopy, dropCopy, newerHere, readCopy, valuesOf, writeCopy } from "./copies";

export type DraftCopy = { values: Record<string, string>; at: string };
export type DraftState = "clean" | "typing" | "saved" | "kept_here" | "signed_out";
/** `at` is the server's time of the copy it has now. */
export type DraftAnswer = { ok: boolean; at?: string; signedOut?: boolean };
type SaveDraft = (name: string, values: Record<string, string>) => Promise<DraftAnswer>;

const PAUSE_MS = 700;

/**
 * `server` is the copy that came with the page. `restored` is set once, after the page has loaded, when this browser
 * holds a newer one: the form then shows those values (remount it by `generation`). `base` names what stands saved, a
 * version for instance: a copy that was sent off on another base has been saved by now and is let go.
 */
export function useDraft(
  form: RefObject<HTMLFormElement | null>,
  name: string,
  save: SaveDraft,
  server: DraftCopy | null,
  base = "",
) {
  const [state, setState] = useState<DraftState>(server ? "saved" : "clean");
  const [restored, setRestored] = useState<DraftCopy | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const unsaved = useRef(false);
  const key = `hearback-draft:${name}`;

  useEffect(() => {
    const here = readCopy(key);
    if (!here) return;
    if (here.sent && here.base !== base) dropCopy(key);
    else if (newerHere(here, server)) setRestored(here);
  }, [key, server, base]);

  const send = useCallback(async () => {
    const here = readCopy(key);
    if (!here) return;
    const answer = await save(name, here.values).catch((): DraftAnswer => ({ ok: false }));
    unsaved.current = !answer.ok;
    setState(answer.ok ? "saved" : answer.signedOut ? "signed_out" : "kept_here");
    const latest = readCopy(key);
    if (answer.ok && answer.at && latest?.at === here.at) writeCopy(key, { ...latest, synced: answer.at });
  }, [key, name, save]);

  const keep = useCallback(() => {
    if (!form.current) return;
    const { synced }: Partial<BrowserCopy> = readCopy(key) ?? {};
    writeCopy(key, { values: valuesOf(form.current), at: new Date().toISOString(), base, synced });
    setState("typing");
    clearTimeout(timer.current);
    timer.current = setTimeout(() => void send(), PAUSE_MS);
  }, [form, key, base, send]);

  const forget = useCallback(() => {
    clearTimeout(timer.current);
    unsaved.current = false;
    dropCopy(key);
  }, [key]);

  /** While the form is on its way, so that no late copy outlives it; what this browser holds stays until it is saved. */
  const pause = useCallback(() => {
    clearTimeout(timer.current);
    const here = readCopy(key);
    if (here) writeCopy(key, { ...here, sent: true });
  }, [key]);

  // Back on line, or back from signing in next door: what is only here goes to the server now.
  useEffect(() => {
    const retry = () => unsaved.current && document.visibilityState === "visible" && void send();
    window.addEventListener("online", retry);
    document.addEventListener("visibilitychange", retry);
    return () => {
      window.removeEventListener("online", retry);
      document.removeEventListener("visibilitychange", retry);
    };
  }, [send]);

  useEffect(() => () => clearTimeout(timer.current), []);
  return { state, restored, generation: restored?.at ?? "first", keep, pause, forget };
}

export const DRAFT_WORDS: Record<DraftState, string> = {
  clean: "",
  typing: "Saving a draft…",
  saved: "Draft saved",
  kept_here: "No connection: the draft is kept on this computer",
  signed_out:
    "You are signed out: the draft is kept on this computer. Sign in in another tab and go on here.",
};
