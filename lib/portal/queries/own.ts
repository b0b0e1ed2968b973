/** The candidate's own side of one interview: what there is for them to do or say now, and whom they may write to. */
import "server-only";
import { notFound } from "next/navigation";
import { agencyOf } from "@/lib/agencies/queries";
import { leavesNow, presentAmong } from "@/lib/agencies/queries/leave";
import { suggested } from "@/lib/debriefs/lessons";
import { accountValues } from "@/lib/debriefs/own-account-values";
import { mayAskForNews } from "@/lib/debriefs/own-rules";
import { ownAccount } from "@/lib/debriefs/queries/own-account";
import { offeredBy } from "@/lib/passing-on/queries";
import { thankYouTime } from "@/lib/passing-on/thank-you";
import { inAgency } from "@/lib/platform/db";
import { isId } from "@/lib/platform/ids";
import type { PortalScope } from "@/lib/platform/scope";
import { addMinutes, type Day, dayIn, type Instant, toDay } from "@/lib/platform/time";
import { howTheyAnswer } from "@/lib/requests/queries/responsiveness";
import { calledBy } from "../wording";

const TOLD = ["sent", "acknowledged", "spoken"];

/** A working day of the respondent's, in hours, for saying "within three days". */
const HOURS_A_DAY = 8.5;

/** How long after an interview the card for the room is still of use: the way home. */
const HOME_AFTER_MINUTES = 120;

export type OwnSide = Awaited<ReturnType<typeof ownSide>>;

/** 404 when it is not theirs, or history. */
export async function ownSide(scope: PortalScope, id: string) {
  if (!isId(id)) notFound();
  const [row, account, offered, { clocks, zone: agencyZone }, leaves] = await Promise.all([
    read(scope, id),
    ownAccount(scope, id),
    offeredBy(scope, id),
    agencyOf(scope),
    leavesNow(scope),
  ]);
  if (!row?.loop) notFound();
  const { loop, submission, endsAt, startsAt, status } = row;
  const zone = submission.candidate.zone ?? agencyZone;
  const today = dayIn(scope.now, zone);
  const held = !["cancelled", "candidate_no_show", "employer_no_show"].includes(status);
  const overAt = endsAt ?? (status === "attended" ? row.updatedAt : null);
  const over = overAt !== null && overAt <= scope.now;
  const open = loop.state === "open";
  const clock = { overAt, lastWordAt: loop.lastWordAt, askedAt: loop.newsAskedAt, now: scope.now };
  const pending =
    loop.newsAskedAt && (!loop.lastWordAt || loop.lastWordAt < loop.newsAskedAt) ? loop.newsAskedAt : null;
  return {
    id,
    zone,
    today,
    who: calledBy(presentAmong(leaves, loop.owner, scope.now).name),
    employer: submission.job.employer.name,
    job: submission.job.title,
    account,
    /** The account's form as it was left. */
    values: accountValues(account.draft ?? account.told),
    /** The journal, with the questions that did not go well at its end. */
    lessons: [...account.lessons, ...suggested(account.told, account.lessons)],
    /** In working days, from what they did before; null where that says nothing. */
    usualDays: await usualDays(scope, row),
    offered,
    open,
    /** They have been told a no: nobody asks them any more whether they want it. */
    toldNo: TOLD.includes(loop.relay) && row.requests[0]?.answers[0]?.verdict === "no",
    held,
    over,
    /** On the day, until they are home. */
    inTheRoom:
      open && held && !account.sentAt && dayOf(row, zone) === today && !isLongOver(overAt, scope.now),
    begun: startsAt ? startsAt <= scope.now : over,
    mayTell: open && held && over && loop.debrief !== "logged" && loop.debrief !== "skipped",
    thanks:
      open && held && !offered.some(({ kind }) => kind === "thank_you")
        ? thankYouTime(overAt, scope.now, clocks)
        : null,
    news: {
      asked: open ? pending : null,
      ...mayAskForNews({ ...clock, open: open && held && loop.relay !== "sent" }, clocks.holdingAfterHours),
    },
    direct: directTo(row, today),
  };
}

async function usualDays(scope: PortalScope, { submission, requests }: Row): Promise<number | null> {
  const status = requests[0]?.status ?? "";
  if (!["asked", "promised", "held"].includes(status)) return null;
  const { figures } = await howTheyAnswer(scope, { employerId: submission.job.employer.id });
  return figures?.medianHours ? Math.max(1, Math.ceil(figures.medianHours / HOURS_A_DAY)) : null;
}

function isLongOver(overAt: Instant | null, now: Instant): boolean {
  return overAt !== null && addMinutes(overAt, HOME_AFTER_MINUTES) <= now;
}

/** The person there, where the agency lets the candidate write to them; nobody's address is shown otherwise. */
function directTo({ submission, requests }: Row, today: Day) {
  const [lead] = requests;
  const contact = lead?.contact;
  if (!submission.directContactAllowed || !contact || contact.doNotContact || contact.leftAt) return null;
  const quiet = [toDay(lead.notBefore), toDay(contact.doNotContactUntil)].filter(
    (day) => day !== null && day > today,
  );
  return {
    name: contact.name,
    email: contact.email,
    prefers: contact.preferredChannel === "phone" ? ("phone" as const) : ("email" as const),
    quietUntil: quiet.toSorted().at(-1) ?? null,
  };
}

function dayOf({ startsAt, day }: Row, zone: string): Day | null {
  return startsAt ? dayIn(startsAt, zone) : toDay(day);
}

type Row = NonNullable<Awaited<ReturnType<typeof read>>>;

function read({ agencyId, candidateId, ...scope }: PortalScope, id: string) {
  return inAgency({ agencyId, candidateId, ...scope }, (db) =>
    db.interview.findFirst({
      where: { agencyId, id, archivedAt: null, submission: { candidateId }, loop: { history: false } },
      select: {
        day: true,
        startsAt: true,
        endsAt: true,
        status: true,
        updatedAt: true,
        loop: {
          select: {
            state: true,
            debrief: true,
            relay: true,
            lastWordAt: true,
            newsAskedAt: true,
            owner: { select: { id: true, name: true, email: true, phone: true } },
          },
        },
        submission: {
          select: {
            directContactAllowed: true,
            candidate: { select: { zone: true } },
            job: { select: { title: true, employer: { select: { id: true, name: true } } } },
          },
        },
        requests: {
          where: { lead: true },
          take: 1,
          select: {
            status: true,
            answers: { select: { verdict: true }, orderBy: { version: "desc" }, take: 1 },
            notBefore: true,
            contact: {
              select: {
                name: true,
                email: true,
                preferredChannel: true,
                doNotContact: true,
                doNotContactUntil: true,
                leftAt: true,
              },
            },
          },
        },
      },
    }),
  );
}
