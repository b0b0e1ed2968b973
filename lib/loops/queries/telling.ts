/** What the relay page needs: the story, what may be told now, the material for proposals, whom to keep out of it. */
import "server-only";
import { addWorkingDays } from "@/lib/agencies/calendar";
import { agencyOf } from "@/lib/agencies/queries";
import { may } from "@/lib/agencies/roles";
import { type Db, inAgency } from "@/lib/platform/db";
import { readDraft } from "@/lib/platform/drafts";
import type { DeskScope } from "@/lib/platform/scope";
import { dayIn } from "@/lib/platform/time";
import { namesToKeepOut } from "@/lib/relays/commands/names";
import { fittingKinds } from "@/lib/relays/fitting";
import type { GuardHint } from "@/lib/relays/guard";
import { draftName } from "@/lib/relays/model";
import type { AskedOn, ProposalFacts } from "@/lib/relays/proposal";
import { attemptsToTell } from "@/lib/relays/queries/attempts";
import { triedEnough } from "../lifecycle";
import { type InterviewStory, interviewStory } from "./story";

export type TellingDesk = Awaited<ReturnType<typeof tellingDesk>>;

/** Working days after which a holding update promises the next word, unless the writer names another day. */
const NEXT_WORD_DAYS = 2;

/** Raw words are in it for those who may read them, and that read is logged (see interviewStory). */
export async function tellingDesk(scope: DeskScope, interviewId: string) {
  return inAgency(scope, async (db) => {
    const story = await interviewStory(scope, interviewId);
    const agency = await agencyOf(scope);
    const { facts, requests, relays } = story;
    const lead = requests[0] ?? null;
    const answer = requests.flatMap((request) => request.answers.slice(0, 1))[0] ?? null;
    const names = await namesToKeepOut(db, scope, facts);
    const attempts = await attemptsToTell(db, scope, interviewId);
    const nextWordBy = dayIn(addWorkingDays(agency.calendar, scope.now, NEXT_WORD_DAYS), agency.zone);
    const today = dayIn(scope.now, agency.zone);
    const shownAnswer = answer?.words
      ? { verdict: answer.verdict, share: answer.share, nextStepDay: answer.nextStepDay, ...answer.words }
      : null;
    const latest = relays[0] ?? null;
    const pending = latest && ["needs_approval", "approved"].includes(latest.status) ? latest : null;
    const proposalFacts: ProposalFacts = {
      employerName: facts.employer.name,
      jobTitle: facts.job.title,
      day: facts.day,
      today,
      wantsReasons: facts.candidate.wantsReasons,
      verdict: answer?.verdict ?? null,
      answer: shownAnswer,
      asked: askedOn(story, agency.zone),
      request: lead?.status ?? "planned",
      promisedFor: lead?.status === "promised" ? lead.promisedFor : null,
      interview: facts.status as ProposalFacts["interview"],
      cancelledBy: facts.cancelledBy as ProposalFacts["cancelledBy"],
      nextWordBy,
    };
    return {
      ...story,
      answer,
      names,
      attempts,
      kinds: fittingKinds({
        history: facts.history,
        interview: facts.status,
        request: lead?.status ?? null,
        verdict: answer?.verdict ?? null,
      }),
      proposalFacts,
      after: latest?.id ?? null,
      pending: pending && {
        ...pending,
        hints: await hintsOf(db, scope, pending.id),
        mine: pending.writtenById === scope.consultantId,
      },
      undoable: relays.flatMap((relay) => (mayTakeBack(relay, scope) ? [relay.id] : [])),
      alone: await isAlone(db, scope),
      mayWithhold: may(scope.role, "withhold_relay"),
      mayGiveUp: may(scope.role, "withhold_relay") && triedEnough(attempts),
      draft: await readDraft(scope, draftName(interviewId)),
      agencyZone: agency.zone,
      today,
    };
  });
}

/** A sent letter within its first seconds. */
function mayTakeBack(
  relay: { status: string; sentAt: Date | null; toldAt: Date | null },
  scope: DeskScope,
): boolean {
  return relay.status === "sent" && !relay.toldAt && relay.sentAt !== null && relay.sentAt > scope.now;
}

function askedOn({ requests }: InterviewStory, zone: string): AskedOn[] {
  return requests
    .flatMap((request) => request.chases)
    .filter((chase) => chase.outcome !== "wrong_number")
    .toSorted((a, b) => a.at.getTime() - b.at.getTime())
    .map((chase) => ({ day: dayIn(chase.at, zone), channel: chase.channel as AskedOn["channel"] }));
}

/** As they were when it was written: whoever approves may not see the answer that some of them point to. */
async function hintsOf(db: Db, scope: DeskScope, id: string): Promise<GuardHint[]> {
  const row = await db.relay.findFirst({ where: { agencyId: scope.agencyId, id }, select: { hints: true } });
  return (row?.hints ?? []) as unknown as GuardHint[];
}

async function isAlone(db: Db, scope: DeskScope): Promise<boolean> {
  const others = await db.consultant.count({
    where: { agencyId: scope.agencyId, disabledAt: null, id: { not: scope.consultantId } },
  });
  return others === 0;
}
