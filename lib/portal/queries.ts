/**
 * All that a candidate may see. Every column is named here: an employer's raw words, private lines, notes and reasons are
 * not among them, and words reach the candidate through the relay's own text alone.
 */
import "server-only";
import { notFound } from "next/navigation";
import type { Prisma } from "@/generated/prisma/client";
import { type KnownLeave, leavesNow, presentAmong } from "@/lib/agencies/queries/leave";
import { coveringWords } from "@/lib/interviews/covering-words";
import { type Db, inAgency } from "@/lib/platform/db";
import { isId } from "@/lib/platform/ids";
import type { PortalScope } from "@/lib/platform/scope";
import { toDay } from "@/lib/platform/time";
import { calledBy } from "@/lib/requests/names";
import type { StoryFacts } from "./story";

export type PortalInterview = Awaited<ReturnType<typeof portalInterviews>>[number];

/** The candidate's interviews, the latest first, without imported history and archived ones. */
export async function portalInterviews(scope: PortalScope) {
  const [rows, leaves] = await Promise.all([inAgency(scope, (db) => read(db, scope, {})), leavesNow(scope)]);
  return rows.map((row) => shown(scope, row, leaves));
}

/** One of them; 404 when it is not theirs. */
export async function portalInterview(scope: PortalScope, id: string): Promise<PortalInterview> {
  if (!isId(id)) notFound();
  const [[row], leaves] = await Promise.all([
    inAgency(scope, (db) => read(db, scope, { id })),
    leavesNow(scope),
  ]);
  return row ? shown(scope, row, leaves) : notFound();
}

/** Who is signed in, with which agency, and what they have chosen. */
export async function portalPerson(scope: PortalScope) {
  const [person, agency] = await inAgency(
    scope,
    async (db) =>
      [
        await db.candidate.findFirst({
          where: { agencyId: scope.agencyId, id: scope.candidateId },
          select: PERSON,
        }),
        await db.agency.findFirst({ where: { id: scope.agencyId }, select: { name: true, zone: true } }),
      ] as const,
  );
  if (!person || !agency) notFound();
  return { ...person, zone: person.zone ?? agency.zone, agency: agency.name };
}

const PERSON = {
  name: true,
  email: true,
  zone: true,
  preferredChannel: true,
  preferredTime: true,
  wantsReasons: true,
  holdingOff: true,
} as const;

const SHOWN = {
  id: true,
  round: true,
  format: true,
  place: true,
  day: true,
  startsAt: true,
  endsAt: true,
  zone: true,
  status: true,
  cancelledBy: true,
  loop: {
    select: {
      state: true,
      debrief: true,
      relay: true,
      relayDueAt: true,
      owner: { select: { id: true, name: true, phone: true, email: true } },
    },
  },
  submission: {
    select: { job: { select: { title: true, employer: { select: { name: true } } } } },
  },
  debrief: { select: { loggedAt: true, employerDecidesBy: true } },
  ownAccount: { select: { sentAt: true, decision: true, decidedAt: true } },
  requests: {
    select: {
      lead: true,
      status: true,
      askedAt: true,
      heldUntil: true,
      notBefore: true,
      promisedFor: true,
      answeredAt: true,
      chases: { select: { kind: true, channel: true, outcome: true, at: true }, orderBy: { at: "asc" } },
      answers: { select: { at: true }, orderBy: { version: "asc" } },
    },
    orderBy: [{ lead: "desc" }, { createdAt: "asc" }],
  },
} satisfies Prisma.InterviewSelect;

/** What was said to the candidate: on its way for longer than the sender may still take it back, or told. */
const RELAY = {
  id: true,
  kind: true,
  channel: true,
  text: true,
  status: true,
  sentAt: true,
  openedAt: true,
  toldAt: true,
  toldBy: true,
  nextWordBy: true,
  reply: true,
  repliedAt: true,
} satisfies Prisma.RelaySelect;

function read(db: Db, scope: PortalScope, which: { id?: string }) {
  const { agencyId, candidateId, now } = scope;
  return db.interview.findMany({
    where: { agencyId, ...which, archivedAt: null, submission: { candidateId }, loop: { history: false } },
    select: {
      ...SHOWN,
      relays: {
        where: { status: { in: ["sent", "acknowledged", "spoken"] }, sentAt: { lte: now } },
        select: RELAY,
        orderBy: { sentAt: "asc" },
      },
    },
    orderBy: [{ day: "desc" }, { startsAt: "desc" }, { id: "desc" }],
    take: 100,
  });
}

type Row = Awaited<ReturnType<typeof read>>[number];

function shown(scope: PortalScope, row: Row, leaves: readonly KnownLeave[]) {
  const { loop, submission, debrief, ownAccount, requests, relays, day, ...interview } = row;
  const lead = requests[0];
  const owner = loop?.owner ?? null;
  const present = owner && presentAmong(leaves, owner, scope.now);
  const employer = submission.job.employer.name;
  const facts: StoryFacts = {
    now: scope.now,
    employer,
    consultant: calledBy(present?.name ?? ""),
    interview: { ...interview, day: toDay(day) },
    debrief: debrief ? { loggedAt: debrief.loggedAt, decidesBy: toDay(debrief.employerDecidesBy) } : null,
    toldAt: ownAccount?.sentAt ?? null,
    withdrewAt: ownAccount?.decision === "withdraw" ? ownAccount.decidedAt : null,
    debriefLeg: loop?.debrief ?? "not_due",
    request: lead
      ? {
          status: lead.status,
          askedAt: lead.askedAt,
          waitsUntil: toDay(lead.heldUntil ?? lead.notBefore),
          promisedFor: toDay(lead.promisedFor),
          // An undecided answer is none: the story goes on waiting.
          answeredAt: lead.status === "answered" ? (lead.answers.at(-1)?.at ?? lead.answeredAt) : null,
          reminders: lead.chases
            .filter((chase) => chase.kind === "chase" && chase.outcome !== "wrong_number")
            .map((chase) => chase.at)
            // The call in which they answered was no reminder.
            .filter((at) => lead.answers.every((answer) => at < answer.at)),
        }
      : null,
    relays: relays.map((relay) => ({
      kind: relay.kind as StoryFacts["relays"][number]["kind"],
      sentAt: relay.sentAt ?? scope.now,
      toldAt: relay.toldAt,
      spoken: relay.channel === "spoken",
      nextWordBy: toDay(relay.nextWordBy),
    })),
    wordDue: loop?.state === "open" && loop.relay !== "withheld",
    wordDueAt: loop?.relayDueAt ?? null,
  };
  return {
    id: interview.id,
    employer,
    job: submission.job.title,
    round: interview.round,
    format: interview.format,
    place: interview.place,
    facts,
    owner: owner && { name: owner.name },
    /** Whom to turn to now: the owner, or whoever covers for them. */
    contact: present && {
      name: present.name,
      phone: present.phone,
      email: present.email,
      covering: present.covering && coveringWords(present.covering),
    },
    said: relays.map((relay) => ({ ...relay, nextWordBy: toDay(relay.nextWordBy) })),
  };
}
