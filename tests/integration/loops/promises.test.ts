/** Promises of ours and of candidates: kept, not kept, taken back; and the employer's, which only the clock breaks. */
import { expect, it } from "vitest";
import { duePromises } from "@/lib/loops/queries/today";
import { inAgency } from "@/lib/platform/db";
import { scopeAt } from "@/lib/platform/scope";
import { makePromise, settlePromise } from "@/lib/promises/commands";
import { timelineOf } from "@/lib/timeline/queries";
import { sentenceOf } from "@/lib/timeline/sentences";
import { asked } from "../../support/asking";

const FRIDAY = new Date("2026-11-06T10:00:00Z");

it.each([
  ["consultant", "kept", "We kept a promise."],
  ["consultant", "broken", "We did not keep a promise."],
  ["candidate", "kept", "Nadia Okafor kept a promise."],
  ["candidate", "broken", "Nadia Okafor did not keep a promise."],
] as const)(
  "%s: %s is marked from Today, told on the timeline, and taken back",
  async (side, status, sentence) => {
    const { interviewId, noon, agency } = await asked();
    const scope = scopeAt(noon, FRIDAY);
    const promiseId = await makePromise(noon, {
      interviewId,
      side,
      what: "Send the portfolio",
      dueOn: "2026-11-05",
    });
    const owed = async () =>
      (await duePromises(scope, null, "2026-11-13")).map(({ id, dueOn }) => [id, dueOn]);
    expect(await owed()).toEqual([[promiseId, "2026-11-05"]]);
    await settlePromise(scope, { promiseId, status });
    expect(await owed()).toEqual([]);
    const { events } = await timelineOf(scope, { interviewId });
    const numbers = { debriefFirstTimeoutMinutes: 240, promiseGraceMinutes: 120 };
    expect(events.map((event) => sentenceOf(event, { day: String, numbers }))).toContain(sentence);
    await settlePromise(scope, { promiseId, status: "open" });
    expect(await owed()).toEqual([[promiseId, "2026-11-05"]]);
    const row = await inAgency(scope, (db) =>
      db.promise.findFirst({ where: { agencyId: agency.agencyId, id: promiseId } }),
    );
    expect(row).toMatchObject({ status: "open", settledAt: null });
  },
);

it("nobody breaks the employer's promise by hand", async () => {
  const { interviewId, noon } = await asked();
  const promiseId = await makePromise(noon, {
    interviewId,
    side: "employer",
    what: "Answer",
    dueOn: "2026-11-05",
  });
  await expect(settlePromise(noon, { promiseId, status: "broken" })).rejects.toThrow("answer itself");
});

it("a promise of ours may name a time, by the promiser's own clock; nobody else's may", async () => {
  const { interviewId, noon, agency } = await asked();
  const { agencyId } = agency;
  const on = { interviewId, what: "Ring at five", dueOn: "2026-11-05" };
  await makePromise(noon, { ...on, side: "consultant", time: "17:00" });
  await inAgency(noon, (db) =>
    db.consultant.updateMany({ where: { agencyId, id: noon.consultantId }, data: { zone: "Europe/Madrid" } }),
  );
  await makePromise(noon, { ...on, side: "consultant", time: "17:00" });
  await makePromise(noon, { ...on, side: "candidate" });
  const due = await duePromises(noon, null, "2026-11-05");
  expect(due.map(({ side, dueAt }) => [side, dueAt?.toISOString().slice(11, 16) ?? null])).toEqual([
    ["consultant", "16:00"],
    ["consultant", "17:00"],
    ["candidate", null],
  ]);
  await expect(makePromise(noon, { ...on, side: "candidate", time: "17:00" })).rejects.toThrow(
    "Only a promise of ours",
  );
});
