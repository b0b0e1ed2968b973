/** All that an employer's contact may see: who asks, about whom, and the words that came through this very link. */
import "server-only";
import { notFound } from "next/navigation";
import { agencyOf } from "@/lib/agencies/queries";
import { type Present, presentFor } from "@/lib/agencies/queries/leave";
import { coveringWords } from "@/lib/interviews/covering-words";
import { formatDay, formatInstant } from "@/lib/interviews/when";
import { type Db, inAgency } from "@/lib/platform/db";
import type { EmployerScope } from "@/lib/platform/scope";
import { type Day, toDay, type Zone } from "@/lib/platform/time";
import { isTerminal } from "@/lib/requests/lifecycle";
import type { Share, Verdict } from "@/lib/requests/model";
import { calledBy } from "@/lib/requests/names";
import { type Hand, interviewWhen, readHand } from "@/lib/requests/queries/hand";
import { alsoAsked, type Other } from "./queries/others";

/**
 * open: the form. answered: the form with what was said, to be corrected. relayed: the candidate knows, no correction
 * by form. over: the request ended without an answer, and a late one is welcome. cancelled: nothing to answer.
 */
export type ReplyState = "open" | "answered" | "relayed" | "over" | "cancelled";

export type ReplyPage = {
  agency: string;
  /** First name of the consultant who wrote last, or of the colleague who covers for them now. */
  consultant: string;
  /** "Tom Reed is covering for Jane Cole until Fri 4 Dec"; null while nobody is away. */
  covering: string | null;
  candidate: string;
  candidateFirst: string;
  jobTitle: string;
  respondent: string;
  /** The interview's time as the respondent's clock shows it: "Mon 2 Nov 10:00", or the day alone. */
  when: string;
  state: ReplyState;
  /** Somebody else is asked by now; this link may answer all the same. */
  elsewhere: boolean;
  /** "Fri 6 Nov": the day they named. */
  promisedFor: string | null;
  callAt: string | null;
  /** Today where the respondent is. */
  today: Day;
  answer: OwnAnswer | null;
  /** The other questions of the same letter. */
  others: Other[];
  /** Newest version of any answer; goes back with the form. */
  seen: number;
};

export type OwnAnswer = {
  verdict: Verdict;
  strengths: string | null;
  concerns: string | null;
  wouldHaveBeenYes: string | null;
  nextStep: string | null;
  nextStepDay: Day | null;
  share: Share;
  givenByName: string | null;
  /** "Tue 3 Nov 14:05" on the respondent's clock. */
  at: string;
};

/** What the link opens. Reads only: fifty visits leave everything as it was. 404 when the request is gone. */
export async function replyPage(scope: EmployerScope): Promise<ReplyPage> {
  return inAgency(scope, async (db) => {
    const hand = await readHand(db, scope, scope.requestId);
    const respondent = await db.contact.findFirst({
      where: { agencyId: scope.agencyId, id: scope.contactId },
      select: { name: true },
    });
    if (!respondent) notFound();
    const { interview, row, agency, calendar, today } = hand;
    const theirs = row.contactId === scope.contactId;
    const newest = await newestAnswer(db, scope);
    const consultant = await consultantOf(db, scope, hand);
    return {
      agency: agency.name,
      consultant: calledBy(consultant.name),
      covering: consultant.covering && `${consultant.name} is ${coveringWords(consultant.covering)}`,
      candidate: interview.candidate.name,
      candidateFirst: calledBy(interview.candidate.name),
      jobTitle: interview.job.title,
      respondent: respondent.name,
      when: interviewWhen(hand, scope.now),
      state: await stateOf(db, scope, hand),
      elsewhere: !theirs,
      // What somebody else said since is theirs: their number, too.
      promisedFor:
        theirs && row.status === "promised" && row.promisedFor
          ? formatDay(toDay(row.promisedFor), today)
          : null,
      callAt: theirs ? row.callAt : null,
      today,
      others: await alsoAsked(scope),
      answer: await ownAnswer(db, scope, calendar.zone),
      seen: newest,
    };
  });
}

/** Whose link it was, for the page of an expired one. */
export async function agencyName(scope: EmployerScope): Promise<string> {
  return (await agencyOf(scope)).name;
}

/** Whether the answer at hand has been passed on: from then on a change is a talk with the consultant. */
export async function isPassedOn(db: Db, scope: EmployerScope, interviewId: string): Promise<boolean> {
  const answer = await db.answer.findFirst({
    where: { agencyId: scope.agencyId, requestId: scope.requestId },
    orderBy: { version: "desc" },
    select: { at: true, verdict: true },
  });
  // An undecided answer was a holding update: the real one is still awaited.
  if (!answer || answer.verdict === "undecided") return false;
  const relay = await db.relay.findFirst({
    where: {
      agencyId: scope.agencyId,
      interviewId,
      kind: "feedback",
      status: { in: ["sent", "acknowledged", "spoken"] },
      createdAt: { gte: answer.at },
    },
    select: { id: true },
  });
  return relay !== null;
}

async function stateOf(db: Db, scope: EmployerScope, { status, interview }: Hand): Promise<ReplyState> {
  if (status === "cancelled") return "cancelled";
  if (status === "answered") return (await isPassedOn(db, scope, interview.id)) ? "relayed" : "answered";
  return isTerminal(status) ? "over" : "open";
}

/** The last thing said through this link, whoever held it; what a colleague typed in stays with us. */
async function ownAnswer(db: Db, scope: EmployerScope, zone: Zone): Promise<OwnAnswer | null> {
  const row = await db.answer.findFirst({
    where: {
      agencyId: scope.agencyId,
      requestId: scope.requestId,
      source: "form",
      givenByContactId: scope.contactId,
    },
    orderBy: { version: "desc" },
    select: {
      verdict: true,
      strengths: true,
      concerns: true,
      wouldHaveBeenYes: true,
      nextStep: true,
      nextStepDay: true,
      share: true,
      givenByName: true,
      at: true,
    },
  });
  if (!row) return null;
  return {
    ...row,
    verdict: row.verdict as Verdict,
    share: row.share as Share,
    nextStepDay: toDay(row.nextStepDay),
    at: formatInstant(row.at, zone, undefined, scope.now),
  };
}

async function newestAnswer(db: Db, scope: EmployerScope): Promise<number> {
  const newest = await db.answer.findFirst({
    where: { agencyId: scope.agencyId, requestId: scope.requestId },
    orderBy: { version: "desc" },
    select: { version: true },
  });
  return newest?.version ?? 0;
}

/** Whoever wrote the last letter in their own name, else the loop's owner; the cover where that one is away now. */
async function consultantOf(db: Db, scope: EmployerScope, { interview }: Hand): Promise<Present> {
  const letter = await db.letter.findFirst({
    where: { agencyId: scope.agencyId, requestId: scope.requestId, fromId: { not: null } },
    orderBy: { createdAt: "desc" },
    select: { fromId: true, facts: true },
  });
  const own = letter?.fromId && !(letter.facts as { covering?: unknown }).covering;
  const writer = own
    ? await db.consultant.findFirst({
        where: { agencyId: scope.agencyId, id: letter.fromId ?? "" },
        select: { id: true, name: true, email: true, phone: true },
      })
    : null;
  return presentFor(scope, writer ?? interview.loop.owner);
}
