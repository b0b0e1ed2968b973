/** An interview's whole story in one read: who may see which words, what was read is logged, and what happened in order. */
import { expect, test } from "vitest";
import { logCall, recordAnswer } from "@/lib/loops/commands/asking";
import { reassignLoop } from "@/lib/loops/commands/booking";
import { interviewStory } from "@/lib/loops/queries/story";
import { inAgency } from "@/lib/platform/db";
import { type DeskScope, scopeAt } from "@/lib/platform/scope";
import { timelineOf } from "@/lib/timeline/queries";
import { makeAgency } from "../../support/agency";
import { asked, NOON } from "../../support/asking";

const ANSWER = {
  verdict: "no",
  strengths: "Calm under pressure",
  concerns: "Too little plant time",
  source: "phone",
} as const;

const rawReads = (scope: DeskScope) =>
  inAgency(scope, (db) =>
    db.auditEntry.findMany({ where: { agencyId: scope.agencyId, action: "answer.raw_read" } }),
  );

async function answered() {
  const story = await asked();
  const later = scopeAt(story.noon, new Date("2026-11-03T10:00:00Z"));
  await recordAnswer(later, { interviewId: story.interviewId, ...ANSWER });
  await recordAnswer(later, { interviewId: story.interviewId, ...ANSWER, verdict: "undecided" });
  const colleague = scopeAt(await story.agency.consultant("consultant", "Ben Hart"), later.now);
  return { ...story, later, colleague };
}

test("the employer's words are for the owner and managers, each read is logged; a colleague sees the verdict", async () => {
  const { interviewId, later, colleague, agency } = await answered();
  const owner = await interviewStory(later, interviewId);
  expect(owner.requests[0]?.answers.map(({ version, words }) => [version, words?.strengths])).toEqual([
    [2, "Calm under pressure"],
    [1, "Calm under pressure"],
  ]);
  expect(await rawReads(later)).toMatchObject([
    { actorId: later.consultantId, subjectId: owner.requests[0]?.answers[0]?.id },
  ]);

  const other = await interviewStory(colleague, interviewId);
  expect(other.requests[0]?.answers.map(({ verdict, words }) => [verdict, words])).toEqual([
    ["undecided", null],
    ["no", null],
  ]);
  expect(JSON.stringify(other)).not.toContain("Calm under pressure");
  expect(await rawReads(later)).toHaveLength(1);

  const manager = scopeAt(await agency.consultant("manager"), later.now);
  expect((await interviewStory(manager, interviewId)).seesRaw).toBe(true);
  await reassignLoop(later, { interviewId, ownerId: colleague.consultantId });
  expect((await interviewStory(colleague, interviewId)).seesRaw).toBe(true);
});

test("names stand for ids, of those who have left the agency, too", async () => {
  const { interviewId, agency, noon } = await asked();
  const ben = scopeAt(await agency.consultant("consultant", "Ben Hart"), NOON);
  await logCall(ben, { interviewId, outcome: "voicemail", note: "On site till Thursday" });
  await inAgency(ben, (db) =>
    db.consultant.updateMany({ where: { id: ben.consultantId }, data: { disabledAt: NOON } }),
  );
  const { requests, letters } = await interviewStory(noon, interviewId);
  const call = requests[0]?.chases.find((chase) => chase.channel === "phone");
  expect(call).toMatchObject({ by: "Ben Hart", to: "Piotr Zieliński", outcome: "voicemail" });
  expect(letters.map((letter) => letter.kind)).toEqual(["ask"]);
});

test("the timeline is told newest first, within one moment in the order of the story, page by page", async () => {
  const { interviewId, candidateId, employerId, jobId, noon } = await asked();
  const whole = await timelineOf(noon, { interviewId });
  expect(whole.events.map((event) => event.type)).toEqual([
    "request.asked",
    "debrief.logged",
    "interview.attended",
    "interview.booked",
  ]);
  expect(whole.cursor).toBeNull();
  expect(whole.events[0]).toMatchObject({
    contact: "Piotr Zieliński",
    candidate: "Nadia Okafor",
    actorName: "Olivia Owner",
  });

  const first = await timelineOf(noon, { interviewId }, { limit: 2 });
  const rest = await timelineOf(noon, { interviewId }, { cursor: first.cursor });
  expect(new Set([...first.events, ...rest.events].map((event) => event.id)).size).toBe(whole.events.length);
  expect(rest.cursor).toBeNull();
  for (const of of [{ candidateId }, { employerId }, { jobId }]) {
    const page = await timelineOf(noon, of);
    expect(page.events.map((event) => event.type)).toContain("request.asked");
    expect(page.events.map((event) => event.type)).toContain("record.created");
  }
  expect((await timelineOf(noon, { interviewId }, { cursor: "nonsense" })).events).toHaveLength(
    whole.events.length,
  );
});

test("another agency's interview is not there, and its timeline is empty", async () => {
  const { interviewId } = await asked();
  const { scope } = await makeAgency();
  await expect(interviewStory(scope, interviewId)).rejects.toThrow("NEXT_HTTP_ERROR_FALLBACK;404");
  expect(await timelineOf(scope, { interviewId })).toEqual({ events: [], cursor: null });
});
