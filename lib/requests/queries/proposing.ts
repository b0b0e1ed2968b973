/** The facts behind a proposed letter: for the page on which a person sends it, and for the one that leaves by itself. */
import "server-only";
import { me } from "@/lib/agencies/queries";
import { templateNow } from "@/lib/agencies/queries/templates";
import type { TemplateFacts, TemplateKind } from "@/lib/agencies/template";
import type { Db } from "@/lib/platform/db";
import type { Scope } from "@/lib/platform/scope";
import { type Day, dayIn, type Instant, toDay } from "@/lib/platform/time";
import { nextChase } from "../cadence";
import { askProposal, chaseProposal, type Proposal } from "../proposal";
import { proposalFrom, templateFacts } from "../templating";
import { chaseFacts, type Hand } from "./hand";

/**
 * Subject and words of the ask, or of the next reminder: the agency's own where it has some. With `holes` these stay
 * Hearback's own, and nothing may leave by itself.
 */
export async function propose(db: Db, scope: Scope, hand: Hand, mode: "ask" | "chase"): Promise<Proposal> {
  const template = await templateNow(scope, ...kindsFor(hand, mode, scope.now));
  const [usual, thread] =
    mode === "ask" ? [await usualAsk(db, scope, hand), null] : await usualChase(db, scope, hand);
  if (!template) return usual;
  return proposalFrom(template, await templatingFacts(db, scope, hand), usual, thread);
}

/** What the fields of a template stand for in this request. */
export async function templatingFacts(db: Db, scope: Scope, hand: Hand): Promise<TemplateFacts> {
  const { interview, agency } = hand;
  const writer = scope.kind === "desk" ? await me(scope) : interview.owner;
  return templateFacts({
    ...who(hand),
    ...(await spokenOf(db, scope, hand)),
    employerName: interview.employer.name,
    agencyName: agency.name,
    consultantName: writer.name,
    decidesBy: hand.employerDecidesBy,
    promised: brokenSince(hand),
  });
}

/** Whose words come first: those for a promise that was not kept, for the last reminder, for a later one, for any. */
function kindsFor(hand: Hand, mode: "ask" | "chase", now: Instant): TemplateKind[] {
  if (mode === "ask") return ["ask"];
  const kinds: TemplateKind[] = brokenSince(hand) ? ["broken_promise"] : [];
  if (isLast(hand, now)) kinds.push("last_chase");
  if (hand.row.chaseCount > 0) kinds.push("chase_again");
  return [...kinds, "chase"];
}

/** No further reminder is planned after the one that is due. */
function isLast(hand: Hand, now: Instant): boolean {
  const { chaseCount, askedAt } = hand.row;
  const after = { chaseCount: chaseCount + 1, lastChasedAt: now };
  return "lapseProposedAt" in nextChase(chaseFacts(hand, askedAt ?? now, after));
}

function who({ interview, contact, today }: Hand) {
  return {
    contactName: contact?.name ?? null,
    candidateName: interview.candidate.name,
    jobTitle: interview.job.title,
    day: interview.day,
    today,
  };
}

async function usualChase(db: Db, scope: Scope, hand: Hand): Promise<[Proposal, string | null]> {
  const { row } = hand;
  const before = await db.letter.findFirst({
    where: { agencyId: scope.agencyId, requestId: row.id, contactId: row.contactId, kind: "ask" },
    orderBy: { createdAt: "desc" },
    select: { subject: true },
  });
  const askSubject = before?.subject ?? null;
  const proposal = chaseProposal({
    ...who(hand),
    number: row.chaseCount + 1,
    last: isLast(hand, scope.now) && row.chaseCount > 0,
    promised: brokenSince(hand),
    askSubject,
  });
  return [proposal, askSubject];
}

async function usualAsk(db: Db, scope: Scope, hand: Hand): Promise<Proposal> {
  return askProposal({
    ...who(hand),
    ...(await spokenOf(db, scope, hand)),
    round: hand.interview.round,
    decidesBy: hand.employerDecidesBy,
  });
}

/** Of the call-back what an employer may hear. */
async function spokenOf(db: Db, scope: Scope, { interview }: Hand) {
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
  const interest = (debrief?.interest as "want" | "unsure" | "withdraw" | null | undefined) ?? null;
  return { interest, shareable: debrief?.lines ?? [] };
}

/** The day that they named and let pass, until a reminder has named it: to say it twice would be to insist. */
export function brokenSince({ row, calendar }: Hand): Day | null {
  const promised = toDay(row.promisedFor);
  if (!promised || !row.lastChasedAt) return promised;
  return dayIn(row.lastChasedAt, calendar.zone) <= promised ? promised : null;
}
