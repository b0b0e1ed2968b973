/** While a leave runs: Today, private words, the two windows and the handover sheet; and that it all ends by itself. */
import { describe, expect, it } from "vitest";
import { cancelLeave } from "@/lib/agencies/commands/leave";
import { desksOf, leavesNow } from "@/lib/agencies/queries/leave";
import { debriefOf } from "@/lib/debriefs/queries";
import { reassignLoop } from "@/lib/loops/commands/booking";
import { logDebrief } from "@/lib/loops/commands/debriefing";
import { handoverLines, whileAway } from "@/lib/loops/queries/handover";
import { interviewStory } from "@/lib/loops/queries/story";
import { deskCounts, openLoops } from "@/lib/loops/queries/today";
import { inAgency } from "@/lib/platform/db";
import { type DeskScope, scopeAt } from "@/lib/platform/scope";
import { portalInterview } from "@/lib/portal/queries";
import { makePromise } from "@/lib/promises/commands";
import { replyPage } from "@/lib/reply/queries";
import { asked, interviewed, linkHolder, NOON, ready } from "../../support/asking";
import { BACK, DURING, desk, during, goes, LAST_EVENING } from "../../support/cover";
import { letTimePass } from "../../support/story";
import { answered, candidateOf, freshAddress } from "../../support/telling";

const todayOf = async (scope: DeskScope) =>
  (await openLoops(scope, await desksOf(scope))).map(({ interviewId }) => interviewId);

describe("Today", () => {
  it("of the cover shows the absent one's rows, and counts them, from the first day to the last", async () => {
    const { janes, jane, tom, ann } = await desk();
    const hers = await interviewed({}, janes);
    const own = await interviewed({}, { ...janes, scope: tom });
    await goes(jane, tom);
    const both = [hers.interviewId, own.interviewId].sort();
    expect(await todayOf(tom)).toEqual([own.interviewId]);
    expect((await todayOf(during(tom))).sort()).toEqual(both);
    expect((await todayOf(scopeAt(tom, LAST_EVENING))).sort()).toEqual(both);
    expect(await todayOf(scopeAt(tom, BACK))).toEqual([own.interviewId]);
    expect(await todayOf(during(ann))).toEqual([]);
    expect((await deskCounts(during(tom))).toDebrief).toBe(2);
    expect((await deskCounts(scopeAt(tom, BACK))).toDebrief).toBe(1);
    expect(await todayOf(during(jane))).toEqual([hers.interviewId]);
  });

  it("of nobody, while the cover is away, too", async () => {
    const { janes, jane, tom, ann } = await desk();
    const hers = await interviewed({}, janes);
    await goes(jane, tom);
    await goes(tom, ann, { firstDay: "2026-11-04", lastDay: "2026-11-04" });
    expect(await todayOf(during(ann))).toEqual([]);
    expect(await todayOf(during(tom))).toEqual([]);
    expect(await todayOf(scopeAt(tom, new Date("2026-11-05T12:00:00Z")))).toEqual([hers.interviewId]);
  });
});

describe("private lines and raw answers", () => {
  const PRIVATE = { kind: "money" as const, text: "Hopes for 54", shareable: false };
  const sees = async (scope: DeskScope, interviewId: string) => {
    const story = await interviewStory(scope, interviewId);
    const lines = (await debriefOf(scope, interviewId))?.lines.map(({ text }) => text) ?? [];
    return { lines, words: story.requests[0]?.answers[0]?.words?.concerns ?? null };
  };
  const reads = async ({ agencyId, ...scope }: DeskScope) =>
    inAgency({ agencyId, ...scope }, (db) =>
      db.auditEntry.findMany({
        where: {
          agencyId,
          actorId: scope.consultantId,
          action: { in: ["debrief.private_read", "answer.raw_read"] },
        },
      }),
    );

  it("are the cover's to read while the leave runs, each read logged; not before, nor after, nor once cancelled", async () => {
    const { janes, jane, tom, ann } = await desk();
    const { interviewId } = await answered({}, janes);
    const noon = scopeAt(jane, NOON);
    await logDebrief(noon, {
      ...{ interviewId, attended: "attended", rating: 8, interest: "want", decidesByUnknown: true },
      lines: [PRIVATE],
    });
    const leaveId = await goes(jane, tom);
    const all = { lines: ["Hopes for 54"], words: "Has not yet led a team" };
    const nothing = { lines: [], words: null };
    expect(await sees(scopeAt(tom, new Date("2026-11-02T18:00:00Z")), interviewId)).toEqual(nothing);
    expect(await reads(tom)).toEqual([]);
    expect(await sees(during(tom), interviewId)).toEqual(all);
    expect((await reads(tom)).map(({ action }) => action).sort()).toEqual([
      "answer.raw_read",
      "debrief.private_read",
      "debrief.private_read",
    ]);
    expect(await sees(during(ann), interviewId)).toEqual(nothing);
    expect(await sees(scopeAt(tom, BACK), interviewId)).toEqual(nothing);
    await cancelLeave(jane, leaveId);
    expect(await sees(during(tom), interviewId)).toEqual(nothing);
  });
});

describe("outside", () => {
  it("the candidate and the employer are told whom to talk to, and Jane again when she is back", async () => {
    const { janes, jane, tom } = await desk();
    const story = await asked({ candidateEmail: freshAddress() }, janes);
    await goes(jane, tom);
    const portal = async (now: Date) =>
      (await portalInterview(candidateOf(story, now), story.interviewId)).contact;
    const window = async (now: Date) => replyPage(linkHolder(story, now));
    expect(await portal(DURING)).toMatchObject({
      name: "Tom Reed",
      email: expect.stringContaining(tom.consultantId.slice(-12)),
      covering: "covering for Jane Cole until Fri 6 Nov",
    });
    expect(await window(DURING)).toMatchObject({
      consultant: "Tom",
      covering: "Tom Reed is covering for Jane Cole until Fri 6 Nov",
    });
    expect(await portal(BACK)).toMatchObject({ name: "Jane Cole", covering: null });
    expect(await window(BACK)).toMatchObject({ consultant: "Jane", covering: null });
  });
});

describe("the handover sheet", () => {
  it("has every open loop, the latest first in need, with numbers, days, promises, and what was done last", async () => {
    const { janes, jane, tom } = await desk();
    const late = await interviewed({}, janes);
    await letTimePass(late.noon, late.interviewId);
    const waits = await ready(
      {},
      { notBefore: "2026-11-20", employerDecidesBy: "2026-11-27", decidesByUnknown: false },
      janes,
    );
    await makePromise(jane, {
      interviewId: waits.interviewId,
      side: "candidate",
      what: "Send references",
      dueOn: "2026-11-05",
    });
    await interviewed({}, { ...janes, scope: tom });
    const lines = await handoverLines(during(tom), jane.consultantId);
    expect(lines.map(({ loop }) => loop.interviewId)).toEqual([late.interviewId, waits.interviewId]);
    expect(lines[0]).toMatchObject({
      loop: { candidatePhone: "+44 20 7946 0000" },
      step: { title: "Call Nadia Okafor back.", urgency: "overdue" },
      contactPhone: "+44 20 7946 0001",
    });
    expect(lines[1]).toMatchObject({
      notBefore: "2026-11-20",
      decidesBy: "2026-11-27",
      promises: [{ side: "candidate", what: "Send references", dueOn: "2026-11-05" }],
      last: { type: "debrief.logged" },
    });
  });
});

it("whoever is back is told what others did on their loops in those days, and nothing of their own or of before", async () => {
  const { janes, jane, tom } = await desk();
  const { interviewId } = await interviewed({}, janes);
  await goes(jane, tom);
  const call = { attended: "attended", rating: 8, interest: "want", decidesByUnknown: true } as const;
  await logDebrief(during(tom), { interviewId, ...call });
  const other = await interviewed({}, { ...janes, scope: tom });
  await logDebrief(during(tom), { interviewId: other.interviewId, ...call });
  const back = scopeAt(jane, BACK);
  const [leave] = await leavesNow(back);
  if (!leave) throw new Error("the leave is known for some days more");
  const told = await whileAway(back, leave);
  expect(new Set(told.map((event) => event.interviewId))).toEqual(new Set([interviewId]));
  expect(told.map(({ type }) => type)).toContain("debrief.logged");
  expect(told.map(({ type }) => type)).not.toContain("interview.booked");
  await reassignLoop(back, { interviewId, ownerId: tom.consultantId });
  expect(await whileAway(back, leave)).toEqual([]);
});
