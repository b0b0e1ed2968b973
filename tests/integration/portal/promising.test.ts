/** What a candidate promised: noted by either side, ticked off by themselves, and counted for nobody else. */
import { describe, expect, it } from "vitest";
import { logDebrief } from "@/lib/loops/commands/debriefing";
import { duePromises } from "@/lib/loops/queries/today";
import { addMinutes } from "@/lib/platform/time";
import { promise, tickOff } from "@/lib/portal/commands/promising";
import { ownPromises } from "@/lib/portal/queries/promises";
import { makePromise, settlePromise } from "@/lib/promises/commands";
import { NOON } from "../../support/asking";
import { onThePhone } from "../../support/own-words";
import { candidateOf } from "../../support/telling";

describe("a candidate's promise", () => {
  it("is theirs to read, and the consultant's to see coming", async () => {
    const story = await onThePhone();
    const { interviewId, candidate } = story;
    await promise(candidate, { interviewId, what: "Send references", dueOn: "2026-11-03" });
    expect(await duePromises(story.noon, null, "2026-11-09")).toMatchObject([
      { side: "candidate", what: "Send references" },
    ]);
    const { promises } = await ownPromises(candidate, interviewId);
    expect(promises).toMatchObject([{ words: "Send references", dueOn: "2026-11-03", status: "open" }]);
  });

  it("is ticked off and taken back, and its rate counts kept among settled", async () => {
    const story = await onThePhone();
    const { interviewId, candidate } = story;
    for (const what of ["One", "Two", "Three"])
      await promise(candidate, { interviewId, what, dueOn: "2026-11-03" });
    const [one, two] = (await ownPromises(candidate, interviewId)).promises;
    const tick = (promiseId: string | undefined, status: "kept" | "open") =>
      tickOff(candidate, { interviewId, promiseId: promiseId ?? "", status });
    await tick(one?.id, "kept");
    await tick(two?.id, "kept");
    await tick(two?.id, "open");
    await settlePromise(story.noon, { promiseId: two?.id ?? "", status: "broken" });
    const after = await ownPromises(candidate, interviewId);
    expect(after).toMatchObject({ kept: 1, settled: 2 });
    expect(after.promises.map(({ words }) => words)[0]).toBe("Three");
  });

  it("as typed in the call-back is shown, too; those of others are not, and cannot be ticked off", async () => {
    const story = await onThePhone();
    const { interviewId, candidate } = story;
    const promises = [{ side: "candidate", what: "Send the licence", dueOn: "2026-11-05" }] as const;
    await logDebrief(story.noon, {
      interviewId,
      attended: "attended",
      rating: 8,
      interest: "want",
      decidesByUnknown: true,
      promises: [...promises],
    });
    const ours = { interviewId, side: "consultant", what: "INTERNAL", dueOn: "2026-11-05" } as const;
    const promiseId = await makePromise(story.noon, ours);
    const shown = await ownPromises(candidate, interviewId);
    expect(shown.promises.map(({ words }) => words)).toEqual(["Send the licence"]);
    await expect(tickOff(candidate, { interviewId, promiseId, status: "kept" })).rejects.toThrow(
      /no longer there/,
    );
  });

  it("never for a day that is over, and never about somebody else's interview", async () => {
    const story = await onThePhone();
    const other = await onThePhone({ candidateName: "Ben Ode" }, story.agency);
    const { interviewId } = story;
    const late = candidateOf(story, addMinutes(NOON, 24 * 60));
    const own = { interviewId, what: "Ring", dueOn: "2026-11-02" };
    await expect(promise(late, own)).rejects.toThrow(/That day is over/);
    await expect(promise(other.candidate, own)).rejects.toThrow(/404/);
    expect((await ownPromises(other.candidate, interviewId)).promises).toEqual([]);
  });
});
