/** A reminder on paper: a task for a person, its words to print, and the next step counted from the day it was posted. */
import "../../support/as-worker";
import { afterAll, expect, it } from "vitest";
import { logPaper, paceRequest } from "@/lib/loops/commands/asking";
import { closeDb } from "@/lib/platform/db";
import { askPage } from "@/lib/requests/queries/ask-page";
import { paperLetter, paperTask } from "@/lib/requests/queries/paper";
import { timelineOf } from "@/lib/timeline/queries";
import { lettersFor, loopOf, posted, requestOf, type Story } from "../../support/asking";
import { called, days, GRACE_OVER, turn, utc } from "../../support/asking-by-itself";

afterAll(closeDb);

const RHYTHM = {
  chaseDays: [1, 2, 5],
  phoneChases: [],
  paperChases: [2],
  escalateAfter: 9,
  lapseProposedDays: 15,
};

/** Asked, and the rhythm's second reminder is one on paper. */
async function onPaper(): Promise<Story> {
  const story = await called();
  await turn(story, GRACE_OVER);
  await posted(story);
  const { interviewId } = story;
  await paceRequest(
    { ...story.noon, now: GRACE_OVER },
    { interviewId, requestId: undefined, cadence: RHYTHM },
  );
  return story;
}

it("is left to a person, who prints it; the e-mails go on after it by themselves", async () => {
  const story = await onPaper();
  const { interviewId } = story;
  await days(story, "2026-11-02 12:30", "2026-11-06 17:30");
  expect((await lettersFor(story)).map(({ kind }) => kind)).toEqual(["ask", "chase"]);
  expect(await loopOf(story)).toMatchObject({ request: "asked", actAt: null });
  const wednesday = { ...story.noon, now: utc("2026-11-04 14:00") };
  const task = await paperTask(wednesday, interviewId);
  expect(task).toMatchObject({ number: 2, seen: 1, contact: { name: "Piotr Zieliński" } });
  const { body } = await paperLetter(wednesday, interviewId);
  expect(body).toContain("Nadia Okafor");
  expect(body).not.toMatch(/press|button|below|link/);
  await logPaper(wednesday, { interviewId, requestId: undefined, seen: 1 });
  expect(await requestOf(story)).toMatchObject({ chaseCount: 2, lastChannel: "paper" });
  expect(await paperTask(wednesday, interviewId)).toBeNull();
  expect((await askPage(wednesday, interviewId)).attempts[0]).toMatchObject({ words: "Letter on paper" });
  const { events } = await timelineOf(story.noon, { interviewId });
  expect(events[0]).toMatchObject({ type: "request.chased", data: { channel: "paper", number: 2 } });
  expect(await days(story, "2026-11-06 17:30", "2026-11-10 17:30")).toEqual(["2026-11-09 12:30"]);
});

it("takes its day: no e-mail reaches the same person on it, about whomever", async () => {
  const story = await onPaper();
  await days(story, "2026-11-02 12:30", "2026-11-03 17:30");
  const wednesday = { ...story.noon, now: utc("2026-11-04 10:00") };
  await logPaper(wednesday, { interviewId: story.interviewId, requestId: undefined, seen: 1 });
  const { departure } = await askPage(wednesday, story.interviewId);
  expect(departure).toMatchObject({ when: "later", at: utc("2026-11-05 09:00"), rule: "one_chaser_a_day" });
});

it("is noted once: a second press, and one for an answered request, are refused", async () => {
  const story = await onPaper();
  await days(story, "2026-11-02 12:30", "2026-11-03 17:30");
  const wednesday = { ...story.noon, now: utc("2026-11-04 14:00") };
  const press = () => logPaper(wednesday, { interviewId: story.interviewId, requestId: undefined, seen: 1 });
  const [one, other] = await Promise.allSettled([press(), press()]);
  expect([one?.status, other?.status].sort()).toEqual(["fulfilled", "rejected"]);
  expect(await requestOf(story)).toMatchObject({ chaseCount: 2 });
  expect(await paperTask(wednesday, story.interviewId)).toBeNull();
});
