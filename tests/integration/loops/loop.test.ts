/** The loop's way through a day, told through the real commands: booked, over, debriefed, and back again. */
import { expect, test } from "vitest";
import { interviewFacts } from "@/lib/interviews/queries";
import {
  cancelInterview,
  markAttendance,
  reassignLoop,
  rescheduleInterview,
} from "@/lib/loops/commands/booking";
import { logDebrief } from "@/lib/loops/commands/debriefing";
import { tickLoop } from "@/lib/loops/commands/tick";
import { openLoops } from "@/lib/loops/queries/today";
import { todayRows } from "@/lib/loops/today";
import { inAgency } from "@/lib/platform/db";
import { scopeAt } from "@/lib/platform/scope";
import { MONDAY, makeAgency } from "../../support/agency";
import { bookedInterview } from "../../support/story";

const at = (time: string) => new Date(`2026-11-02T${time}:00Z`);
const CALL_BACK = { attended: "attended", rating: 8, interest: "want", decidesByUnknown: true } as const;

test("a booked interview becomes due for its call-back when it is over, without anybody's doing", async () => {
  const { scope, agencyId } = await makeAgency();
  const { interviewId } = await bookedInterview(scope);
  const before = await interviewFacts(scope, interviewId);
  expect(before.loop).toMatchObject({
    state: "open",
    debrief: "not_due",
    request: "planned",
    relay: "nothing_to_say",
  });
  expect(before.loop.nextAt).toEqual(at("11:00"));

  await tickLoop({ kind: "clock", agencyId, now: at("11:01") }, before.loop.id);
  const after = await interviewFacts(scope, interviewId);
  expect(after.loop).toMatchObject({ debrief: "due", request: "waiting_debrief" });
  expect(after.loop.debriefDueAt).toEqual(at("12:00"));
  const rows = todayRows(await openLoops(scopeAt(scope, at("11:50")), scope.consultantId), at("11:50"));
  expect(rows.to_debrief.map((row) => [row.loop.candidateName, row.urgency])).toEqual([
    ["Nadia Okafor", "risk"],
  ]);
});

test("the call-back makes the request ready; its date and 'not before' bind it", async () => {
  const { scope } = await makeAgency();
  const { interviewId, requestId } = await bookedInterview(scope);
  const later = scopeAt(scope, at("11:20"));
  await logDebrief(later, { ...CALL_BACK, interviewId, notBefore: "2026-11-04", lines: [] });
  const facts = await interviewFacts(later, interviewId);
  expect(facts.status).toBe("attended");
  expect(facts.submission.status).toBe("awaiting_outcome");
  expect(facts.loop).toMatchObject({ debrief: "logged", request: "ready" });
  expect(facts.loop.requestDueAt).toEqual(new Date("2026-11-04T09:00:00Z"));
  const request = await inAgency(later, (db) =>
    db.feedbackRequest.findFirstOrThrow({ where: { id: requestId } }),
  );
  expect(request.notBefore).toEqual(new Date("2026-11-04"));
});

test("without a call-back the request is ready after four working hours, and the timeline says by which rule", async () => {
  const { scope, agencyId } = await makeAgency();
  const { interviewId } = await bookedInterview(scope);
  const { loop } = await interviewFacts(scope, interviewId);
  await tickLoop({ kind: "clock", agencyId, now: at("11:00") }, loop.id);
  await tickLoop({ kind: "clock", agencyId, now: at("14:59") }, loop.id);
  expect((await interviewFacts(scope, interviewId)).loop.request).toBe("waiting_debrief");
  await tickLoop({ kind: "clock", agencyId, now: at("15:00") }, loop.id);
  expect((await interviewFacts(scope, interviewId)).loop.request).toBe("ready");
  const events = await inAgency(scope, (db) =>
    db.event.findMany({ where: { agencyId, type: "debrief.timed_out" } }),
  );
  expect(events.map((event) => [event.actor, event.rule])).toEqual([["product", "debrief_first_timeout"]]);
});

test("rescheduling takes every leg back; cancelling by the employer leaves a word owed, by the candidate none", async () => {
  const { scope } = await makeAgency();
  const first = await bookedInterview(scope);
  const afterwards = scopeAt(scope, at("12:00"));
  await markAttendance(afterwards, { interviewId: first.interviewId, status: "employer_no_show" });
  expect((await interviewFacts(scope, first.interviewId)).loop).toMatchObject({
    debrief: "cancelled",
    request: "cancelled",
    relay: "to_write",
    state: "open",
  });
  const wednesday = { day: "2026-11-04", time: "15:00", minutes: 45, zone: "Europe/London" };
  await rescheduleInterview(afterwards, { interviewId: first.interviewId, ...wednesday });
  const moved = await interviewFacts(scope, first.interviewId);
  expect(moved.loop).toMatchObject({
    debrief: "not_due",
    request: "planned",
    relay: "nothing_to_say",
    state: "open",
  });
  expect(moved).toMatchObject({
    status: "booked",
    rescheduledCount: 1,
    startsAt: new Date("2026-11-04T15:00:00Z"),
  });

  await cancelInterview(afterwards, { interviewId: first.interviewId, by: "candidate" });
  expect((await interviewFacts(scope, first.interviewId)).loop).toMatchObject({
    state: "closed",
    closedReason: "cancelled",
  });
});

test("only a manager hands over other people's work; anybody gives away or takes over their own", async () => {
  const { scope: owner, consultant } = await makeAgency({ now: MONDAY });
  const [ann, ben] = [await consultant("consultant", "Ann"), await consultant("consultant", "Ben")];
  const { interviewId } = await bookedInterview(owner);
  const carl = await consultant("consultant", "Carl");
  await expect(reassignLoop(ann, { interviewId, ownerId: ben.consultantId })).rejects.toThrow(
    "Your role does not allow",
  );
  await reassignLoop(owner, { interviewId, ownerId: ben.consultantId });
  await reassignLoop(ben, { interviewId, ownerId: carl.consultantId });
  expect((await interviewFacts(owner, interviewId)).owner.name).toBe("Carl");
});
