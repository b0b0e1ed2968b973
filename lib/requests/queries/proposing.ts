/** The facts behind a proposed letter: for the page on which a person sends it, and for the one that leaves by itself. */
import "server-only";
import type { Db } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { type Day, dayIn, toDay } from "@/lib/platform/time";
import { nextChase } from "../cadence";
import { askProposal, chaseProposal, type Proposal } from "../proposal";
import { chaseFacts, type Hand } from "./hand";

/** Subject and words of the ask, or of the next reminder. */
export async function propose(db: Db, scope: Scope, hand: Hand, mode: "ask" | "chase"): Promise<Proposal> {
  const { interview, contact, row, today } = hand;
  const who = {
    contactName: contact?.name ?? null,
    candidateName: interview.candidate.name,
    jobTitle: interview.job.title,
    day: interview.day,
    today,
  };
  if (mode === "chase") {
    const next = nextChase(chaseFacts(hand, row.askedAt ?? scope.now));
    const before = await db.letter.findFirst({
      where: { agencyId: scope.agencyId, requestId: row.id, contactId: row.contactId, kind: "ask" },
      orderBy: { createdAt: "desc" },
      select: { subject: true },
    });
    return chaseProposal({
      ...who,
      number: row.chaseCount + 1,
      last: "lapseProposedAt" in next && row.chaseCount > 0,
      promised: brokenSince(hand),
      askSubject: before?.subject ?? null,
    });
  }
  const debrief = await db.debrief.findFirst({
    where: { agencyId: scope.agencyId, interviewId: interview.id },
    select: {
      interest: true,
      lines: {
        where: { shareable: true },
        orderBy: { position: "asc" },
        select: { kind: true, text: true },
      },
    },
  });
  return askProposal({
    ...who,
    round: interview.round,
    interest: (debrief?.interest as "want" | "unsure" | "withdraw" | null | undefined) ?? null,
    shareable: debrief?.lines ?? [],
    decidesBy: hand.employerDecidesBy,
  });
}

/** The day that they named and let pass, until a reminder has named it: to say it twice would be to insist. */
function brokenSince({ row, calendar }: Hand): Day | null {
  const promised = toDay(row.promisedFor);
  if (!promised || !row.lastChasedAt) return promised;
  return dayIn(row.lastChasedAt, calendar.zone) <= promised ? promised : null;
}
