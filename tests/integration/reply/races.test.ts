/** Two hands on one request: one wins, the other gets a clear message, and no words are lost or doubled. */
import { describe, expect, it } from "vitest";
import { askEmployer, chaseEmployer, recordAnswer } from "@/lib/loops/commands/asking";
import { Refusal } from "@/lib/platform/refusal";
import { answerByLink, declineByLink } from "@/lib/reply/commands";
import type { AnswerInput } from "@/lib/reply/model";
import { answersTo, asked, LETTER, linkHolder, ready, requestOf } from "../../support/asking";

const YES: AnswerInput = { verdict: "progress", strengths: "Clear and calm", share: "reword", seen: 0 };

function outcome(results: PromiseSettledResult<unknown>[]) {
  const refused = results.flatMap((result) => (result.status === "rejected" ? [result.reason] : []));
  return { won: results.length - refused.length, refused };
}

describe("the employer presses twice", () => {
  it("the same answer: one version, and no complaint", async () => {
    const story = await asked();
    const results = await Promise.allSettled([1, 2, 3].map(() => answerByLink(linkHolder(story), YES)));
    expect(outcome(results)).toEqual({ won: 3, refused: [] });
    expect(await answersTo(story)).toHaveLength(1);
  });

  it("two different answers from two windows: the second is told, and may send again", async () => {
    const story = await asked();
    const other: AnswerInput = { ...YES, verdict: "no", share: "not" };
    const { won, refused } = outcome(
      await Promise.allSettled([
        answerByLink(linkHolder(story), YES),
        answerByLink(linkHolder(story), other),
      ]),
    );
    expect([won, refused.length]).toEqual([1, 1]);
    expect(refused[0]).toBeInstanceOf(Refusal);
    expect(refused[0].message).toContain("press the button once more");
    await answerByLink(linkHolder(story), { ...other, concerns: "Scale", seen: 1 });
    expect((await answersTo(story)).map(({ version }) => version)).toEqual([1, 2]);
  });
});

describe("the employer answers while the consultant types it in", () => {
  it("one wins, and the consultant who came second is told to compare", async () => {
    const story = await asked();
    const typed = {
      interviewId: story.interviewId,
      verdict: "no",
      concerns: "From the call",
      seen: 0,
    } as const;
    await answerByLink(linkHolder(story), YES);
    await expect(recordAnswer(story.noon, typed)).rejects.toThrow(
      /While you were typing, the employer answered by the form/,
    );
    expect(await answersTo(story)).toHaveLength(1);
  });

  it("at the very same moment, too", async () => {
    const story = await asked();
    const typed = {
      interviewId: story.interviewId,
      verdict: "no",
      concerns: "From the call",
      seen: 0,
    } as const;
    const { won, refused } = outcome(
      await Promise.allSettled([answerByLink(linkHolder(story), YES), recordAnswer(story.noon, typed)]),
    );
    expect([won, refused.length]).toEqual([1, 1]);
    expect(refused[0]).toBeInstanceOf(Refusal);
    expect(await answersTo(story)).toHaveLength(1);
    expect((await requestOf(story)).status).toBe("answered");
  });
});

it("an answer and a refusal at once leave one of the two, and the answer is never lost", async () => {
  const story = await asked();
  const link = linkHolder(story);
  await Promise.allSettled([answerByLink(link, YES), declineByLink(link, {})]);
  expect(await answersTo(story)).toHaveLength(1);
  expect((await requestOf(story)).status).toBe("answered");
});

it("two consultants ask at once: one letter", async () => {
  const story = await ready();
  const colleague = { ...story.noon, consultantId: (await story.agency.consultant("manager")).consultantId };
  const send = (scope: typeof story.noon) =>
    askEmployer(scope, { interviewId: story.interviewId, ...LETTER });
  const { won, refused } = outcome(await Promise.allSettled([send(story.noon), send(colleague)]));
  expect([won, refused.length]).toEqual([1, 1]);
  expect(refused[0].message).toMatch(/asked already/);
});

it("a reminder written as the answer arrives does not go out after it", async () => {
  const story = await asked();
  const tuesday = { ...story.noon, now: new Date("2026-11-03T12:00:00Z") };
  await Promise.allSettled([
    answerByLink(linkHolder(story, tuesday.now), YES),
    chaseEmployer(tuesday, { interviewId: story.interviewId, ...LETTER }),
  ]);
  expect((await requestOf(story)).status).toBe("answered");
});
