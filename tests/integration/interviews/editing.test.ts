/** Putting interviews right: details, people, times, cancellations taken back; the archive that forgets nobody. */
import { expect, test } from "vitest";
import { editInterview } from "@/lib/interviews/commands/edit";
import { interviewFacts } from "@/lib/interviews/queries";
import { archiveInterview, restoreInterview } from "@/lib/loops/commands/archiving";
import { recordAnswer } from "@/lib/loops/commands/asking";
import { cancelInterview, markAttendance, rescheduleInterview } from "@/lib/loops/commands/booking";
import { logDebrief } from "@/lib/loops/commands/debriefing";
import { openLoops } from "@/lib/loops/queries/today";
import { inAgency } from "@/lib/platform/db";
import { type DeskScope, scopeAt } from "@/lib/platform/scope";
import { makeAgency } from "../../support/agency";
import { bookedInterview, letTimePass } from "../../support/story";

const at = (time: string) => new Date(`2026-11-02T${time}:00Z`);
const CALL_BACK = { attended: "attended", rating: 8, interest: "want", decidesByUnknown: true } as const;

const events = (scope: DeskScope, interviewId: string, type: string) =>
  inAgency(scope, (db) => db.event.findMany({ where: { agencyId: scope.agencyId, interviewId, type } }));

test("only what differs is written and named on the timeline; people are kept, changed, added and taken out", async () => {
  const { scope } = await makeAgency();
  const { interviewId, contactId } = await bookedInterview(scope, {
    interviewers: "Ada Byrne",
    place: "Room 4",
  });
  const before = await interviewFacts(scope, interviewId);
  expect(before.interviewers.map(({ name }) => name)).toEqual(["Piotr Zieliński", "Ada Byrne"]);
  const [piotr, ada] = before.interviewers.map(({ id, name, title }) => ({ id, name, title: title ?? "" }));
  const details = { interviewId, round: before.round, format: "onsite", place: "Room 4" } as const;

  await editInterview(scope, { ...details, interviewers: [piotr ?? {}, ada ?? {}, { name: "" }] });
  expect(await events(scope, interviewId, "interview.edited")).toHaveLength(0);

  await editInterview(scopeAt(scope, at("09:45")), {
    ...details,
    format: "video",
    place: "",
    interviewers: [{ ...piotr, name: "" }, { ...ada, title: "Plant manager" }, { name: "PIOTR ZIELINSKI" }],
  });
  const after = await interviewFacts(scope, interviewId);
  expect(after).toMatchObject({ format: "video", place: null, round: 1 });
  expect(after.interviewers.map(({ name, title, contactId: known }) => [name, title, known])).toEqual([
    ["Ada Byrne", "Plant manager", null],
    ["PIOTR ZIELINSKI", null, contactId],
  ]);
  const [edited] = await events(scope, interviewId, "interview.edited");
  expect(edited?.data).toEqual({ fields: "format,place,interviewers" });
});

test("editing a place moves no clock: what was told about a no-show stays told", async () => {
  const { scope } = await makeAgency();
  const { interviewId } = await bookedInterview(scope);
  await markAttendance(scopeAt(scope, at("10:20")), { interviewId, status: "employer_no_show" });
  const { updatedAt } = await interviewFacts(scope, interviewId);
  await editInterview(scopeAt(scope, at("15:00")), { interviewId, round: 1, format: "phone", place: "Desk" });
  expect((await interviewFacts(scope, interviewId)).updatedAt).toEqual(updatedAt);
});

test("a wrong time is put right after the call-back too, but never into the future", async () => {
  const { scope } = await makeAgency();
  const { interviewId } = await bookedInterview(scope);
  const later = scopeAt(scope, at("12:00"));
  await logDebrief(later, { ...CALL_BACK, interviewId });
  const move = (time: string) =>
    rescheduleInterview(later, { interviewId, day: "2026-11-02", time, minutes: 30, zone: "Europe/London" });
  await move("09:30");
  const facts = await interviewFacts(scope, interviewId);
  expect(facts).toMatchObject({
    startsAt: at("09:30"),
    endsAt: at("10:00"),
    status: "attended",
    rescheduledCount: 0,
  });
  expect(facts.loop).toMatchObject({ debrief: "logged", request: "ready" });
  await expect(move("16:00")).rejects.toThrow("took place before now");
});

test("a cancellation taken back leaves no trace on the interview, but two on its timeline", async () => {
  const { scope } = await makeAgency();
  const { interviewId } = await bookedInterview(scope);
  await cancelInterview(scope, { interviewId, by: "candidate", why: "Has another offer" });
  expect((await interviewFacts(scope, interviewId)).loop).toMatchObject({
    state: "closed",
    closedReason: "cancelled",
  });
  await markAttendance(scope, { interviewId, status: "booked" });
  const back = await interviewFacts(scope, interviewId);
  expect(back).toMatchObject({ status: "booked", cancelledBy: null, cancelledWhy: null });
  expect(back.loop).toMatchObject({ state: "open", debrief: "not_due", request: "planned" });
  expect(await events(scope, interviewId, "interview.cancelled")).toHaveLength(1);
  expect((await events(scope, interviewId, "interview.edited"))[0]?.data).toEqual({ fields: "status" });
});

test("a booking by mistake can be put away and brought back; one that has begun cannot, while somebody waits", async () => {
  const { scope } = await makeAgency();
  const { interviewId } = await bookedInterview(scope);
  await archiveInterview(scope, { interviewId });
  expect((await interviewFacts(scope, interviewId)).loop).toMatchObject({
    state: "closed",
    closedReason: "cancelled",
  });
  expect(await openLoops(scope, null)).toEqual([]);
  await archiveInterview(scope, { interviewId });
  expect(await events(scope, interviewId, "record.archived")).toHaveLength(1);

  await restoreInterview(scope, { interviewId });
  expect((await interviewFacts(scope, interviewId)).loop).toMatchObject({
    state: "open",
    closedReason: null,
  });
  const later = scopeAt(scope, at("12:00"));
  await logDebrief(later, { ...CALL_BACK, interviewId });
  await expect(archiveInterview(later, { interviewId })).rejects.toThrow(
    "Nadia Okafor has not heard back yet",
  );
});

test("once its time is past, only a manager says that a booking was a mistake", async () => {
  const { scope: manager, consultant } = await makeAgency();
  const jane = scopeAt(await consultant("consultant", "Jane Cole"), at("11:30"));
  const { interviewId } = await bookedInterview(manager);
  await letTimePass(jane, interviewId);
  await expect(archiveInterview(jane, { interviewId })).rejects.toThrow("Nadia Okafor may wait to hear");
  await archiveInterview(scopeAt(manager, at("11:30")), { interviewId });
  expect((await interviewFacts(jane, interviewId)).loop).toMatchObject({
    state: "closed",
    closedReason: "cancelled",
  });
});

test("a late answer to an archived interview brings it back, for the candidate is owed a word", async () => {
  const { scope } = await makeAgency();
  const { interviewId } = await bookedInterview(scope);
  await archiveInterview(scope, { interviewId });
  const later = scopeAt(scope, at("13:00"));
  await letTimePass(later, interviewId);
  expect((await interviewFacts(scope, interviewId)).loop.state).toBe("closed");
  await recordAnswer(later, { interviewId, verdict: "progress", source: "phone" });
  const facts = await interviewFacts(scope, interviewId);
  expect(facts.archivedAt).toBeNull();
  expect(facts.loop).toMatchObject({ state: "open", relay: "to_write" });
  expect((await openLoops(later, null)).map((loop) => loop.interviewId)).toEqual([interviewId]);
});
