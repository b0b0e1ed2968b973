/** What was tried on a request: letters with their fate, and calls with what came of them, newest first. */
import "server-only";
import type { Db } from "@/lib/platform/db";
import { type LetterState, letterState } from "@/lib/platform/letter-state";
import type { DeskScope } from "@/lib/platform/scope";
import type { Instant } from "@/lib/platform/time";
import type { AskLetter } from "../letters";
import type { CallOutcome } from "../model";
import { OUTCOME_WORDS } from "../words";

export type Attempt = {
  id: string;
  kind: "ask" | "chase";
  channel: string;
  outcome: string;
  /** "Asked by e-mail", "Reminder by e-mail", "Call: left a voicemail". */
  words: string;
  note: string | null;
  at: Instant;
  contactName: string | null;
  consultantName: string | null;
  letter: AttemptLetter | null;
};
export type AttemptLetter = LetterState & {
  id: string;
  toAddress: string;
  subject: string;
  /** It waits for this moment on purpose, and can be taken back until then. */
  leavesAt: Instant | null;
  mayRecall: boolean;
  postedAt: Instant | null;
  /** Where this request travelled along: the interview that the letter was written about, and can be taken back from. */
  writtenFor: { interviewId: string; candidate: string } | null;
};

export async function attemptsOf(db: Db, scope: DeskScope, requestId: string): Promise<Attempt[]> {
  const { agencyId } = scope;
  const chases = await db.chase.findMany({
    where: { agencyId, requestId },
    orderBy: [{ at: "desc" }, { id: "desc" }],
  });
  const letters = await db.letter.findMany({
    where: { agencyId, id: { in: ids(chases.map((chase) => chase.letterId)) } },
  });
  const contacts = await db.contact.findMany({
    where: { agencyId, id: { in: ids(chases.map((chase) => chase.contactId)) } },
    select: { id: true, name: true },
  });
  const consultants = await db.consultant.findMany({
    where: { agencyId, id: { in: ids(chases.map((chase) => chase.consultantId)) } },
    select: { id: true, name: true },
  });
  return chases.map((chase) => {
    const letter = letters.find((one) => one.id === chase.letterId);
    return {
      id: chase.id,
      kind: chase.kind as "ask" | "chase",
      channel: chase.channel,
      outcome: chase.outcome,
      words: wordsFor(chase),
      note: chase.note,
      at: chase.at,
      contactName: contacts.find((one) => one.id === chase.contactId)?.name ?? null,
      consultantName: consultants.find((one) => one.id === chase.consultantId)?.name ?? null,
      letter: letter ? letterOf(letter, scope.now, requestId) : null,
    };
  });
}

type Row = Parameters<typeof letterState>[0] & {
  id: string;
  toAddress: string;
  subject: string;
  postedAt: Instant | null;
  requestId: string | null;
  interviewId: string | null;
  facts: unknown;
};

function letterOf(letter: Row, now: Instant, requestId: string): AttemptLetter {
  const { interviewId } = letter;
  const along = letter.requestId !== requestId && interviewId;
  const waits = letter.status === "waiting" && !along;
  const later =
    letter.status === "waiting" &&
    letter.attempts === 0 &&
    letter.nextTryAt !== null &&
    letter.nextTryAt > now;
  return {
    ...letterState(letter),
    ...(along ? { mayResend: false, maySettle: false } : {}),
    id: letter.id,
    toAddress: letter.toAddress,
    subject: letter.subject,
    writtenFor: along ? { interviewId: along, candidate: (letter.facts as AskLetter).candidate } : null,
    leavesAt: later ? letter.nextTryAt : null,
    mayRecall: waits,
    postedAt: letter.postedAt,
  };
}

function wordsFor({ kind, channel, outcome }: { kind: string; channel: string; outcome: string }): string {
  if (channel === "phone") return `Call: ${OUTCOME_WORDS[outcome as CallOutcome]?.toLowerCase() ?? outcome}`;
  if (channel === "paper") return "Letter on paper";
  return kind === "ask" ? "Asked by e-mail" : "Reminder by e-mail";
}

function ids(list: (string | null)[]): string[] {
  return [...new Set(list.filter((id): id is string => id !== null))];
}
