/** Interviews as a list, with where each loop stands: filtered by the URL, newest day first. */
import "server-only";
import type { Prisma } from "@/generated/prisma/client";
import { inAgency } from "@/lib/platform/db";
import { DayField } from "@/lib/platform/fields";
import { isId } from "@/lib/platform/ids";
import { paged, window } from "@/lib/platform/lists";
import type { DeskScope } from "@/lib/platform/scope";
import { idsMatching } from "@/lib/platform/search";
import { fromDay, toDay } from "@/lib/platform/time";

export type InterviewFilter = {
  q?: string;
  state?: string;
  owner?: string;
  from?: string;
  to?: string;
  sort?: string;
  page: number;
};
export type InterviewRow = Awaited<ReturnType<typeof interviewList>>["rows"][number];

export const LIST_STATES = ["upcoming", "open", "closed", "history", "cancelled", "archived"] as const;

/** A page of interviews. `q` is a candidate's, employer's or job's text, or a number such as INT-12. */
export async function interviewList(scope: DeskScope, filter: InterviewFilter) {
  return inAgency(scope, async (db) => {
    const { agencyId } = scope;
    const order = filter.sort === "oldest" ? "asc" : "desc";
    const rows = await db.interview.findMany({
      where: {
        agencyId,
        archivedAt: filter.state === "archived" ? { not: null } : null,
        ...stateOf(filter.state),
        ...(filter.owner && isId(filter.owner)
          ? { loop: { is: { ...loopOf(filter.state), ownerId: filter.owner } } }
          : {}),
        ...dayRange(filter),
        ...(await textFilter(db, filter.q)),
      },
      select: {
        id: true,
        number: true,
        round: true,
        day: true,
        startsAt: true,
        zone: true,
        place: true,
        status: true,
        loop: {
          select: {
            state: true,
            closedReason: true,
            history: true,
            debrief: true,
            request: true,
            relay: true,
            owner: { select: { name: true } },
          },
        },
        submission: {
          select: {
            candidate: { select: { id: true, name: true } },
            job: { select: { title: true, employer: { select: { name: true } } } },
          },
        },
      },
      orderBy: [{ day: order }, { id: order }],
      ...window(filter.page),
    });
    return paged(
      rows.map(({ submission, ...row }) => ({
        ...row,
        day: toDay(row.day) ?? "",
        candidate: submission.candidate,
        jobTitle: submission.job.title,
        employerName: submission.job.employer.name,
      })),
      filter.page,
    );
  });
}

type Db = Prisma.TransactionClient;

function stateOf(state: string | undefined): Prisma.InterviewWhereInput {
  if (state === "cancelled") return { status: "cancelled" };
  const loop = loopOf(state);
  return Object.keys(loop).length > 0 ? { loop: { is: loop } } : {};
}

function loopOf(state: string | undefined): Prisma.LoopWhereInput {
  if (state === "history") return { history: true };
  if (state === "upcoming") return { history: false, state: "open", debrief: "not_due" };
  if (state === "open") return { history: false, state: "open", debrief: { not: "not_due" } };
  if (state === "closed") return { state: "closed" };
  return {};
}

function dayRange({ from, to }: InterviewFilter): Prisma.InterviewWhereInput {
  const gte = DayField.safeParse(from).success && from ? fromDay(from) : undefined;
  const lte = DayField.safeParse(to).success && to ? fromDay(to) : undefined;
  return gte || lte ? { day: { gte, lte } } : {};
}

async function textFilter(db: Db, q: string | undefined): Promise<Prisma.InterviewWhereInput> {
  const number = q?.trim().match(/^(?:int-?)?(\d{1,9})$/i)?.[1];
  if (number) return { number: Number(number) };
  const candidates = await idsMatching(db, "candidate", q);
  if (!candidates) return {};
  const employers = (await idsMatching(db, "employer", q)) ?? [];
  const jobs = (await idsMatching(db, "job", q)) ?? [];
  return {
    OR: [
      { submission: { is: { candidateId: { in: candidates } } } },
      { submission: { is: { jobId: { in: jobs } } } },
      { submission: { is: { job: { is: { employerId: { in: employers } } } } } },
    ],
  };
}
