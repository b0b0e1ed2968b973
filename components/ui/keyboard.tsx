// Single-letter keys: buttons marked with data-key, lists walked with j and k, and a way to switch all of it off.
"use client";

import { type ReactNode, useEffect, useRef, useSyncExternalStore } from "react";

const FLAG = "single-letter-keys";

/** Whether single letters act (WCAG 2.1.4), and the switch; remembered in this browser. */
export function useSingleKeys(): [on: boolean, set: (on: boolean) => void] {
  const on = useSyncExternalStore(subscribe, singleKeysOn, () => true);
  return [on, setSingleKeys];
}

/** Runs the action of a letter when it is typed outside a field. Letters are lower case; "/" and "?" work too. */
export function useShortcuts(actions: Readonly<Record<string, () => void>>): void {
  const latest = useRef(actions);
  useEffect(() => {
    latest.current = actions;
  });
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (!isShortcut(event)) return;
      const act = latest.current[event.key.toLowerCase()];
      if (!act) return;
      event.preventDefault();
      act();
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
}

/** Mount once in a shell: Ctrl+Enter sends the form, and a letter presses whatever carries it as data-key, in the focused row, else on the page, else in the first row. */
export function KeyboardShortcuts() {
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (event.defaultPrevented) return;
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) return sendForm(event);
      if (!isShortcut(event)) return;
      const key = event.key.toLowerCase();
      const row = document.activeElement?.closest("[data-row]");
      const target =
        findKey(row, key) ?? findKey(document, key, ":not([data-row] *)") ?? findKey(document, key);
      if (!target) return;
      event.preventDefault();
      if (target.matches("input, select, textarea")) target.focus();
      else target.click();
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return null;
}

/** Around lists: j and k (and the arrows, once inside) walk from row link to row link; Enter opens, being a link. */
export function ListKeys({ className, children }: { className?: string; children: ReactNode }) {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      const inside = list.current?.contains(document.activeElement) ?? false;
      const step = stepOf(event, inside);
      if (!step || !list.current) return;
      const links = [...list.current.querySelectorAll<HTMLElement>("[data-row-link]")];
      const row = document.activeElement?.closest("[data-row]");
      const here = links.findIndex((link) => row?.contains(link));
      const next = links[here === -1 ? (step > 0 ? 0 : links.length - 1) : here + step];
      if (!next) return;
      event.preventDefault();
      next.focus();
      next.scrollIntoView({ block: "nearest" });
    }
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, []);
  return (
    <div ref={list} className={className}>
      {children}
    </div>
  );
}

/** Ctrl or ⌘ with Enter presses the first submit button of the form one is in. */
function sendForm(event: KeyboardEvent): void {
  const button = document.activeElement?.closest("form")?.querySelector<HTMLElement>("[type=submit]");
  if (!button) return;
  event.preventDefault();
  button.click();
}

function stepOf(event: KeyboardEvent, inside: boolean): 1 | -1 | 0 {
  if (inside && !isTyping(event) && event.key === "ArrowDown") return 1;
  if (inside && !isTyping(event) && event.key === "ArrowUp") return -1;
  if (!isShortcut(event)) return 0;
  return event.key === "j" ? 1 : event.key === "k" ? -1 : 0;
}

function isShortcut(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.key.length !== 1) return false;
  if (event.repeat && event.key !== "j" && event.key !== "k") return false;
  return singleKeysOn() && !isTyping(event) && !document.querySelector("[role=dialog]:not([data-toast])");
}

function isTyping(event: KeyboardEvent): boolean {
  if (event.isComposing) return true;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || target.matches(TYPED);
}

function findKey(root: ParentNode | null | undefined, key: string, filter = ""): HTMLElement | null {
  const found = root?.querySelectorAll<HTMLElement>(`[data-key="${CSS.escape(key)}"]${filter}`) ?? [];
  return [...found].find((element) => element.checkVisibility?.() ?? true) ?? null;
}

function singleKeysOn(): boolean {
  try {
    return localStorage.getItem(FLAG) !== "off";
  } catch {
    return true;
  }
}

function setSingleKeys(on: boolean): void {
  localStorage.setItem(FLAG, on ? "on" : "off");
  window.dispatchEvent(new Event(FLAG));
}

function subscribe(changed: () => void): () => void {
  window.addEventListener(FLAG, changed);
  window.addEventListener("storage", changed);
  return () => {
    window.removeEventListener(FLAG, changed);
    window.removeEventListener("storage", changed);
  };
}

/** Where a letter means itself: text fields, selects, and menus, which jump to the item that begins with it. */
const TYPED =
  "input:not([type=checkbox], [type=radio], [type=submit]), textarea, select, [role=menu], [role=menu] *";
