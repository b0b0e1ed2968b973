/** One interview with all that has happened to it: what its page shows, read in one transaction. */
import "server-only";
import { coverOf } from "@/lib/agencies/queries/leave";
import { may } from "@/lib/agencies/roles";
import { debriefOf } from "@/lib/debriefs/queries";
import { type InterviewFacts, interviewFacts } from "@/lib/interviews/queries";
import { type Db, inAgency } from "@/lib/platform/db";
import { lettersOf } from "@/lib/platform/letters";
import type { DeskScope } from "@/lib/platform/scope";
import { toDay } from "@/lib/platform/time";
import type { RelayKind, RelayLegStatus } from "@/lib/relays/lifecycle";
import type { RequestStatus } from "@/lib/requests/lifecycle";
import type { Share, Source, Verdict } from "@/lib/requests/model";
import { audit } from "@/lib/timeline/commands";
import { timelineOf } from "@/lib/timeline/queries";

export type InterviewStory = Awaited<ReturnType<typeof interviewStory>>;
export type StoryRequest = InterviewStory["requests"][number];
export type StoryAnswer = StoryRequest["answers"][number];
export type StoryRelay = InterviewStory["relays"][number];
export type StoryPromise = InterviewStory["promises"][number];

const EVENTS_A_PAGE = 30;

/**
 * The whole story. An employer's raw words and private lines are in it for the loop's owner, the cover and managers alone, and
 * each such read is logged; a colleague sees the verdict. 404 when it is not of this agency.
 */
export async function interviewStory(scope: DeskScope, id: string, cursor?: string) {
  return inAgency(scope, async (db) => {
    const facts = await interviewFacts(scope, id);
    const [seesRaw, debrief, { requests, relays, promises }, letters, timeline] = await Promise.all([
      mayReadWords(scope, facts),
      debriefOf(scope, id, facts),
      legsOf(db, scope, id),
      lettersOf(scope, { interviewId: id }),
      timelineOf(scope, { interviewId: id }, { limit: EVENTS_A_PAGE, cursor }),
    ]);
    const nameOf = await namesOf(db, scope, [
      debrief?.loggedById,
      ...relays.flatMap((relay) => [relay.writtenById, relay.approvedById]),
      ...requests.flatMap((request) => [
        ...request.answers.flatMap((answer) => [answer.recordedById, answer.givenByContactId]),
        ...request.chases.flatMap((chase) => [chase.consultantId, chase.contactId]),
      ]),
    ]);
    if (seesRaw) await logRawRead(db, scope, requests);
    return {
      facts,
      debrief: debrief && { ...debrief, loggedBy: nameOf(debrief.loggedById) },
      seesRaw,
      requests: requests.map((request) => ({
        ...request,
        status: request.status as RequestStatus,
        notBefore: toDay(request.notBefore),
        heldUntil: toDay(request.heldUntil),
        promisedFor: toDay(request.promisedFor),
        chases: request.chases.map((chase) => ({
          ...chase,
          by: nameOf(chase.consultantId),
          to: nameOf(chase.contactId),
        })),
        answers: request.answers.map((answer) => ({
          id: answer.id,
          version: answer.version,
          at: answer.at,
          verdict: answer.verdict as Verdict,
          source: answer.source as Source,
          share: answer.share as Share,
          givenBy: answer.givenByName ?? nameOf(answer.givenByContactId),
          recordedBy: nameOf(answer.recordedById),
          nextStepDay: toDay(answer.nextStepDay),
          words: seesRaw ? wordsOf(answer) : null,
        })),
      })),
      relays: relays.map((relay) => ({
        ...relay,
        kind: relay.kind as RelayKind,
        status: relay.status as RelayLegStatus,
        nextWordBy: toDay(relay.nextWordBy),
        writtenBy: nameOf(relay.writtenById),
        approvedBy: nameOf(relay.approvedById),
      })),
      promises: promises.map((promise) => ({ ...promise, dueOn: toDay(promise.dueOn) })),
      letters,
      timeline,
    };
  });
}

/** Private lines and raw answers: the loop's owner, whoever covers for the owner now, managers and owners. */
export async function mayReadWords(
  scope: DeskScope,
  { ownerId }: Pick<InterviewFacts, "ownerId">,
): Promise<boolean> {
  if (ownerId === scope.consultantId || may(scope.role, "read_private_lines")) return true;
  return (await coverOf(scope, ownerId)) === scope.consultantId;
}

/** What hangs on the interview, in one statement. */
function legsOf(db: Db, scope: DeskScope, id: string) {
  return db.interview.findFirstOrThrow({
    where: { agencyId: scope.agencyId, id },
    select: {
      requests: {
        include: {
          contact: { select: { id: true, name: true, title: true, email: true, phone: true } },
          chases: { orderBy: [{ at: "desc" }, { id: "desc" }], take: 50 },
          answers: { orderBy: { version: "desc" } },
        },
        orderBy: [{ lead: "desc" }, { createdAt: "asc" }],
      },
      relays: { omit: { hints: true }, orderBy: [{ createdAt: "desc" }, { id: "desc" }] },
      promises: { orderBy: [{ dueOn: "asc" }, { id: "asc" }] },
    },
  });
}

/** Names of consultants and contacts behind ids, those who have left included: two statements for all of them. */
async function namesOf(db: Db, scope: DeskScope, ids: (string | null | undefined)[]) {
  const wanted = [...new Set(ids.filter((id): id is string => Boolean(id)))];
  const names = new Map<string, string>();
  if (wanted.length > 0) {
    const where = { agencyId: scope.agencyId, id: { in: wanted } };
    const select = { id: true, name: true } as const;
    const found = await Promise.all([
      db.consultant.findMany({ where, select }),
      db.contact.findMany({ where, select }),
    ]);
    for (const { id, name } of found.flat()) names.set(id, name);
  }
  return (id: string | null | undefined) => (id ? (names.get(id) ?? null) : null);
}

type RawWords = {
  strengths: string | null;
  concerns: string | null;
  wouldHaveBeenYes: string | null;
  nextStep: string | null;
};

function wordsOf({ strengths, concerns, wouldHaveBeenYes, nextStep }: RawWords): RawWords {
  return { strengths, concerns, wouldHaveBeenYes, nextStep };
}

async function logRawRead(
  db: Db,
  scope: DeskScope,
  requests: { answers: (RawWords & { id: string })[] }[],
): Promise<void> {
  const read = requests.flatMap((request) => request.answers.slice(0, 1));
  for (const answer of read) {
    if (Object.values(wordsOf(answer)).some((words) => words !== null))
      await audit(db, scope, "answer.raw_read", answer.id);
  }
}
