/** An agency in which employers are asked and reminded by themselves, with days that go by. */
import "../../support/as-worker";
import { describe, expect, it } from "vitest";
import { holdRequest, logCall, recallLetter, recordAnswer } from "@/lib/loops/commands/asking";
import { setByHand } from "@/lib/loops/commands/by-itself";
import { acrossAgencies, inAgency } from "@/lib/platform/db";
import { addMinutes, type Instant } from "@/lib/platform/time";
import { timelineOf } from "@/lib/timeline/queries";
import { lettersFor, loopOf, NOON, posted, ready, requestOf, type Story } from "../../support/asking";
import { called, days, GRACE_OVER, turn, utc } from "../../support/asking-by-itself";

async function told(story: Story) {
  const { events } = await timelineOf(story.noon, { interviewId: story.interviewId });
  return events
    .filter(({ type }) => type.startsWith("request."))
    .map(({ type, actor, rule }) => [type, actor, rule]);
}

describe("asking by itself", () => {
  it("waits ten minutes after the call-back, then asks in the owner's name, and says by which rule", async () => {
    const story = await called();
    expect(await turn(story, addMinutes(NOON, 9))).toBe(false);
    expect(await lettersFor(story)).toEqual([]);
    expect(await turn(story, GRACE_OVER)).toBe(true);
    const [letter] = await lettersFor(story);
    expect(letter).toMatchObject({ kind: "ask", status: "waiting", fromId: story.agency.scope.consultantId });
    expect(letter?.subject).toContain("what did you think?");
    expect(await told(story)).toEqual([["request.asked", "product", "by_itself_after_call_back"]]);
    expect(await turn(story, GRACE_OVER)).toBe(false);
  });

  it("reminds on the days of the cadence at the ask's hour, leaves the call to a person, and goes on after it", async () => {
    const story = await called();
    await turn(story, GRACE_OVER);
    await posted(story);
    expect(await days(story, "2026-11-02 12:30", "2026-11-06 17:30")).toEqual([
      "2026-11-03 12:30",
      "2026-11-04 12:30",
    ]);
    expect(await loopOf(story)).toMatchObject({ request: "asked", actAt: null });
    const thursday = { ...story.noon, now: utc("2026-11-05 14:00") };
    await logCall(thursday, { interviewId: story.interviewId, outcome: "voicemail" });
    expect(await days(story, "2026-11-05 14:30", "2026-11-13 17:30")).toEqual(["2026-11-10 12:30"]);
    expect((await told(story))[0]).toEqual(["request.chased", "product", "by_itself_cadence"]);
  });

  it("stops the moment an answer comes, and takes back what has not left", async () => {
    const story = await called();
    await turn(story, GRACE_OVER);
    await posted(story);
    await turn(story, utc("2026-11-03 12:30"));
    await recordAnswer(
      { ...story.noon, now: utc("2026-11-03 12:31") },
      {
        interviewId: story.interviewId,
        verdict: "progress",
      },
    );
    expect((await lettersFor(story)).map(({ kind, status }) => [kind, status])).toEqual([
      ["ask", "sent"],
      ["chase", "cancelled"],
    ]);
    expect(await days(story, "2026-11-03 13:00", "2026-11-20 17:00")).toEqual([]);
  });

  it("keeps still through a hold, and goes on when it is over", async () => {
    const story = await called();
    await turn(story, GRACE_OVER);
    await posted(story);
    await holdRequest(
      { ...story.noon, now: utc("2026-11-02 15:00") },
      {
        interviewId: story.interviewId,
        until: "2026-11-09",
      },
    );
    expect(await days(story, "2026-11-02 15:30", "2026-11-08 23:30")).toEqual([]);
    expect((await days(story, "2026-11-09 00:00", "2026-11-09 23:30"))[0]).toMatch(/^2026-11-09 /);
    expect((await lettersFor(story)).at(-1)?.createdAt.getTime()).toBeGreaterThanOrEqual(
      utc("2026-11-09 09:00").getTime(),
    );
  });

  it("is one press off and one press on again, and a letter that was taken back is not written anew", async () => {
    const story = await called();
    await setByHand(story.noon, { interviewId: story.interviewId, turn: "off" });
    expect(await days(story, "2026-11-02 12:30", "2026-11-04 17:30")).toEqual([]);
    const thursday = { ...story.noon, now: utc("2026-11-05 10:00") };
    await setByHand(thursday, { interviewId: story.interviewId, turn: "on" });
    expect(await turn(story, utc("2026-11-05 10:01"))).toBe(true);
    const [letter] = await lettersFor(story);
    await recallLetter(
      { ...thursday, now: utc("2026-11-05 10:02") },
      {
        interviewId: story.interviewId,
        letterId: letter?.id ?? "",
      },
    );
    expect(await loopOf(story)).toMatchObject({ request: "ready", byHand: true, actAt: null });
    expect(await days(story, "2026-11-05 10:30", "2026-11-06 17:30")).toEqual([]);
  });

  it("writes one letter however many workers come at once", async () => {
    const story = await called();
    const turns = await Promise.all(Array.from({ length: 6 }, () => turn(story, GRACE_OVER)));
    expect(turns.filter(Boolean)).toHaveLength(1);
    expect(await lettersFor(story)).toHaveLength(1);
    expect(await requestOf(story)).toMatchObject({ status: "asked", chaseCount: 0 });
  });

  it("is found by the sweep when it is due, and never for an agency that may not send or has it off", async () => {
    const [on, off] = [await called(), await ready()];
    const due = (now: Instant) =>
      acrossAgencies(
        (db) => db.$queryRaw<{ agency_id: string }[]>`SELECT agency_id FROM due_acts(${now}, 100000)`,
      );
    const has = async (story: Story, now: Instant) =>
      (await due(now)).some(({ agency_id }) => agency_id === story.agency.agencyId);
    expect(await has(on, addMinutes(NOON, 9))).toBe(false);
    expect(await has(on, GRACE_OVER)).toBe(true);
    expect(await has(off, GRACE_OVER)).toBe(false);
    await inAgency(on.noon, (db) =>
      db.agency.updateMany({ where: { id: on.agency.agencyId }, data: { suspendedAt: NOON } }),
    );
    expect(await has(on, GRACE_OVER)).toBe(false);
  });
});
