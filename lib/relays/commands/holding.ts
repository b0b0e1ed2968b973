/** The product's own holding updates: written from the facts, in the name of the loop's owner, and withdrawn in time. */
import "server-only";
import type { Relay } from "@/generated/prisma/client";
import { agencyOf } from "@/lib/agencies/queries";
import { subjectsOf } from "@/lib/interviews/queries";
import type { Db } from "@/lib/platform/db";
import { newId } from "@/lib/platform/ids";
import type { ClockScope, Scope } from "@/lib/platform/scope";
import { dayIn, fromDay, toDay, type Zone } from "@/lib/platform/time";
import { record } from "@/lib/timeline/commands";
import { judge } from "../guard";
import { holdingRule, nextWordBy } from "../holding";
import { type HoldingWordsFacts, holdingWords, type Tried } from "../holding-words";
import type { RelayKind, RelayLegStatus } from "../lifecycle";
import { type Ground, ground } from "./ground";
import { namesToKeepOut } from "./names";
import { postRelay } from "./posting";

/** Writes one and its letter. The caller has made sure, under the loop's lock, that it is due and may be written. */
export async function writeHolding(db: Db, scope: ClockScope, interviewId: string): Promise<void> {
  const on = await ground(db, scope, interviewId);
  const { candidate } = on.facts;
  const facts = await wordsFacts(db, scope, on);
  const names = { names: await namesToKeepOut(db, scope, on.facts), ownName: candidate.name };
  const text = holdingWords(facts, names);
  const { agencyId, now } = scope;
  const relay = await db.relay.create({
    data: {
      id: newId(now),
      agencyId,
      interviewId,
      kind: "holding",
      channel: "email",
      text,
      status: "sent",
      hints: judge(text, { ...names, answer: null }).hints,
      nextWordBy: fromDay(facts.nextWordBy),
      createdAt: now,
      updatedAt: now,
    },
  });
  const over = on.facts.endsAt ?? fromDay(on.facts.day);
  const last = on.latest && {
    ...on.latest,
    kind: on.latest.kind as RelayKind,
    status: on.latest.status as RelayLegStatus,
  };
  await postRelay(db, scope, on.facts, relay, holdingRule(last, over));
}

/**
 * Takes back the product's own word that has not left: news came in, or somebody turned it off. The candidate has then
 * heard last what they heard before it.
 */
export async function withdrawHolding(db: Db, scope: Scope, interviewId: string): Promise<void> {
  const { agencyId, now } = scope;
  const unsent = {
    agencyId,
    interviewId,
    kind: "holding",
    writtenById: null,
    status: "sent",
    sentAt: { gt: now },
  };
  for (const relay of await db.relay.findMany({ where: unsent })) {
    if (!(await stopLetter(db, scope, relay))) continue;
    await db.relay.deleteMany({ where: { agencyId, id: relay.id } });
    const before = await db.relay.findFirst({
      where: { agencyId, interviewId, sentAt: { not: null } },
      orderBy: { sentAt: "desc" },
    });
    await db.loop.updateMany({
      where: { agencyId, interviewId },
      data: { lastWordAt: before?.sentAt ?? null },
    });
    const { facts } = await ground(db, scope, interviewId);
    const clock: ClockScope = { kind: "clock", agencyId, now };
    await record(db, clock, {
      type: "relay.taken_back",
      rule: "no_longer_true",
      ...subjectsOf(facts),
      data: { kind: "holding" },
    });
  }
}

async function stopLetter(db: Db, scope: Scope, relay: Relay): Promise<boolean> {
  const { count } = await db.letter.updateMany({
    where: { agencyId: scope.agencyId, id: relay.letterId ?? "", status: { in: ["waiting", "claimed"] } },
    data: { status: "cancelled", nextTryAt: null, lastError: NO_LONGER_TRUE, updatedAt: scope.now },
  });
  return count === 1;
}

const NO_LONGER_TRUE = "There is news by now, or it was turned off.";

async function wordsFacts(
  db: Db,
  scope: ClockScope,
  { facts, lead, answer }: Ground,
): Promise<HoldingWordsFacts> {
  const agency = await agencyOf(scope);
  const { calendar, clocks } = agency;
  const zone = facts.candidate.zone ?? agency.zone;
  const contact = lead?.contactId
    ? await db.contact.findFirst({ where: { agencyId: scope.agencyId, id: lead.contactId } })
    : null;
  const promisedFor = toDay(lead?.promisedFor ?? null);
  const today = dayIn(scope.now, zone);
  const coming = lead?.status === "promised" && promisedFor && promisedFor >= today ? promisedFor : null;
  return {
    employerName: facts.employer.name,
    jobTitle: facts.job.title,
    role: contact?.title ?? null,
    day: facts.day,
    today,
    tried: lead ? await triedOf(db, scope, lead.id, zone) : [],
    request: lead?.status ?? "planned",
    promisedFor,
    waitsUntil: toDay(lead?.heldUntil ?? lead?.notBefore ?? null),
    calledBack: ["logged", "skipped"].includes(facts.loop.debrief),
    undecided: answer?.verdict === "undecided",
    nextWordBy: nextWordBy(scope.now, coming, { calendar, clocks, zone }),
  };
}

/** Letters that have left and calls that were made; what was written and has not left is nothing to tell. */
async function triedOf(db: Db, scope: ClockScope, requestId: string, zone: Zone): Promise<Tried[]> {
  const { agencyId } = scope;
  const chases = await db.chase.findMany({
    where: { agencyId, requestId },
    orderBy: [{ at: "asc" }, { id: "asc" }],
  });
  const letters = await db.letter.findMany({
    where: { agencyId, id: { in: chases.flatMap(({ letterId }) => letterId ?? []) }, status: "sent" },
    select: { id: true, postedAt: true },
  });
  return chases.flatMap(({ kind, channel, outcome, letterId, at }): Tried[] => {
    const letter = letters.find(({ id }) => id === letterId);
    if (outcome === "wrong_number" || (letterId && !letter)) return [];
    const day = dayIn(letter?.postedAt ?? at, zone);
    const by = channel as Tried["by"];
    if (outcome !== "sent" && !(kind === "ask" && outcome === "talked"))
      return [{ day, what: outcome as Tried["what"], by }];
    return [{ day, what: kind === "ask" ? "asked" : "reminded", by }];
  });
}
