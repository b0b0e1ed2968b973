/** The copy of a half-typed form that stays in this browser, and whether it is newer than the server's. */
import type { DraftCopy } from "./use-draft";

export type BrowserCopy = DraftCopy & {
  /** What stood saved when this was typed. */
  base?: string;
  /** It has been sent off as the form itself, and may be saved by now. */
  sent?: boolean;
  /** The server's time of its own copy, when both were last alike: two clocks are never compared without need. */
  synced?: string;
};

/**
 * Whether this browser's copy should be shown instead of the server's: it is newer, and says something else. A page that
 * was kept for want of a line may bring an older copy of the server's than this browser has seen.
 */
export function newerHere(here: BrowserCopy, server: DraftCopy | null): boolean {
  if (!server) return true;
  const seen = here.synced !== undefined && here.synced >= server.at;
  if (!seen && here.at <= server.at) return false;
  const names = new Set([...Object.keys(here.values), ...Object.keys(server.values)]);
  return [...names].some((name) => here.values[name] !== server.values[name]);
}

export function valuesOf(form: HTMLFormElement): Record<string, string> {
  const values: Record<string, string> = {};
  for (const [field, value] of new FormData(form).entries()) {
    if (typeof value === "string" && !field.startsWith("$ACTION")) values[field] = value;
  }
  return values;
}

export function readCopy(key: string): BrowserCopy | null {
  try {
    return JSON.parse(localStorage.getItem(key) ?? "null") as BrowserCopy | null;
  } catch {
    return null;
  }
}

export function writeCopy(key: string, copy: BrowserCopy): void {
  try {
    localStorage.setItem(key, JSON.stringify(copy));
  } catch {
    // A full or forbidden storage leaves the server's copy.
  }
}

export function dropCopy(key: string): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept there either.
  }
}
