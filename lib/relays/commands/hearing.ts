/** The evidence: the candidate opened it, said so, wrote back. And its opposite: the letter came to nothing. */
import "server-only";
import { notFound } from "next/navigation";
import type { Relay } from "@/generated/prisma/client";
import { presentFor } from "@/lib/agencies/queries/leave";
import { type InterviewFacts, subjectsOf } from "@/lib/interviews/queries";
import { type Db, inAgency } from "@/lib/platform/db";
import { env } from "@/lib/platform/env";
import { writeLetter } from "@/lib/platform/letters";
import { headerName } from "@/lib/platform/mailbox";
import { Refusal } from "@/lib/platform/refusal";
import type { ClockScope, DeskScope, PortalScope, Scope } from "@/lib/platform/scope";
import { record } from "@/lib/timeline/commands";
import { answeredSubject } from "../letters";
import { MAX_TEXT, MailReply } from "../model";
import { type Ground, relayGround } from "./ground";

/**
 * The signed-in candidate has it before them: `opened` when the words came up on their screen, `said` when they pressed
 * "I have read this". Either is evidence (product.md part 2). Again is harmless. Returns the interview's id.
 */
export async function candidateRead(
  scope: PortalScope,
  input: { relayId: string; how: "opened" | "said" },
): Promise<string> {
  return inAgency(scope, async (db) => {
    const { relay, facts } = await ownRelay(db, scope, input.relayId);
    if (relay.openedAt && relay.toldAt) return facts.id;
    await change(db, scope, relay, {
      openedAt: relay.openedAt ?? scope.now,
      ...(relay.toldAt ? {} : { toldAt: scope.now, toldBy: "read_in_portal", status: "acknowledged" }),
    });
    const type = input.how === "opened" ? "relay.opened" : "relay.acknowledged";
    await record(db, scope, { type, ...subjectsOf(facts), data: { relayId: relay.id, kind: relay.kind } });
    return facts.id;
  });
}

/** The candidate answers in the portal. A second answer is added to the first. Returns the interview's id. */
export async function candidateReplied(
  scope: PortalScope,
  input: { relayId: string; reply: string },
): Promise<string> {
  return inAgency(scope, async (db) => {
    const { relay, facts } = await ownRelay(db, scope, input.relayId);
    await keepReply(db, scope, relay, input.reply, { openedAt: relay.openedAt ?? scope.now });
    await tellOwner(db, scope, facts, relay.id, input.reply);
    await record(db, scope, {
      type: "relay.replied",
      ...subjectsOf(facts),
      data: { relayId: relay.id, via: "portal" },
    });
    return facts.id;
  });
}

/** The consultant logs that the candidate wrote back by e-mail: a person's reply is evidence. Returns the interview's id. */
export async function logMailReply(scope: DeskScope, input: MailReply): Promise<string> {
  const form = MailReply.parse(input);
  return inAgency(scope, async (db) => {
    const { relay, facts } = await relayGround(db, scope, form.relayId);
    if (!["sent", "acknowledged", "spoken"].includes(relay.status))
      throw new Refusal("This has not been sent, so nobody can have answered it.");
    await keepReply(db, scope, relay, form.reply ?? "", {});
    await record(db, scope, {
      type: "relay.replied",
      ...subjectsOf(facts),
      data: { relayId: relay.id, via: "email" },
    });
    return facts.id;
  });
}

/** The letter will never arrive: the candidate has not been told. Returns the interview's id, or null when it matters no more. */
export async function relayFailed(scope: ClockScope, relayId: string): Promise<string | null> {
  return inAgency(scope, async (db) => {
    const { relay, facts } = await relayGround(db, scope, relayId);
    if (relay.status !== "sent") return null;
    await change(db, scope, relay, { status: "failed" });
    await record(db, scope, {
      type: "relay.failed",
      rule: "mail",
      ...subjectsOf(facts),
      data: { relayId, kind: relay.kind },
    });
    return facts.id;
  });
}

/** Stops a relay's letter that has not left, because its words have reached the candidate another way. */
export async function letterNoLongerNeeded(db: Db, scope: Scope, relayId: string): Promise<void> {
  await db.letter.updateMany({
    where: {
      agencyId: scope.agencyId,
      relayId,
      kind: { in: ["relay", "holding"] },
      status: { in: ["waiting", "claimed"] },
    },
    data: {
      status: "cancelled",
      nextTryAt: null,
      lastError: "You told them on the telephone.",
      updatedAt: scope.now,
    },
  });
}

/** A relay that this candidate may see: theirs, and on its way or told. Anything else is a 404. */
async function ownRelay(db: Db, scope: PortalScope, relayId: string): Promise<Ground & { relay: Relay }> {
  const on = await relayGround(db, scope, relayId);
  const { relay, facts } = on;
  const arrived = relay.sentAt !== null && relay.sentAt <= scope.now;
  const mine = facts.candidate.id === scope.candidateId;
  if (!mine || !arrived || !["sent", "acknowledged", "spoken"].includes(relay.status)) notFound();
  return on;
}

/** To whoever is there now, by e-mail, since an answer may come long after the loop has closed and left Today. */
async function tellOwner(
  db: Db,
  scope: PortalScope,
  { id: interviewId, owner: absentOrNot, candidate, employer }: InterviewFacts,
  relayId: string,
  reply: string,
): Promise<void> {
  const owner = await presentFor(scope, absentOrNot);
  await writeLetter(db, scope, {
    key: `answered:${relayId}:${scope.now.getTime()}`,
    kind: "candidate_answered",
    to: { name: headerName(owner.name), address: owner.email },
    subject: answeredSubject(candidate.name),
    facts: {
      consultantName: owner.name,
      candidateName: candidate.name,
      employerName: employer.name,
      reply,
      page: new URL(`/interviews/${interviewId}`, env().HEARBACK_URL).href,
    },
    about: { interviewId, relayId },
  });
}

async function keepReply(
  db: Db,
  scope: Scope,
  relay: Relay,
  reply: string,
  more: { openedAt?: Date },
): Promise<void> {
  const whole = [relay.reply, reply.trim()].filter(Boolean).join("\n\n");
  if (whole.length > MAX_TEXT)
    throw new Refusal("That is more than we can keep here. Please write an e-mail.", "reply");
  await change(db, scope, relay, {
    reply: whole || null,
    repliedAt: scope.now,
    ...more,
    ...(relay.toldAt ? {} : { toldAt: scope.now, toldBy: "replied", status: "acknowledged" }),
  });
}

async function change(db: Db, scope: Scope, relay: Relay, data: Partial<Relay>): Promise<void> {
  const { count } = await db.relay.updateMany({
    where: { agencyId: scope.agencyId, id: relay.id, status: relay.status },
    data: { ...data, hints: undefined, updatedAt: scope.now },
  });
  if (count === 0) throw new Refusal("This has just changed. Please load the page again.");
}
