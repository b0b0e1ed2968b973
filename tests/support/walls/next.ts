/** The edges of Next for tests that call actions and pages as Next would: one browser with cookies and headers. */
import { writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { cookieName, sealDesk } from "@/lib/platform/auth";
import type { DeskScope, PortalScope } from "@/lib/platform/scope";
import { beginSession } from "@/lib/platform/sessions";
import { words } from "@/lib/platform/words";

const OURS = { "sec-fetch-site": "same-origin", origin: "http://localhost:3000", host: "localhost:3000" };
const jar = new Map<string, string>();
let given: Record<string, string> = OURS;

/** `vi.mock("next/headers", () => import("…/walls/next"))`, and the same for next/cache and next-intl/server. */
export async function cookies() {
  return {
    get: (name: string) => (jar.has(name) ? { name, value: jar.get(name) as string } : undefined),
    has: (name: string) => jar.has(name),
    getAll: () => [...jar].map(([name, value]) => ({ name, value })),
    set: (name: string, value: string, { maxAge }: { maxAge?: number } = {}) =>
      maxAge === 0 ? jar.delete(name) : jar.set(name, value),
    delete: (name: string) => jar.delete(name),
  };
}
export async function headers(): Promise<Headers> {
  return new Headers(given);
}
export const revalidatePath = (): void => undefined;
export const revalidateTag = (): void => undefined;
export const refresh = (): void => undefined;
export const unstable_noStore = (): void => undefined;
export async function getTranslations(namespace: Parameters<typeof words>[0]) {
  return words(namespace);
}

/** A browser that nobody has signed in with; its forms come from our own pages. */
export function freshBrowser(): void {
  jar.clear();
  given = OURS;
}

/** What the browser says of the next request, in place of "same origin". */
export function sayHeaders(headers: Record<string, string>): void {
  given = headers;
}

export function giveCookie(kind: Parameters<typeof cookieName>[0], value: string): void {
  jar.set(cookieName(kind), value);
}

/** Begins a session and puts its cookie into a fresh browser. Returns what `useSession` takes. */
export async function signInDesk(scope: DeskScope, loginId: string): Promise<Pass> {
  const { consultantId } = scope;
  const secret = await beginSession(scope, { kind: "desk", loginId, consultantId }, "Firefox");
  return { kind: "desk", cookie: await sealDesk(secret) };
}
export async function signInPortal(scope: PortalScope): Promise<Pass> {
  const { candidateId } = scope;
  return {
    kind: "portal",
    cookie: await beginSession(scope, { kind: "portal", candidateId }, "Firefox"),
  };
}

export type Pass = { kind: "desk" | "portal"; cookie: string };

/** A fresh browser with these passes and no others. */
export function comeAs(...passes: Pass[]): void {
  freshBrowser();
  for (const { kind, cookie } of passes) giveCookie(kind, cookie);
}

/** Sets the product's own test clock for this file: gates then read this moment. */
export function stopClockAt(at: Date): void {
  const file = path.join(tmpdir(), `hearback-walls-clock-${process.pid}`);
  process.env.HEARBACK_TEST_CLOCK = "1";
  process.env.HEARBACK_CLOCK_FILE = file;
  writeFileSync(file, String(at.getTime() - Date.now()));
}
