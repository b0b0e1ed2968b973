/** The letter that carries a relay, and taking it back before it leaves. */
import "server-only";
import type { Relay } from "@/generated/prisma/client";
import { agencyOf } from "@/lib/agencies/queries";
import { type InterviewFacts, subjectsOf } from "@/lib/interviews/queries";
import { type Db, inAgency } from "@/lib/platform/db";
import { saveDraft } from "@/lib/platform/drafts";
import { env } from "@/lib/platform/env";
import { writeLetter } from "@/lib/platform/letters";
import { headerName } from "@/lib/platform/mailbox";
import { Refusal } from "@/lib/platform/refusal";
import type { ClockScope, DeskScope, Scope } from "@/lib/platform/scope";
import { addDays, dayIn, instantOf, toDay } from "@/lib/platform/time";
import { issueToken } from "@/lib/platform/tokens";
import { audit, record } from "@/lib/timeline/commands";
import { relaySubject } from "../letters";
import type { RelayKind } from "../lifecycle";
import { draftName, RelayAct } from "../model";
import { relayGround } from "./ground";

/** Seconds in which a press on "Undo" stops the letter; until then the portal does not show the words either. */
export const GRACE_SECONDS = 10;
/** The same for a letter that nobody pressed for: somebody has to notice it first. */
const UNASKED_GRACE_SECONDS = 10 * 60;
/** Days for which "please stop" in a letter works. */
const STOP_LINK_DAYS = 365;

/**
 * Writes the letter of a relay that stands at `sent` (or becomes so by this). Same relay, same letter. `rule`: why the
 * product wrote it by itself.
 */
export async function postRelay(
  db: Db,
  scope: DeskScope | ClockScope,
  facts: InterviewFacts,
  relay: Relay,
  rule?: string,
): Promise<void> {
  const { candidate, employer, job } = facts;
  const address = requireAddress(candidate);
  const grace = scope.kind === "clock" ? UNASKED_GRACE_SECONDS : GRACE_SECONDS;
  const sentAt = new Date(scope.now.getTime() + grace * 1000);
  const kind = relay.kind as RelayKind;
  const stopTokenId = await stopToken(db, scope, candidate.id, address);
  const writer = await writerOf(db, scope, relay, facts);
  const { id: letterId } = await writeLetter(db, scope, {
    key: `relay:${relay.id}`,
    kind: kind === "holding" ? "holding" : "relay",
    to: { name: headerName(candidate.name), address },
    fromId: writer.id,
    subject: relaySubject(kind, employer.name),
    facts: {
      candidateName: candidate.name,
      consultantName: writer.name,
      consultantPhone: writer.phone,
      employerName: employer.name,
      jobTitle: job.title,
      text: relay.text,
      portal: new URL(`/portal/interviews/${facts.id}`, env().HEARBACK_URL).href,
      stopTokenId,
    },
    about: { candidateId: candidate.id, interviewId: facts.id, relayId: relay.id },
    postAt: sentAt,
  });
  await db.relay.update({
    where: { agencyId_id: { agencyId: scope.agencyId, id: relay.id } },
    data: { status: "sent", letterId, sentAt, updatedAt: scope.now },
  });
  await record(db, scope, {
    type: "relay.sent",
    rule,
    ...subjectsOf(facts),
    data: { relayId: relay.id, kind, letterId },
  });
  await audit(db, scope, "relay.sent", relay.id, { kind });
}

/** The address to write to, or a refusal that says what to do instead. */
export function requireAddress(candidate: InterviewFacts["candidate"]): string {
  const { name, email, stoppedAt, addressFailedAt } = candidate;
  if (!email)
    throw new Refusal(`We have no e-mail address of ${name}. Add one here, or ring and log what you said.`);
  if (addressFailedAt)
    throw new Refusal(`Letters to ${email} come back. Correct the address, or ring and log what you said.`);
  if (stoppedAt) throw new Refusal(`${name} asked us to stop writing. Ring, and log what you said.`);
  return email;
}

/**
 * Takes words back that have not left yet: those that wait for approval, and a letter within its first seconds. They
 * return to the draft of whoever wrote them. Returns the interview's id.
 */
export async function takeBack(scope: DeskScope, input: RelayAct): Promise<string> {
  const { relayId } = RelayAct.parse(input);
  return inAgency(scope, async (db) => {
    const { relay, facts } = await relayGround(db, scope, relayId);
    if (!["needs_approval", "approved", "sent"].includes(relay.status)) throw tooLate();
    if (relay.status === "sent") await stopLetter(db, scope, relay);
    await forget(db, scope, relay);
    await record(db, scope, { type: "relay.taken_back", ...subjectsOf(facts), data: { kind: relay.kind } });
    return facts.id;
  });
}

/** Removes unsent words and puts them back into their writer's draft, with what a colleague said about them. */
export async function forget(db: Db, scope: DeskScope, relay: Relay, why?: string): Promise<void> {
  const { count } = await db.relay.deleteMany({
    where: { agencyId: scope.agencyId, id: relay.id, status: relay.status, openedAt: null, toldAt: null },
  });
  if (count === 0) throw tooLate();
  const writer = { ...scope, consultantId: relay.writtenById ?? scope.consultantId };
  const { kind, text } = relay;
  await saveDraft(writer, draftName(relay.interviewId), {
    kind,
    text,
    nextWordBy: toDay(relay.nextWordBy) ?? "",
    ...(why && { returned: why }),
  });
}

async function stopLetter(db: Db, scope: Scope, relay: Relay): Promise<void> {
  const { count } = await db.letter.updateMany({
    where: { agencyId: scope.agencyId, id: relay.letterId ?? "", status: { in: ["waiting", "claimed"] } },
    data: {
      status: "cancelled",
      nextTryAt: null,
      lastError: "Taken back before it left.",
      updatedAt: scope.now,
    },
  });
  if (count === 0) throw tooLate();
}

async function stopToken(db: Db, scope: Scope, candidateId: string, email: string): Promise<string> {
  const { zone } = await agencyOf(scope);
  const expiresAt = instantOf(addDays(dayIn(scope.now, zone), STOP_LINK_DAYS), "00:00", zone);
  return issueToken(db, scope, { purpose: "stop", subjectId: candidateId, email, expiresAt });
}

/** What nobody wrote leaves in the name of the loop's owner. */
async function writerOf(db: Db, scope: DeskScope | ClockScope, relay: Relay, facts: InterviewFacts) {
  const id = relay.writtenById ?? (scope.kind === "desk" ? scope.consultantId : facts.ownerId);
  const writer = await db.consultant.findFirst({ where: { agencyId: scope.agencyId, id } });
  return writer ?? facts.owner;
}

function tooLate(): Refusal {
  return new Refusal("It is too late to take it back: the letter has left. You can send a correction.");
}
