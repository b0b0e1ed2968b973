/** Telling the candidate: each command of the relay leg, then the loop brought in step and the candidate's clock reset. */
import "server-only";
import { type Db, inAgency } from "@/lib/platform/db";
import type { ClockScope, DeskScope, PortalScope, Scope } from "@/lib/platform/scope";
import { type Decided, decideRelay, sendApproved } from "@/lib/relays/commands/approving";
import { logCallToCandidate } from "@/lib/relays/commands/calling";
import { giveAddress, withhold } from "@/lib/relays/commands/exceptions";
import { candidateRead, candidateReplied, logMailReply, relayFailed } from "@/lib/relays/commands/hearing";
import { takeBack } from "@/lib/relays/commands/posting";
import { type Written, writeRelay } from "@/lib/relays/commands/sending";
import type {
  Approval,
  CandidateAddress,
  MailReply,
  RelayAct,
  SendRelay,
  SpokenRelay,
  Withholding,
} from "@/lib/relays/model";
import { settleLoop } from "./settle";

/** Sends words to the candidate (holding updates too), or leaves them for a second person to approve. */
export async function sendRelay(scope: DeskScope, input: SendRelay): Promise<Written> {
  return inAgency(scope, async (db) => {
    const written = await writeRelay(scope, input);
    if (written.status === "sent") await hadAWord(db, scope, written.interviewId);
    await settleLoop(db, scope, written.interviewId);
    return written;
  });
}

export async function approveRelay(scope: DeskScope, input: Approval): Promise<Decided> {
  return inAgency(scope, async (db) => {
    const decided = await decideRelay(scope, input);
    if (decided.status === "sent") await hadAWord(db, scope, decided.interviewId);
    await settleLoop(db, scope, decided.interviewId);
    return decided;
  });
}

export async function sendApprovedRelay(scope: DeskScope, input: RelayAct): Promise<void> {
  await inAgency(scope, async (db) => {
    const interviewId = await sendApproved(scope, input);
    await hadAWord(db, scope, interviewId);
    await settleLoop(db, scope, interviewId);
  });
}

/** Takes back what has not left yet. */
export async function takeBackRelay(scope: DeskScope, input: RelayAct): Promise<void> {
  await inAgency(scope, async (db) => settleLoop(db, scope, await takeBack(scope, input)));
}

/** Logs a call: talked is evidence; voicemail and missed are attempts. Returns the relay's id for a talk. */
export async function logSpokenRelay(scope: DeskScope, input: SpokenRelay): Promise<string | null> {
  return inAgency(scope, async (db) => {
    const relayId = await logCallToCandidate(scope, input);
    if (relayId) await hadAWord(db, scope, input.interviewId);
    await settleLoop(db, scope, input.interviewId);
    return relayId;
  });
}

export async function logReply(scope: DeskScope, input: MailReply): Promise<void> {
  await inAgency(scope, async (db) => settleLoop(db, scope, await logMailReply(scope, input)));
}

export async function withholdRelay(scope: DeskScope, input: Withholding): Promise<void> {
  await inAgency(scope, async (db) => {
    await withhold(scope, input);
    await settleLoop(db, scope, input.interviewId);
  });
}

/** A new address changes no leg, but a page that asks for one also asks how things stand. */
export async function addCandidateAddress(scope: DeskScope, input: CandidateAddress): Promise<void> {
  await inAgency(scope, async (db) => {
    await giveAddress(scope, input);
    await settleLoop(db, scope, input.interviewId);
  });
}

/** The signed-in candidate has the words before them, or says so: evidence either way. */
export async function markRead(
  scope: PortalScope,
  input: { relayId: string; how: "opened" | "said" },
): Promise<void> {
  await inAgency(scope, async (db) => settleLoop(db, scope, await candidateRead(scope, input)));
}

/** Returns the interview's id. */
export async function replyToRelay(
  scope: PortalScope,
  input: { relayId: string; reply: string },
): Promise<string> {
  return inAgency(scope, async (db) => {
    const interviewId = await candidateReplied(scope, input);
    await settleLoop(db, scope, interviewId);
    return interviewId;
  });
}

/** The letter will never arrive: the words are to be told again. For the worker. */
export async function failRelay(scope: ClockScope, relayId: string): Promise<void> {
  await inAgency(scope, async (db) => {
    const interviewId = await relayFailed(scope, relayId);
    if (interviewId) await settleLoop(db, scope, interviewId);
  });
}

/** Resets the clock of silence: the candidate has just had a word from us. */
export async function hadAWord(db: Db, scope: Scope, interviewId: string): Promise<void> {
  await db.loop.updateMany({
    where: { agencyId: scope.agencyId, interviewId },
    data: { lastWordAt: scope.now, updatedAt: scope.now },
  });
}
