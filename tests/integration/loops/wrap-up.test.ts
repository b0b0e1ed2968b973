/** Putting a card off and taking it up again; the call that is next, with its script; and the team's end of the day. */
import { expect, test } from "vitest";
import { logCall } from "@/lib/loops/commands/asking";
import { skipCard, takeUp } from "@/lib/loops/commands/skipping";
import { openLoops } from "@/lib/loops/queries/today";
import { skipsNow, wrapUpOfTeam } from "@/lib/loops/queries/wrap-up";
import { unawareOf } from "@/lib/loops/wrap-up";
import { inAgency } from "@/lib/platform/db";
import { scopeAt } from "@/lib/platform/scope";
import { addMinutes } from "@/lib/platform/time";
import { askPage } from "@/lib/requests/queries/ask-page";
import { callTask } from "@/lib/requests/queries/call-task";
import { timelineOf } from "@/lib/timeline/queries";
import { interviewed, NOON, ready, requestOf } from "../../support/asking";
import { called, days, GRACE_OVER, turn, utc } from "../../support/asking-by-itself";

test("a card that is put off says until when and why, once however often it is pressed, and is taken up again", async () => {
  const story = await interviewed();
  const { interviewId, noon } = story;
  const card = { interviewId, part: "to_debrief", why: "not_reached" } as const;
  await skipCard(noon, { ...card, until: "tomorrow" });
  await skipCard(noon, { ...card, until: "hour" });
  expect(await skipsNow(noon)).toMatchObject([
    { interviewId, part: "to_debrief", why: "not_reached", until: addMinutes(NOON, 60), by: "Olivia Owner" },
  ]);
  expect(await skipsNow(scopeAt(noon, addMinutes(NOON, 60)))).toEqual([]);
  await takeUp(noon, { interviewId, part: "to_debrief" });
  await takeUp(noon, { interviewId, part: "to_debrief" });
  expect(await skipsNow(noon)).toEqual([]);
  const { events } = await timelineOf(noon, { interviewId });
  expect(events.map(({ type }) => type).slice(0, 3)).toEqual([
    "loop.taken_up",
    "loop.skipped",
    "loop.skipped",
  ]);
});

test("the team's line and the page's rule agree on who has not heard", async () => {
  const story = await interviewed();
  const evening = scopeAt(story.noon, utc("2026-11-02 17:00"));
  expect(unawareOf(await openLoops(evening, null), evening.now)).toHaveLength(1);
  expect(await wrapUpOfTeam(evening)).toMatchObject([{ name: "Olivia Owner", unaware: 1 }]);
  const tomorrow = scopeAt(story.noon, utc("2026-11-03 17:00"));
  expect(unawareOf(await openLoops(tomorrow, null), tomorrow.now)).toEqual([]);
  expect(await wrapUpOfTeam(tomorrow)).toMatchObject([{ unaware: 0 }]);
});

test("what a colleague has put off is not counted as left, and is named", async () => {
  const { interviewId, noon } = await interviewed();
  expect(await wrapUpOfTeam(noon)).toMatchObject([{ toDebrief: 1, putOff: 0 }]);
  await skipCard(noon, { interviewId, part: "to_debrief", why: "no_time", until: "tomorrow" });
  expect(await wrapUpOfTeam(noon)).toMatchObject([{ toDebrief: 0, toChase: 0, putOff: 1 }]);
});

test("a call is a task when its turn has come, with what to say and what follows; one key logs it", async () => {
  const story = await called();
  const { interviewId, noon } = story;
  await turn(story, GRACE_OVER);
  await days(story, "2026-11-02 12:30", "2026-11-05 11:30");
  expect(await callTask(scopeAt(noon, utc("2026-11-04 15:00")), interviewId)).toBeNull();
  const thursday = scopeAt(noon, utc("2026-11-05 14:00"));
  const task = await callTask(thursday, interviewId);
  expect(task).toMatchObject({ inHours: true, seen: 2, next: { step: "email", at: expect.any(Date) } });
  expect(task?.script.talk[1]).toBe("I tried on Tue 3 Nov and Wed 4 Nov, and a voice is often quicker.");
  await logCall(thursday, { interviewId, outcome: "missed", seen: task?.seen });
  expect(await requestOf(story)).toMatchObject({ chaseCount: 3, nextChaseAt: task?.next.at });
  expect(await callTask(thursday, interviewId)).toBeNull();
});

test("who prefers the telephone: nobody answers, so it rests until the next working day, and is a call again", async () => {
  const story = await ready();
  const { interviewId, contactId, noon } = story;
  await inAgency(noon, (db) =>
    db.contact.update({ where: { id: contactId }, data: { preferredChannel: "phone" } }),
  );
  const task = await callTask(noon, interviewId);
  expect(task).toMatchObject({ again: "2026-11-03", next: { step: "phone" } });
  const again = { came: "again", againOn: task?.again ?? undefined } as const;
  await logCall(noon, { interviewId, outcome: "missed", seen: task?.seen, ...again });
  expect(await requestOf(story)).toMatchObject({ status: "held", askedAt: null });
  expect(await callTask(noon, interviewId)).toBeNull();
});

test("after a voicemail there is nothing to ring for until the next try is due", async () => {
  const story = await ready();
  const { interviewId, contactId, noon } = story;
  await inAgency(noon, (db) =>
    db.contact.update({ where: { id: contactId }, data: { preferredChannel: "phone" } }),
  );
  await logCall(noon, { interviewId, outcome: "voicemail" });
  expect(await callTask(scopeAt(noon, addMinutes(NOON, 60)), interviewId)).toBeNull();
  const due = (await requestOf(story)).nextChaseAt ?? NOON;
  expect(await callTask(scopeAt(noon, due), interviewId)).toMatchObject({
    again: null,
    next: { step: "phone" },
  });
});

test("a wrong number by a stray key can be read where the calls are", async () => {
  const { interviewId, noon } = await ready();
  await logCall(noon, { interviewId, outcome: "wrong_number" });
  const { attempts, contact } = await askPage(noon, interviewId);
  expect(contact?.phone).toBeNull();
  expect(attempts[0]?.note).toBe("Rang +44 20 7946 0001");
});
