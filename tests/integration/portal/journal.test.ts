/** The journal and the comparison: the candidate's own over all interviews, nobody else's, and nothing of it on the desk. */
import { expect, test } from "vitest";
import { keepLessons, keepNotes, sendAccount } from "@/lib/debriefs/commands/own-account";
import { accountAtDesk } from "@/lib/debriefs/queries/own-account";
import { interviewFacts } from "@/lib/interviews/queries";
import { journalOf } from "@/lib/portal/queries/journal";
import { ownSide } from "@/lib/portal/queries/own";
import { onThePhone } from "../../support/own-words";
import { answered, candidateOf, FOUR, THREE, told } from "../../support/telling";

test("nobody is asked whether they want a job once they were told a no, and not a moment before", async () => {
  const story = await answered({ verdict: "no" });
  const { interviewId } = story;
  expect((await ownSide(candidateOf(story, THREE), interviewId)).toldNo).toBe(false);
  await told(story);
  expect((await ownSide(candidateOf(story, FOUR), interviewId)).toldNo).toBe(true);
  const other = await answered({ verdict: "progress" });
  await told(other);
  expect((await ownSide(candidateOf(other, FOUR), other.interviewId)).toldNo).toBe(false);
});

test("lessons and notes stand side by side for their writer alone", async () => {
  const story = await onThePhone();
  const other = await onThePhone({ candidateName: "Ben Ode" }, story.agency);
  const { interviewId, candidate } = story;
  await sendAccount(candidate, {
    interviewId,
    attended: "attended",
    rating: 4,
    interest: "unsure",
    lines: [{ kind: "question", text: "Why us?", detail: "weak" }],
  });
  await keepNotes(candidate, { interviewId, notes: [{ kind: "culture", text: "Quiet" }] });
  expect((await ownSide(candidate, interviewId)).lessons).toMatchObject([{ weak: "Why us?", better: "" }]);
  await keepLessons(candidate, {
    interviewId,
    lessons: [{ weak: "Why us?", better: "MY ANSWER", theme: "research" }],
  });
  expect(await journalOf(candidate)).toMatchObject([
    { account: { rating: 4 }, notes: [{ text: "Quiet" }], lessons: [{ better: "MY ANSWER" }], open: true },
  ]);
  expect((await ownSide(candidate, interviewId)).lessons).toHaveLength(1);
  expect(await journalOf(other.candidate)).toEqual([]);
  const desk = await accountAtDesk(story.noon, await interviewFacts(story.noon, interviewId));
  expect(JSON.stringify(desk)).not.toContain("MY ANSWER");
  await expect(keepLessons(other.candidate, { interviewId, lessons: [] })).rejects.toThrow(/404/);
});
