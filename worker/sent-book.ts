/** Writes down which letters the mail server took: at once, and those that come in meanwhile together with the next. */
import type { Letter } from "@/generated/prisma/client";
import { oneQuery } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import type { ClockScope } from "@/lib/platform/scope";
import { insist } from "./insist";

type Sent = { scope: ClockScope; letter: Letter; done: () => void; failed: (error: unknown) => void };

export type SentBook = {
  /** Resolves when it is written; `letter` as it was when its posting began. */
  sent: (scope: ClockScope, letter: Letter) => Promise<void>;
};

export function openBook(): SentBook {
  let waiting: Sent[] = [];
  let writing = false;
  const write = async () => {
    if (writing) return;
    writing = true;
    while (waiting.length > 0) {
      const batch = waiting;
      waiting = [];
      const agencies = new Set(batch.map(({ scope }) => scope.agencyId));
      const ofOne = [...agencies].map((id) => batch.filter(({ scope }) => scope.agencyId === id));
      await Promise.all(ofOne.map(writeDown));
    }
    writing = false;
  };
  return {
    sent: (scope, letter) =>
      new Promise<void>((done, failed) => {
        waiting.push({ scope, letter, done, failed });
        void write();
      }),
  };
}

/** Only if it is still the same try: whoever pressed "send again" meanwhile has begun another. */
async function writeDown(batch: Sent[]): Promise<void> {
  const scope = batch[0]?.scope;
  if (!scope) return;
  const ids = batch.map(({ letter }) => letter.id);
  const tries = batch.map(({ letter }) => letter.attempts);
  try {
    await insist(async () => {
      await oneQuery(scope)`
        UPDATE letter SET status = 'sent', next_try_at = NULL, last_error = NULL, updated_at = ${scope.now}
        FROM unnest(${ids}::uuid[], ${tries}::int[]) AS taken(id, attempts)
        WHERE letter.agency_id = ${scope.agencyId}::uuid AND letter.id = taken.id AND letter.attempts = taken.attempts
          AND letter.status IN ('claimed', 'posting', 'unknown')`;
    });
    log.info({ agencyId: scope.agencyId, letterIds: ids, outcome: "accepted" }, "letters");
    for (const { done } of batch) done();
  } catch (error) {
    for (const { failed } of batch) failed(error);
  }
}
