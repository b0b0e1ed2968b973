/** The candidate's own side of one interview: what there is for them to do or say now, and whom they may write to. */
import "server-only";
import { notFound } from "next/navigation";
import { agencyOf } from "@/lib/agencies/queries";
import { leavesNow, presentAmong } from "@/lib/agencies/queries/leave";
import { suggested } from "@/lib/debriefs/lessons";
import { accountValues } from "@/lib/debriefs/own-account-values";
import { mayAskForNews } from "@/lib/debriefs/own-rules";
import { ownAccount } from "@/lib/debriefs/queries/own-account";
import { overAt } from "@/lib/interviews/over";
import { isNewsWanted } from "@/lib/loops/today-relay";
import { offeredBy } from "@/lib/passing-on/queries";
import { thankYouTime } from "@/lib/passing-on/thank-you";
import { inAgency } from "@/lib/platform/db";
import { isId } from "@/lib/platform/ids";
import type { PortalScope } from "@/lib/platform/scope";
import { addMinutes, type Day, dayIn, toDay, type Zone } from "@/lib/platform/time";
import { calledBy } from "../wording";

const TOLD = ["sent", "acknowledged", "spoken"];

/** How long after an interview the card for the room is still of use: the way home. */
const HOME_AFTER_MINUTES = 120;

export type OwnSide = Awaited<ReturnType<typeof ownSide>>;

/** 404 when it is not theirs, or history. */
export async function ownSide(scope: PortalScope, id: string) {
  if (!isId(id)) notFound();
  const [row, account, offered, { calendar, clocks, zone: agencyZone }, leaves] = await Promise.all([
    read(scope, id),
    ownAccount(scope, id),
    offeredBy(scope, id),
    agencyOf(scope),
    leavesNow(scope),
  ]);
  if (!row?.loop) notFound();
  const { loop, submission, startsAt, status } = row;
  const zone = submission.candidate.zone ?? agencyZone;
  const today = dayIn(scope.now, zone);
  const held = !["cancelled", "candidate_no_show", "employer_no_show"].includes(status);
  const end = overAt({ interview: row, calendar });
  const over = end <= scope.now;
  const open = loop.state === "open";
  const clock = { overAt: end, lastWordAt: loop.lastWordAt, askedAt: loop.newsAskedAt, now: scope.now };
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
    offered,
    open,
    /** They have been told a no: nobody asks them any more whether they want it. */
    toldNo: TOLD.includes(loop.relay) && row.requests[0]?.answers[0]?.verdict === "no",
    held,
    over,
    /** On the day, until they are home. */
    inTheRoom:
      open &&
      held &&
      !account.sentAt &&
      dayOf(row, zone) === today &&
      scope.now < addMinutes(end, HOME_AFTER_MINUTES),
    begun: startsAt ? startsAt <= scope.now : over,
    mayTell: open && held && over && loop.debrief !== "logged" && loop.debrief !== "skipped",
    thanks:
      open && held && !offered.some(({ kind }) => kind === "thank_you")
        ? thankYouTime(end, scope.now, clocks)
        : null,
    news: {
      asked: open && isNewsWanted(loop) ? loop.newsAskedAt : null,
      ...mayAskForNews({ ...clock, open: open && held && loop.relay !== "sent" }, clocks.holdingAfterHours),
    },
    direct: directTo(row, today),
  };
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

function dayOf({ startsAt, day }: Row, zone: Zone): Day {
  return startsAt ? dayIn(startsAt, zone) : day;
}

type Row = NonNullable<Awaited<ReturnType<typeof read>>>;

async function read(scope: PortalScope, id: string) {
  const { agencyId, candidateId } = scope;
  const row = await inAgency(scope, (db) =>
    db.interview.findFirst({
      where: { agencyId, id, archivedAt: null, submission: { candidateId }, loop: { history: false } },
      select: {
        day: true,
        startsAt: true,
        endsAt: true,
        zone: true,
        status: true,
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
            job: { select: { title: true, employer: { select: { name: true } } } },
          },
        },
        requests: {
          where: { lead: true },
          take: 1,
          select: {
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
  return row && { ...row, day: toDay(row.day) };
}
