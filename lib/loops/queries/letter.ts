/** One letter as it was sent: frozen when it was written, whatever has been edited since. */
import "server-only";
import { notFound } from "next/navigation";
import { interviewFacts } from "@/lib/interviews/queries";
import { inAgency } from "@/lib/platform/db";
import { isId } from "@/lib/platform/ids";
import type { DeskScope } from "@/lib/platform/scope";

export type SentLetter = Awaited<ReturnType<typeof sentLetter>>;

/** 404 for another agency's, and for one about another interview. */
export async function sentLetter(scope: DeskScope, interviewId: string, letterId: string) {
  if (!isId(letterId)) notFound();
  const facts = await interviewFacts(scope, interviewId);
  const letter = await inAgency(scope, (db) =>
    db.letter.findFirst({
      where: { agencyId: scope.agencyId, id: letterId, interviewId },
      include: { template: { select: { at: true, by: { select: { name: true } } } } },
    }),
  );
  if (!letter) notFound();
  const { body, text } = letter.facts as { body?: unknown; text?: unknown };
  const words = typeof body === "string" ? body : typeof text === "string" ? text : null;
  const {
    id,
    kind,
    subject,
    toName,
    toAddress,
    status,
    postedAt,
    createdAt,
    nextTryAt,
    attempts,
    lastError,
  } = letter;
  const row = {
    id,
    kind,
    subject,
    toName,
    toAddress,
    status,
    postedAt,
    createdAt,
    nextTryAt,
    attempts,
    lastError,
  };
  const template = letter.template && { at: letter.template.at, by: letter.template.by.name };
  return { ...row, words, template, facts };
}
