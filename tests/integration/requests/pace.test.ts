/** Reminders in a rhythm of one's own: for a request at once, for an employer from the next step on, previewed before. */
import "../../support/as-worker";
import { expect, test } from "vitest";
import { setEmployerPace } from "@/lib/employers/commands/pace";
import { paceRequest } from "@/lib/loops/commands/asking";
import { scopeAt } from "@/lib/platform/scope";
import { planPreview } from "@/lib/requests/queries/plan-preview";
import { timelineOf } from "@/lib/timeline/queries";
import { loopOf, NOON, posted, requestOf } from "../../support/asking";
import { called, days, GRACE_OVER, turn, utc } from "../../support/asking-by-itself";

const SLOW = { chaseDays: [3, 6], phoneChases: [], escalateAfter: 2, lapseProposedDays: 15 };

test("a request's own rhythm moves its next reminder at once, and the usual one brings it back", async () => {
  const story = await called();
  await turn(story, GRACE_OVER);
  await posted(story);
  const { interviewId } = story;
  const before = (await requestOf(story)).nextChaseAt;
  const one = scopeAt(story.noon, utc("2026-11-02 13:00"));
  await paceRequest(one, { interviewId, requestId: undefined, cadence: SLOW });
  expect(await requestOf(story)).toMatchObject({ nextChaseAt: utc("2026-11-05 12:11"), cadence: SLOW });
  expect(await loopOf(story)).toMatchObject({
    requestDueAt: utc("2026-11-05 12:11"),
    actAt: utc("2026-11-05 12:11"),
  });
  expect(await days(story, "2026-11-02 13:30", "2026-11-11 17:30")).toEqual([
    "2026-11-05 12:30",
    "2026-11-10 12:30",
  ]);
  const later = scopeAt(story.noon, utc("2026-11-11 18:00"));
  await paceRequest(later, { interviewId, requestId: undefined, cadence: {} });
  expect((await requestOf(story)).cadence).toEqual({});
  expect(before).toEqual(utc("2026-11-03 12:11"));
  const { events } = await timelineOf(later, { interviewId });
  expect(events.filter(({ type }) => type === "request.paced").map(({ data }) => data.own)).toEqual([
    false,
    true,
  ]);
});

test("an employer's rhythm holds for its requests, under a request's own", async () => {
  const story = await called();
  const noon = scopeAt(story.noon, NOON);
  await setEmployerPace(noon, { employerId: story.employerId, cadence: SLOW });
  await turn(story, GRACE_OVER);
  expect(await requestOf(story)).toMatchObject({ nextChaseAt: utc("2026-11-05 12:11") });
  await paceRequest(noon, {
    interviewId: story.interviewId,
    requestId: undefined,
    cadence: { chaseDays: [2] },
  });
  expect(await requestOf(story)).toMatchObject({ nextChaseAt: utc("2026-11-04 12:11") });
});

test("the preview says what it would be, and writes nothing", async () => {
  const story = await called();
  await turn(story, GRACE_OVER);
  const { steps, zone } = await planPreview(story.noon, SLOW, story.requestId);
  expect(zone).toBe("Europe/London");
  expect(steps.map(({ step, at }) => [step, at.toISOString().slice(0, 10)])).toEqual([
    ["email", "2026-11-05"],
    ["email", "2026-11-10"],
    ["lapse", "2026-11-23"],
  ]);
  expect((await planPreview(story.noon, SLOW, null)).steps).toHaveLength(3);
  expect(await requestOf(story)).toMatchObject({ cadence: {} });
});
