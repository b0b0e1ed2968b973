/** What the mail server's answer does to a letter, its receiver's address and the timeline. */
import type { Letter } from "@/generated/prisma/client";
import { interviewFacts, subjectsOf } from "@/lib/interviews/queries";
import { type Db, inAgency } from "@/lib/platform/db";
import { log } from "@/lib/platform/log";
import type { Outcome } from "@/lib/platform/mail";
import type { ClockScope } from "@/lib/platform/scope";
import { record } from "@/lib/timeline/commands";
import { KINDS } from "./letters";
import { nextTry } from "./retries";

/** `letter` as it was when its posting began; an answer that comes after the lease counts all the same. */
export async function settle(
  scope: ClockScope,
  letter: Letter,
  outcome: Exclude<Outcome, { kind: "accepted" }>,
  chance: number,
): Promise<void> {
  log.info(
    { agencyId: scope.agencyId, letterId: letter.id, kind: letter.kind, outcome: outcome.kind },
    "letter",
  );
  switch (outcome.kind) {
    case "unknown":
      return inAgency(scope, async (db) => {
        const data = { status: "unknown", nextTryAt: null, lastError: outcome.why };
        if (await update(db, scope, letter, data)) await tell(db, scope, letter, "letter.unknown");
      });
    case "later": {
      const nextTryAt = nextTry(letter.attempts, scope.now, chance);
      if (nextTryAt)
        return change(scope, letter, {
          status: "waiting",
          nextTryAt,
          postedAt: null,
          lastError: outcome.why,
        });
      return fail(scope, letter, `We tried for two days. The last answer was: ${outcome.why}`, false);
    }
    case "refused":
      return fail(scope, letter, `The mail server refused it: ${outcome.why}`, outcome.address);
  }
}

/** A worker died while handing these over: nobody knows whether they left. */
export async function tellUnknown(scope: ClockScope, letterId: string): Promise<void> {
  await inAgency(scope, async (db) => {
    const letter = await db.letter.findFirst({ where: { agencyId: scope.agencyId, id: letterId } });
    if (letter) await tell(db, scope, letter, "letter.unknown");
  });
}

/**
 * It will never leave, or has come back (`from` "sent"): a failed letter, an event, and word to the request or relay
 * behind it. `address`: the mailbox is the reason, and gets no more.
 */
export async function fail(
  scope: ClockScope,
  letter: Letter,
  why: string,
  address: boolean,
  from: readonly string[] = IN_HAND,
): Promise<void> {
  const failed = await inAgency(scope, async (db) => {
    const data = { status: "failed", nextTryAt: null, postedAt: null, lastError: why } as const;
    if (!(await update(db, scope, letter, data, from))) return false;
    if (address) await markAddress(db, scope, letter);
    await tell(db, scope, letter, "letter.failed");
    return true;
  });
  if (!failed) return;
  try {
    await KINDS[letter.kind]?.lost?.(scope, letter, why);
  } catch (error) {
    // Its own transaction: that the request had moved on already is no reason to doubt what we know of the letter.
    log.warn(
      { err: error, agencyId: scope.agencyId, letterId: letter.id },
      "nothing followed from a lost letter",
    );
  }
}

async function markAddress(db: Db, scope: ClockScope, letter: Letter): Promise<void> {
  const { agencyId, now } = scope;
  const address = { equals: letter.toAddress, mode: "insensitive" } as const;
  const data = { addressFailedAt: now, updatedAt: now };
  if (letter.contactId)
    await db.contact.updateMany({ where: { agencyId, id: letter.contactId, email: address }, data });
  if (letter.candidateId)
    await db.candidate.updateMany({ where: { agencyId, id: letter.candidateId, email: address }, data });
}

async function tell(db: Db, scope: ClockScope, letter: Letter, type: "letter.failed" | "letter.unknown") {
  const { interviewId, candidateId, contactId } = letter;
  const interview = interviewId ? subjectsOf(await interviewFacts(scope, interviewId)) : {};
  const subjects = { candidateId, contactId, ...interview };
  await record(db, scope, {
    type,
    ...subjects,
    rule: "mail",
    data: { letterId: letter.id, kind: letter.kind },
  });
}

const IN_HAND = ["claimed", "posting", "unknown"];

type Change = { status: string; nextTryAt: Date | null; lastError: string | null; postedAt?: null };

async function change(scope: ClockScope, letter: Letter, data: Change): Promise<void> {
  await inAgency(scope, (db) => update(db, scope, letter, data));
}

/** Only if it is still the same try: whoever pressed "send again" meanwhile has begun another. */
async function update(
  db: Db,
  scope: ClockScope,
  letter: Letter,
  data: Change,
  from: readonly string[] = IN_HAND,
): Promise<boolean> {
  const { count } = await db.letter.updateMany({
    where: {
      agencyId: scope.agencyId,
      id: letter.id,
      attempts: letter.attempts,
      status: { in: [...from] },
    },
    data: { ...data, updatedAt: scope.now },
  });
  return count === 1;
}
