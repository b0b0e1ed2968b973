/** What waits to be passed on and what became of the rest: for the desk, and without the agency's reasons for the candidate. */
import "server-only";
import type { PassOn } from "@/generated/prisma/client";
import { inAgency } from "@/lib/platform/db";
import type { DeskScope, PortalScope } from "@/lib/platform/scope";
import { askDeparture, whyNever } from "@/lib/requests/manners";
import { type Hand, leadRequestId, readHand } from "@/lib/requests/queries/hand";
import type { PassOnKind, PassOnStatus } from "./model";
import { passOnProposal } from "./proposal";

export type PassOnPage = Awaited<ReturnType<typeof passOnPage>>;

/** Everything of one interview, with the letter as we propose it for what waits. 404 when it is not of this agency. */
export async function passOnPage(scope: DeskScope, interviewId: string) {
  const requestId = await leadRequestId(scope, interviewId);
  return inAgency(scope, async (db) => {
    const hand = await readHand(db, scope, requestId);
    const rows = await db.passOn.findMany({
      where: { agencyId: scope.agencyId, interviewId, status: { not: "taken_back" } },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      include: {
        settledBy: { select: { name: true } },
        letter: { select: { status: true, nextTryAt: true } },
      },
      take: 50,
    });
    const { interview, contact, calendar } = hand;
    return {
      interview,
      contact: contact && { name: contact.name, phone: contact.phone, email: contact.email },
      zone: calendar.zone,
      never: whyNever(contact),
      departure: contact ? askDeparture({ now: scope.now, ...hand, person: contact }) : null,
      waiting: rows.filter(({ status }) => status === "waiting").map((row) => offered(hand, row)),
      done: rows.filter(({ status }) => status !== "waiting"),
    };
  });
}

function offered({ interview, contact }: Hand, { id, text, link, createdAt, ...row }: PassOn) {
  const kind = row.kind as PassOnKind;
  const { candidate, job } = interview;
  const names = { candidateName: candidate.name, contactName: contact?.name ?? null, jobTitle: job.title };
  // By name: it goes to the browser as it is.
  return { id, kind, text, link, createdAt, proposal: passOnProposal({ kind, text, link, ...names }) };
}

/** The candidate's own view: their words and what became of them. */
export async function offeredBy(scope: PortalScope, interviewId: string) {
  const rows = await inAgency(scope, (db) =>
    db.passOn.findMany({
      where: {
        agencyId: scope.agencyId,
        interviewId,
        status: { not: "taken_back" },
        interview: { submission: { candidateId: scope.candidateId } },
      },
      select: {
        id: true,
        kind: true,
        text: true,
        link: true,
        status: true,
        createdAt: true,
        settledAt: true,
      },
      orderBy: [{ createdAt: "asc" }, { id: "asc" }],
      take: 50,
    }),
  );
  return rows.map((row) => ({ ...row, kind: row.kind as PassOnKind, status: row.status as PassOnStatus }));
}
