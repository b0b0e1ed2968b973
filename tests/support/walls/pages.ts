/** Calls pages and route handlers as Next would, and reads what they hand to the browser. */
import path from "node:path";
import { isValidElement, type ReactNode } from "react";
import { sources } from "../source";
import { type Outcome, outcomeOf } from "./press";

type Given = Promise<Record<string, string | string[]>>;
type PageModule = {
  default: (props: { params: Given; searchParams: Given }) => Promise<ReactNode> | ReactNode;
  generateMetadata?: (props: { params: Given; searchParams: Given }) => Promise<unknown>;
};
type RouteModule = { GET: (request: Request, around: { params: Given }) => Promise<Response> };
export type Shown = { kind: "shown"; node: ReactNode };
export type Seen = Shown | Exclude<Outcome, { kind: "state" }>;

/** "folder of app" of every page; of every route handler. */
export const pageNames = (): string[] => named(/^app\/(.*\/)?page\.tsx$/);
export const routeNames = (): string[] => named(/^app\/.*\/route\.tsx?$/);

/** Title and page, as one GET asks for both. */
export async function look(
  name: string,
  params: Record<string, string> = {},
  query: Record<string, string> = {},
): Promise<Seen> {
  const page = (await load(name, "page.tsx")) as PageModule;
  const props = { params: Promise.resolve(params), searchParams: Promise.resolve(query) };
  return outcomeOf(async () => {
    await page.generateMetadata?.(props);
    return { kind: "shown", node: await page.default(props) } as const;
  });
}

export async function ask(
  name: string,
  params: Record<string, string>,
  address: string,
): Promise<Response | Exclude<Outcome, { kind: "state" }>> {
  const route = (await load(name, "route.ts")) as RouteModule;
  return outcomeOf(() => route.GET(new Request(address), { params: Promise.resolve(params) }));
}

/** Every text in an element tree, of all props of all elements: more than the browser gets, never less at this level. */
export function textsIn(node: unknown, into: string[] = [], met = new Set<unknown>()): string[] {
  if (typeof node === "string" || typeof node === "number") into.push(String(node));
  if (node === null || typeof node !== "object" || met.has(node) || node instanceof Date) return into;
  met.add(node);
  if (node instanceof Map || node instanceof Set) for (const one of node) textsIn(one, into, met);
  const inside = isValidElement(node) ? { key: node.key, props: node.props } : node;
  for (const value of Object.values(inside)) textsIn(value, into, met);
  return into;
}

function named(where: RegExp): string[] {
  return sources(where).map(({ path: file }) => path.dirname(path.relative("app", file)));
}

function load(name: string, file: string): Promise<unknown> {
  return import(/* @vite-ignore */ path.resolve(import.meta.dirname, "../../../app", name, file));
}
