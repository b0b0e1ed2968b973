/** One interview with its people: what commands and pages of every later leg begin with. */
import "server-only";
import { notFound } from "next/navigation";
import type { Prisma } from "@/generated/prisma/client";
import { type Db, inAgency } from "@/lib/platform/db";
import { isId } from "@/lib/platform/ids";
import type { Scope } from "@/lib/platform/scope";
import { toDay } from "@/lib/platform/time";
import type { Subjects } from "@/lib/timeline/model";

export type InterviewFacts = ReturnType<typeof factsOf>;

/** The interview with candidate, employer, job, owner and loop. 404 when it is not of this agency. */
export async function interviewFacts(scope: Scope, interviewId: string) {
  if (!isId(interviewId)) notFound();
  const row = await inAgency(scope, (db) => read(db, scope, interviewId));
  return row ? factsOf(row) : notFound();
}

/** The same of a row that was read with `WITH_PEOPLE`. */
export function factsOf(row: InterviewRow) {
  if (!row.loop) notFound();
  const { submission, loop, day, ...interview } = row;
  const { candidate, job, ...rest } = submission;
  const { employer, contact, ...jobRest } = job;
  return {
    ...interview,
    day: toDay(day),
    history: loop.history,
    ownerId: loop.ownerId,
    owner: loop.owner,
    submission: rest,
    candidate,
    employer,
    job: { ...jobRest, contact },
    loop,
  };
}

/** Whom and what an event about this interview concerns. */
export function subjectsOf(facts: {
  id: string;
  submission: { id: string };
  candidate: { id: string };
  employer: { id: string };
  job: { id: string };
}): Subjects {
  return {
    interviewId: facts.id,
    submissionId: facts.submission.id,
    candidateId: facts.candidate.id,
    employerId: facts.employer.id,
    jobId: facts.job.id,
  };
}

/** Names of the people known at an employer, to offer while somebody types. */
export async function contactNamesAt(scope: Scope, employerId: string): Promise<string[]> {
  const rows = await inAgency(scope, (db) =>
    db.contact.findMany({
      where: { agencyId: scope.agencyId, employerId, archivedAt: null, mergedIntoId: null, leftAt: null },
      select: { name: true },
      orderBy: [{ name: "asc" }, { id: "asc" }],
      take: 100,
    }),
  );
  return rows.map((row) => row.name);
}

const PERSON = { select: { id: true, name: true, email: true, phone: true } } as const;

/** What stands round an interview, as one statement. */
export const WITH_PEOPLE = {
  interviewers: { orderBy: [{ createdAt: "asc" }, { id: "asc" }] },
  loop: { include: { owner: PERSON } },
  ownAccount: {
    select: { decision: true, decidedAt: true, sentAt: true, takenAt: true, callWishedAt: true },
  },
  submission: {
    include: {
      candidate: true,
      job: { include: { employer: true, contact: PERSON } },
    },
  },
} satisfies Prisma.InterviewInclude;
type InterviewRow = Prisma.InterviewGetPayload<{ include: typeof WITH_PEOPLE }>;

function read(db: Db, scope: Scope, id: string) {
  return db.interview.findFirst({ where: { agencyId: scope.agencyId, id }, include: WITH_PEOPLE });
}
