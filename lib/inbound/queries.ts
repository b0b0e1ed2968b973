/** The inbox: what came back by e-mail, one message with what it is about, and the raw message. */
import "server-only";
import { notFound } from "next/navigation";
import { desksOf } from "@/lib/agencies/queries/leave";
import { interviewFacts } from "@/lib/interviews/queries";
import { mayReadWords } from "@/lib/loops/queries/story";
import { type Db, inAgency, oneQuery } from "@/lib/platform/db";
import { isId } from "@/lib/platform/ids";
import { type Paged, paged, window } from "@/lib/platform/lists";
import type { DeskScope } from "@/lib/platform/scope";
import { toDay } from "@/lib/platform/time";
import type { RequestStatus } from "@/lib/requests/lifecycle";
import type { Verdict } from "@/lib/requests/model";
import { spokenOfIn } from "@/lib/requests/queries/together";
import { audit } from "@/lib/timeline/commands";
import type { MailKind, Settled } from "./model";

export type MailRow = {
  id: string;
  kind: MailKind;
  status: "waiting" | "done";
  settled: Settled | null;
  fromName: string;
  fromAddress: string;
  unverified: boolean;
  receivedAt: Date;
  interviewId: string | null;
  candidateName: string | null;
  employerName: string | null;
  ownerName: string | null;
};

/** Newest first; what waits, or what was dealt with; of one consultant's loops (one's own with those one covers) or of everybody's (null). No words. */
export async function inboxPage(
  scope: DeskScope,
  { done, ownerId, page }: { done: boolean; ownerId: string | null; page: number },
): Promise<Paged<MailRow>> {
  const { take, skip } = window(page);
  const mine = ownerId === scope.consultantId;
  const owners = ownerId && (mine ? await desksOf(scope) : [ownerId]);
  const rows = await oneQuery<MailRow>(scope)`
    SELECT m.id, m.kind, m.status, m.settled, m.from_name AS "fromName", m.from_address AS "fromAddress", m.unverified,
           m.received_at AS "receivedAt", m.interview_id AS "interviewId", c.name AS "candidateName",
           e.name AS "employerName", o.name AS "ownerName"
    FROM inbound_mail m
    LEFT JOIN loop l ON l.agency_id = m.agency_id AND l.interview_id = m.interview_id
    LEFT JOIN consultant o ON o.agency_id = l.agency_id AND o.id = l.owner_id
    LEFT JOIN interview i ON i.agency_id = m.agency_id AND i.id = m.interview_id
    LEFT JOIN submission s ON s.agency_id = i.agency_id AND s.id = i.submission_id
    LEFT JOIN candidate c ON c.agency_id = s.agency_id AND c.id = s.candidate_id
    LEFT JOIN job j ON j.agency_id = s.agency_id AND j.id = s.job_id
    LEFT JOIN employer e ON e.agency_id = j.agency_id AND e.id = j.employer_id
    WHERE m.agency_id = ${scope.agencyId}::uuid AND m.status = ${done ? "done" : "waiting"}
      AND (${owners}::uuid[] IS NULL OR l.owner_id = ANY (${owners}::uuid[]))
    ORDER BY m.received_at DESC, m.id DESC LIMIT ${take} OFFSET ${skip}`;
  return paged(rows, page);
}

export type MailLine = Pick<
  MailRow,
  "id" | "kind" | "status" | "settled" | "fromName" | "fromAddress" | "receivedAt"
>;

/** What came back about one interview, to letters that spoke of it beside another too; newest first, no words. */
export async function mailAbout(scope: DeskScope, interviewId: string): Promise<MailLine[]> {
  if (!isId(interviewId)) notFound();
  return oneQuery<MailLine>(scope)`
    SELECT id, kind, status, settled, from_name AS "fromName", from_address AS "fromAddress", received_at AS "receivedAt"
    FROM inbound_mail WHERE agency_id = ${scope.agencyId}::uuid AND id IN (
      SELECT m.id FROM inbound_mail m
      WHERE m.agency_id = ${scope.agencyId}::uuid AND m.interview_id = ${interviewId}::uuid
      UNION
      SELECT m.id FROM feedback_request r
      JOIN chase c ON c.agency_id = r.agency_id AND c.request_id = r.id
      JOIN inbound_mail m ON m.agency_id = c.agency_id AND m.letter_id = c.letter_id
      WHERE r.agency_id = ${scope.agencyId}::uuid AND r.interview_id = ${interviewId}::uuid)
    ORDER BY received_at DESC, id DESC LIMIT 50`;
}

export type MailItem = Awaited<ReturnType<typeof mailItem>>;

/**
 * One message and what it is about. Its words for the loop's owner, the cover and managers alone, and each such read is logged;
 * a colleague is told whose it is (`words` null). 404 for another agency's.
 */
export async function mailItem(scope: DeskScope, id: string) {
  return inAgency(scope, async (db) => {
    const { letter, settledBy, subject, text, ...mail } = await find(db, scope, id);
    if (!mail.interviewId) notFound();
    const facts = await interviewFacts(scope, mail.interviewId);
    const reads = await mayReadWords(scope, facts);
    if (reads) await audit(db, scope, "mail.read", id);
    const request = mail.requestId
      ? await db.feedbackRequest.findFirst({
          where: { agencyId: scope.agencyId, id: mail.requestId },
          include: {
            contact: { select: { name: true } },
            answers: { orderBy: { version: "desc" }, take: 1 },
          },
        })
      : null;
    const [, ...others] = await spokenOfIn(db, scope, { ...mail, id: mail.letterId });
    const also = [];
    for (const { interviewId } of others) {
      const { candidate } = await interviewFacts(scope, interviewId);
      also.push({ interviewId, candidate: candidate.name });
    }
    const relay = mail.relayId
      ? await db.relay.findFirst({
          where: { agencyId: scope.agencyId, id: mail.relayId },
          select: { kind: true, toldAt: true },
        })
      : null;
    return {
      id,
      kind: mail.kind as MailKind,
      status: mail.status as "waiting" | "done",
      settled: mail.settled as Settled | null,
      settledAt: mail.settledAt,
      settledBy: settledBy?.name ?? null,
      fromName: mail.fromName,
      fromAddress: mail.fromAddress,
      unverified: mail.unverified,
      receivedAt: mail.receivedAt,
      permanent: mail.permanent,
      returnsOn: toDay(mail.returnsOn),
      colleague: mail.colleagueEmail ? { name: mail.colleagueName, email: mail.colleagueEmail } : null,
      letter,
      /** The other interviews of which the same letter spoke. */
      also,
      facts,
      request: request && {
        status: request.status as RequestStatus,
        contact: request.contact?.name ?? null,
        answers: request.answers[0]?.version ?? 0,
      },
      relay,
      words: reads
        ? { subject, text, verdict: mail.verdict as Verdict | null, answersBy: toDay(mail.answersBy) }
        : null,
    };
  });
}

/** The message as it came, byte for byte; for whoever may read it, and logged. */
export async function rawMail(scope: DeskScope, id: string): Promise<Uint8Array> {
  return inAgency(scope, async (db) => {
    const mail = await find(db, scope, id);
    if (!mail.interviewId || !(await mayReadWords(scope, await interviewFacts(scope, mail.interviewId))))
      notFound();
    await audit(db, scope, "mail.raw_read", id);
    const { raw } = await db.inboundMail.findFirstOrThrow({
      where: { agencyId: scope.agencyId, id },
      select: { raw: true },
    });
    return raw;
  });
}

async function find(db: Db, scope: DeskScope, id: string) {
  if (!isId(id)) notFound();
  const mail = await db.inboundMail.findFirst({
    where: { agencyId: scope.agencyId, id },
    omit: { raw: true },
    include: {
      letter: { select: { kind: true, subject: true, postedAt: true, toName: true, toAddress: true } },
      settledBy: { select: { name: true } },
    },
  });
  return mail ?? notFound();
}
