/** Presses a form's button as Next would, and says in plain terms what came of it. */
import path from "node:path";
import type { Action, ActionState } from "@/lib/platform/action";
import { sources } from "../source";
import type { Fields } from "./cases";

export type Outcome =
  | { kind: "state"; state: ActionState }
  | { kind: "404" }
  | { kind: "redirect"; to: string }
  | { kind: "error"; message: string };

/** "folder of app#export" of every server action, read from the source. */
export function actionNames(): string[] {
  return sources(/^app\/.*actions\.ts$/).flatMap(({ path: file, text }) =>
    [...text.matchAll(/^export const (\w+)/gm)].map(([, name]) => `${folderOf(file)}#${name}`),
  );
}

export async function actionCalled(name: string): Promise<Action> {
  const [folder, exported] = name.split("#") as [string, string];
  const file = path.resolve(import.meta.dirname, "../../../app", folder, "actions.ts");
  const actions = (await import(/* @vite-ignore */ file)) as Record<string, Action>;
  const action = actions[exported];
  if (!action) throw new Error(`${name} is not exported`);
  return action;
}

export function press(action: Action, fields: Fields): Promise<Outcome> {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields))
    for (const one of Array.isArray(value) ? value : [value]) form.append(name, one);
  return outcomeOf(async () => ({ kind: "state", state: await action(null, form) }) as const);
}

/** Next says "not found" and "go there" by throwing. */
export async function outcomeOf<T>(work: () => Promise<T>): Promise<T | Exclude<Outcome, { kind: "state" }>> {
  try {
    return await work();
  } catch (error) {
    const digest = String((error as { digest?: unknown }).digest ?? "");
    if (digest.startsWith("NEXT_HTTP_ERROR_FALLBACK;404")) return { kind: "404" };
    if (digest.startsWith("NEXT_REDIRECT")) return { kind: "redirect", to: digest.split(";")[2] ?? "" };
    return { kind: "error", message: (error as Error).message };
  }
}

/** What a person would be told: the message, and what stands beside the fields. */
export function saidIn({ message, errors }: ActionState): string {
  return [message, ...Object.values(errors ?? {}).flat()].filter(Boolean).join(" ");
}

function folderOf(file: string): string {
  return path.dirname(path.relative("app", file));
}
