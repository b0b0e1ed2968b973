/** The stream behind an open page: a word whenever something has changed, for a few minutes; the browser then comes again. */
import "server-only";
import { setTimeout as rest } from "node:timers/promises";
import { log } from "@/lib/platform/log";
import type { PortalScope } from "@/lib/platform/scope";
import { readClock } from "@/lib/platform/time";
import { printOf } from "./live";

const LOOK_MS = 4_000;
/** A session that has ended meanwhile is found out at the next coming. */
const LOOKS = 45;
/** Pages that one person may have open at once. */
const MOST = 6;

const CHANGED = "event: changed\ndata:\n\n";

const open = new Map<string, number>();

/** `known`: the print that the browser saw last; a change while it was away is told at once. Null: this person has too many pages open already. Ends with `signal`. */
export function changesFor(
  scope: PortalScope,
  signal: AbortSignal,
  known: string | null = null,
): ReadableStream<Uint8Array> | null {
  const { candidateId } = scope;
  const count = open.get(candidateId) ?? 0;
  if (count >= MOST) return null;
  open.set(candidateId, count + 1);
  const left = new AbortController();
  const over = AbortSignal.any([signal, left.signal]);
  return new ReadableStream({
    async start(controller) {
      const say = (words: string) => controller.enqueue(new TextEncoder().encode(words));
      try {
        await watch(scope, known, say, over);
      } catch (error) {
        if (!over.aborted) log.warn({ err: error }, "a page could not be told of changes");
      } finally {
        leave(candidateId);
      }
      if (!over.aborted) controller.close();
    },
    cancel: () => left.abort(),
  });
}

async function watch(
  scope: PortalScope,
  known: string | null,
  say: (words: string) => void,
  signal: AbortSignal,
): Promise<void> {
  let before = await printOf({ ...scope, now: readClock() });
  // The browser sends the id back when it comes again.
  say(`retry: 3000\nid: ${before}\n${known && known !== before ? CHANGED : "\n"}`);
  for (let look = 0; look < LOOKS; look += 1) {
    await rest(LOOK_MS, undefined, { signal });
    const print = await printOf({ ...scope, now: readClock() });
    // A comment keeps the line open through proxies that close what is silent.
    say(print === before ? ": still here\n\n" : `id: ${print}\n${CHANGED}`);
    before = print;
  }
}

function leave(candidateId: string): void {
  const left = (open.get(candidateId) ?? 1) - 1;
  if (left > 0) open.set(candidateId, left);
  else open.delete(candidateId);
}
