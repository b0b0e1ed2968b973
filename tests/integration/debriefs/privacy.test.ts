/** Private lines of a call-back: whose eyes they are for, that each read is logged, and that nobody writes over them unseen. */
import { expect, test } from "vitest";
import { debriefOf } from "@/lib/debriefs/queries";
import { interviewFacts } from "@/lib/interviews/queries";
import { declineFeedback } from "@/lib/loops/commands/asking";
import { reassignLoop } from "@/lib/loops/commands/booking";
import { logDebrief, skipDebrief } from "@/lib/loops/commands/debriefing";
import { logSpokenRelay } from "@/lib/loops/commands/telling";
import { inAgency } from "@/lib/platform/db";
import { type DeskScope, scopeAt } from "@/lib/platform/scope";
import { makeAgency } from "../../support/agency";
import { bookedInterview } from "../../support/story";

const AFTER = new Date("2026-11-02T11:30:00Z");
const CALL_BACK = {
  attended: "attended",
  rating: 8,
  interest: "want",
  decidesByUnknown: true,
  concern: "Afraid of the commute",
  lines: [
    { kind: "question", text: "How do you scale a batch?", detail: "strong", shareable: true },
    { kind: "money", text: "Hopes for 54", shareable: false },
    { kind: "other_process", text: "Second round at a rival", shareable: false },
  ],
} as const;

async function world() {
  const { scope: owner, consultant } = await makeAgency();
  const jane = scopeAt(await consultant("consultant", "Jane Cole"), AFTER);
  const ben = scopeAt(await consultant("consultant", "Ben Hart"), AFTER);
  const manager = scopeAt(await consultant("manager", "Marek Dvořák"), AFTER);
  const { interviewId } = await bookedInterview(scopeAt(jane, owner.now));
  return { jane, ben, manager, interviewId };
}

const call = (interviewId: string, more: object = {}) => ({
  ...CALL_BACK,
  lines: [...CALL_BACK.lines],
  interviewId,
  ...more,
});
const texts = async (scope: DeskScope, id: string) =>
  (await debriefOf(scope, id))?.lines.map((line) => line.text);
const privateReads = (scope: DeskScope) =>
  inAgency(scope, (db) =>
    db.auditEntry.findMany({ where: { agencyId: scope.agencyId, action: "debrief.private_read" } }),
  );

test("the owner and managers read private lines, and each read is logged; a colleague sees how many there are", async () => {
  const { jane, ben, manager, interviewId } = await world();
  await logDebrief(jane, call(interviewId));
  expect(await texts(jane, interviewId)).toHaveLength(3);
  expect(await texts(manager, interviewId)).toHaveLength(3);
  expect((await privateReads(jane)).map((entry) => entry.actorId).sort()).toEqual(
    [jane.consultantId, manager.consultantId].sort(),
  );
  const colleague = await debriefOf(ben, interviewId);
  expect(colleague).toMatchObject({ hiddenLines: 2, concern: null, seesPrivate: false });
  expect(colleague?.lines.map((line) => line.text)).toEqual(["How do you scale a batch?"]);
  expect(await privateReads(jane)).toHaveLength(2);
});

test("whoever takes over reads them; whoever gives away no longer does, unless they took the call", async () => {
  const { jane, ben, interviewId } = await world();
  await logDebrief(ben, call(interviewId));
  expect(await texts(ben, interviewId)).toHaveLength(3);
  await reassignLoop(jane, { interviewId, ownerId: ben.consultantId });
  expect(await texts(jane, interviewId)).toHaveLength(1);
});

test("a colleague who cannot see the private lines cannot write over them", async () => {
  const { jane, ben, manager, interviewId } = await world();
  await logDebrief(jane, call(interviewId));
  await expect(logDebrief(ben, call(interviewId, { lines: [] }))).rejects.toThrow(
    "Only Jane Cole and managers",
  );
  expect(await texts(jane, interviewId)).toHaveLength(3);
  await logDebrief(manager, call(interviewId, { rating: 6 }));
  expect(await debriefOf(jane, interviewId)).toMatchObject({ rating: 6, version: 2 });
});

test("of two who change it at once, the second is told", async () => {
  const { jane, manager, interviewId } = await world();
  await logDebrief(jane, call(interviewId, { seen: 0 }));
  await logDebrief(manager, call(interviewId, { seen: 1, rating: 5 }));
  await expect(logDebrief(jane, call(interviewId, { seen: 1, rating: 9 }))).rejects.toThrow(
    "Somebody has changed",
  );
  await expect(logDebrief(jane, call(interviewId, { seen: 0 }))).rejects.toThrow("Somebody has changed");
  expect(await debriefOf(jane, interviewId)).toMatchObject({ rating: 5, version: 2 });
});

test("a promise noted while changing a call-back is written down like the first ones", async () => {
  const { jane, interviewId } = await world();
  const promise = (what: string) => ({ promises: [{ side: "candidate", what, dueOn: "2026-11-05" }] });
  await logDebrief(jane, call(interviewId, promise("send the report")));
  await logDebrief(jane, call(interviewId, promise("send references")));
  const promises = await inAgency(jane, (db) =>
    db.promise.findMany({ where: { agencyId: jane.agencyId, interviewId } }),
  );
  expect(promises.map(({ what }) => what).sort()).toEqual(["send references", "send the report"]);
});

test("going on without a call-back is a manager's decision with one of a few reasons", async () => {
  const { jane, manager, interviewId } = await world();
  await expect(skipDebrief(jane, { interviewId, why: "not_reached" })).rejects.toThrow(
    "Your role does not allow",
  );
  await skipDebrief(manager, { interviewId, why: "not_reached" });
  const event = await inAgency(jane, (db) =>
    db.event.findFirst({ where: { agencyId: jane.agencyId, interviewId, type: "debrief.skipped" } }),
  );
  expect(event).toMatchObject({ actorId: manager.consultantId, data: { why: "not_reached" } });
});

test("changing a call-back after the loop was closed opens nothing: the word was told", async () => {
  const { jane, interviewId } = await world();
  await logDebrief(jane, call(interviewId));
  await declineFeedback(jane, { interviewId, why: "Policy" });
  const told = {
    interviewId,
    kind: "no_answer",
    outcome: "talked",
    text: "They give no feedback, on principle.",
  } as const;
  await logSpokenRelay(scopeAt(jane, new Date("2026-11-02T12:30:00Z")), told);
  expect((await interviewFacts(jane, interviewId)).loop.state).toBe("closed");
  await logDebrief(
    scopeAt(jane, new Date("2026-11-02T14:00:00Z")),
    call(interviewId, { notBefore: "2026-11-10" }),
  );
  expect((await interviewFacts(jane, interviewId)).loop).toMatchObject({
    state: "closed",
    closedReason: "no_feedback_told",
  });
});
